/** What a run of git left behind; `code` is undefined when git could not be started. */
export interface GitRun {
  code: number | undefined;
  out: Buffer;
  /** What it complained of, in English, on one line. */
  said: string;
}

interface GitOptions {
  cwd: string | undefined;
  input?: string;
  /** What else the child's environment holds. */
  env?: Readonly<Record<string, string>>;
}

/**
 * A repo's own configuration can name programs, and a folder of a pull request can look like a repo. Git asks for these two
 * before it reads either.
 */
const hardening = ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];

/** What a person's git needs to find its programs and the person's own configuration. */
const inherited = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'SystemRoot', 'USERPROFILE', 'APPDATA', 'PROGRAMDATA', 'PATHEXT'];

/** No variable of git's own comes through: each of them can point it at another repo, configuration or program. */
function childEnv(env: GitOptions['env']): Record<string, string> {
  const kept = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    // Older versions know no other way to keep a partial clone from fetching.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    ...env,
  };
}

/** Runs git so that nothing of a repo runs with it. Never throws for what git says. */
export function runGit(args: readonly string[], { cwd, input = '', env }: GitOptions): GitRun {
  // Loads half of node's modules, so only on demand.
  const { status, stdout, stderr } = process
    .getBuiltinModule('node:child_process')
    .spawnSync('git', [...hardening, ...args], {
      cwd,
      input,
      env: childEnv(env),
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
    });
  const said = stderr?.toString().trim().replace(/\s+/g, ' ') ?? '';
  return { code: status ?? undefined, out: stdout ?? Buffer.alloc(0), said };
}
