import type { Day } from '../base/calendar.ts';

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
