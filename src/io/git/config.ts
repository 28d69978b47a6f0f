import path from 'node:path';
import type { Day } from '../../base/calendar.ts';
import { runGit } from './run.ts';

function configured(args: readonly string[], cwd?: string): string | undefined {
  const { code, out } = runGit(['config', ...args], { cwd });
  return (code === 0 && out.toString().trimEnd()) || undefined;
}

export const userName = (): string | undefined => configured(['--get', 'user.name'])?.trim();

/** A path of git's configuration, with `~` expanded. No folder that looks like a bare repo may speak for the one around it. */
export const gitPath = (folder: string, name: string): string | undefined =>
  configured(['--type=path', '--get', name], folder);

/** The directory of git itself for the working tree in a folder, if git and the tree are there. */
export function gitFolder(folder: string): string | undefined {
  const { code, out } = runGit(['rev-parse', '--absolute-git-dir'], { cwd: folder });
  return (code === 0 && out.toString().trimEnd()) || undefined;
}

/** Whether git leaves a file out of the next commit: it is ignored, and in no commit yet. */
export const isIgnored = (file: string): boolean =>
  runGit(['check-ignore', '--quiet', '--', path.basename(file)], { cwd: path.dirname(file) }).code === 0;

/** Sets an entry of the configuration of the repo in a folder, which no commit holds. */
export function setGitConfig(folder: string, name: string, value: string): void {
  const { code, said } = runGit(['config', '--local', name, value], { cwd: folder });
  if (code !== 0) throw new Error(said || 'git could not be run');
}

/** Isolates the sample from the user's git configuration: no hooks, no signing, no templates. */
const neutralConfig = [
  'core.hooksPath=/dev/null',
  'commit.gpgSign=false',
  'init.defaultBranch=main',
  'core.autocrlf=false',
];

/** Makes a folder a git repo with one commit, dated that day. Returns false if git is not available. */
export function commitAll(folder: string, message: string, day: Day): boolean {
  const who = { NAME: 'auxeng demo', EMAIL: 'demo@example.org', DATE: `${day}T12:00:00Z` };
  const identity = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const options = { cwd: folder, env: { GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(identity) } };
  const config = neutralConfig.flatMap((entry) => ['-c', entry]);
  return [
    ['init', '--quiet', '--template='],
    ['add', '--all'],
    ['commit', '--quiet', '--message', message],
  ].every((args) => runGit([...config, ...args], options).code === 0);
}
