import { UserError } from '../../base/errors.ts';
import { describeObjects, readObjects } from './objects.ts';
import { askGit, type Repository } from './repository.ts';
import { runGit } from './run.ts';

export interface Commit {
  /** 40 hexadecimal digits, or 64. */
  id: string;
  /** The id of its root folder. */
  tree: string;
  /** When it was committed: seconds since 1970. */
  time: number;
}

const isId = (text: string): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** The id of the commit that a revision means, whatever the revision looks like. */
function idOf({ folder }: Repository, revision: string): string | undefined {
  if (revision.includes('\0')) return undefined;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { code, out } = runGit(args, { cwd: folder });
  const id = out.toString().trimEnd();
  return code === 0 && isId(id) ? id : undefined;
}

const shallowHint =
  'this clone is shallow: older commits are not in it; run `git fetch --unshallow`, or in CI set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)';

/** Older commits may be there, but not in this clone. */
const beyond = (repository: Repository, message: string, hint: string): UserError =>
  new UserError(message, repository.isShallow ? shallowHint : hint);

function unknownRevision(repository: Repository, revision: string): UserError {
  if (idOf(repository, 'HEAD') === undefined) {
    return new UserError('this git repo has no commit yet', 'commit something first');
  }
  const hint = 'name a branch, a tag or a commit; `git fetch` brings those of others';
  return beyond(repository, `no commit is called "${revision}"`, hint);
}

/** The largest commit that is read: real ones stay under 10 KB. */
const maxCommit = 1024 * 1024;

function readCommit(repository: Repository, id: string): Commit {
  const [found] = describeObjects(repository, [id]);
  const isReadable = found?.type === 'commit' && found.size <= maxCommit;
  const [header = ''] = isReadable ? (readObjects(repository, [id])[0]?.toString('latin1').split('\n\n') ?? []) : [];
  const tree = /^tree (\w+)$/m.exec(header)?.[1] ?? '';
  const time = Number(/^committer .* (\d+) [+-]\d+$/m.exec(header)?.[1] ?? Number.NaN);
  if (!isId(tree) || Number.isNaN(time)) throw new UserError(`the commit ${id} cannot be read`, 'see `git fsck`');
  return { id, tree, time };
}

/** The commit that a revision means. Throws a UserError when there is none. */
export function commitNamed(repository: Repository, revision: string): Commit {
  const id = idOf(repository, revision);
  if (id === undefined) throw unknownRevision(repository, revision);
  return readCommit(repository, id);
}

/**
 * Where the history of a commit left that of another: the other itself, if it is part of it. On the merge commit of a pull
 * request, what came to the target branch since is so left out. Throws a UserError if they have nothing in common.
 */
export function branchPoint(repository: Repository, commit: Commit, other: Commit): Commit {
  const { code, out } = runGit(['merge-base', commit.id, other.id], { cwd: repository.folder });
  const id = out.toString().trimEnd();
  if (code === 0 && isId(id)) return [commit, other].find((known) => known.id === id) ?? readCommit(repository, id);
  const message = `${other.id.slice(0, 12)} and ${commit.id.slice(0, 12)} have no commit in common`;
  throw beyond(repository, message, 'name a commit of the same history');
}

/** The last commit by a time, on the first-parent line of another; `undefined` if that began later. */
export function lastCommitBy(repository: Repository, { id }: Commit, time: number): Commit | undefined {
  const args = ['rev-list', '-1', '--first-parent', `--min-age=${time}`, id];
  const found = askGit(repository, args).toString().trimEnd();
  if (isId(found)) return readCommit(repository, found);
  if (!repository.isShallow) return undefined;
  throw new UserError(`no commit of this clone is as old as ${new Date(time * 1000).toISOString()}`, shallowHint);
}
