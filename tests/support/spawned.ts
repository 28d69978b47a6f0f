import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Run, RunOptions } from './io.ts';
import { writeTree } from './repo.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The program as people start it. Throws when it has not been built. */
export function programFile(): string {
  if (!existsSync(path.join(projectRoot, 'dist/main.cjs'))) {
    throw new Error('dist/main.cjs is not there: run `npm run build` before the tests that spawn the program');
  }
  return path.join(projectRoot, 'bin/auxeng.js');
}

const gitConfigs = new Map<string, string>();

/** A folder with the configuration of a person of that name, for git alone: the program lets no variable of git's through. */
function gitConfigOf(userName: string): string {
  const known = gitConfigs.get(userName);
  if (known !== undefined) return known;
  const folder = mkdtempSync(path.join(tmpdir(), 'auxeng-who-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeTree(folder, { 'git/config': `[user]\n\tname = ${userName}\n` });
  gitConfigs.set(userName, folder);
  return folder;
}

/** Isolated from the machine's configuration: no colours, and no git identity but the test's. */
export function plainEnv({ env = {}, userName }: Pick<RunOptions, 'env' | 'userName'> = {}): Record<string, string> {
  const { PATH = '' } = process.env;
  return {
    PATH,
    HOME: '/nonexistent',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...(userName === undefined ? {} : { XDG_CONFIG_HOME: gitConfigOf(userName) }),
    ...env,
  };
}

/** Runs any program without a terminal, its standard input closed. */
export async function execute(file: string, argv: readonly string[], cwd: string, env = plainEnv()): Promise<Run> {
  const child = spawn(file, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number, out, err };
}

/** Runs the built program in a new process. Its today is the machine's. */
export const spawned = (argv: readonly string[], options: RunOptions): Promise<Run> =>
  execute(process.execPath, [programFile(), ...argv], options.cwd, plainEnv(options));
