import type { Day } from '../base/calendar.ts';

/** Loads half of node's modules, so only on demand. */
const git = (args: readonly string[], cwd?: string): string =>
  process
    .getBuiltinModule('node:child_process')
    .execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .trimEnd();

function configured(args: readonly string[], cwd?: string): string | undefined {
  try {
    return git(['-c', 'safe.bareRepository=explicit', 'config', ...args], cwd) || undefined;
  } catch {
    return undefined;
  }
}

export const userName = (): string | undefined => configured(['--get', 'user.name'])?.trim();

/** A path of git's configuration, with `~` expanded. No folder that looks like a bare repo may speak for the one around it. */
export const gitPath = (folder: string, name: string): string | undefined =>
  configured(['--type=path', '--get', name], folder);

/** The directory of git itself for the working tree in a folder, if git and the tree are there. */
export function gitFolder(folder: string): string | undefined {
  try {
    return git(['-c', 'safe.bareRepository=explicit', 'rev-parse', '--absolute-git-dir'], folder) || undefined;
  } catch {
    return undefined;
  }
}

/** Sets an entry of the configuration of the repo in a folder, which no commit holds. */
export function setGitConfig(folder: string, name: string, value: string): void {
  try {
    git(['config', '--local', name, value], folder);
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? '').trim();
    throw new Error(said || (error as Error).message);
  }
}

/** Isolates the sample from the user's git configuration: no hooks, no signing, no templates. */
const neutralConfig = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'commit.gpgSign=false',
  '-c',
  'init.defaultBranch=main',
  '-c',
  'core.autocrlf=false',
];

/** Makes a folder a git repo with one commit, dated that day. Returns false if git is not available. */
export function commitAll(folder: string, message: string, day: Day): boolean {
  const who = { NAME: 'auxeng demo', EMAIL: 'demo@example.org', DATE: `${day}T12:00:00Z` };
  const identity = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const { PATH, HOME, SystemRoot } = process.env;
  const env = { PATH, HOME, SystemRoot, GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(identity) };
  try {
    for (const args of [
      ['init', '--quiet', '--template='],
      ['add', '--all'],
      ['commit', '--quiet', '--message', message],
    ]) {
      process
        .getBuiltinModule('node:child_process')
        .execFileSync('git', [...neutralConfig, ...args], { cwd: folder, env, stdio: 'ignore' });
    }
    return true;
  } catch {
    return false;
  }
}
