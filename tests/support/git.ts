import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Tree, tempRepo, writeTree } from './repo.ts';
import { plainEnv } from './spawned.ts';

const who = (at: string): Record<string, string> =>
  Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'Test'],
      [`GIT_${role}_EMAIL`, 'test@example.org'],
      [`GIT_${role}_DATE`, at],
    ]),
  );

/** What git prints. It knows no configuration but the repo's. */
export function git(cwd: string, argv: readonly string[], env: Record<string, string> = {}): string {
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  return execFileSync('git', argv, { cwd, env: plainEnv({ env }), encoding: 'utf8', stdio: [...stdio] }).trim();
}

/** A folder with these files that is a real git repo, without a commit. */
export function gitRepo(tree: Tree = {}, ...flags: string[]): string {
  const root = tempRepo(tree);
  rmSync(path.join(root, '.git'), { recursive: true });
  git(root, ['init', '--quiet', '--initial-branch=main', ...flags]);
  return root;
}

/** Replaces every file of a repo by these and commits them at a time, as `2026-09-17T12:00:00Z`. Returns the commit's id. */
export function commitTree(root: string, tree: Tree, at: string): string {
  for (const name of readdirSync(root)) if (name !== '.git') rmSync(path.join(root, name), { recursive: true });
  writeTree(root, tree);
  return commitFiles(root, at);
}

/** Commits what lies there. */
export function commitFiles(root: string, at: string): string {
  git(root, ['add', '--all']);
  git(root, ['commit', '--quiet', '--allow-empty', '--message', `as of ${at}`], who(at));
  return git(root, ['rev-parse', 'HEAD']);
}

/** A merge of another commit into the one that is checked out. */
export function merge(root: string, other: string, at: string): string {
  git(root, ['merge', '--quiet', '--no-ff', '--message', `merge ${other}`, other], who(at));
  return git(root, ['rev-parse', 'HEAD']);
}
