import { realpathSync } from 'node:fs';
import { UserError } from '../../base/errors.ts';
import { type GitRun, runGit } from './run.ts';

/** A git repo with a work tree, as it is seen from a folder of it. */
export interface Repository {
  /** A folder of the work tree, absolute, without links: git runs there. */
  folder: string;
  /** The steps from the top of the work tree to that folder. */
  prefix: readonly string[];
  /** Whether older commits were left out when it was cloned. */
  isShallow: boolean;
}

const withoutGit = '`auxeng report --as-of DATE` needs no git: it shows how the documents of today stood on a day';

/** Nothing is fetched while documents are read: that could run whatever the repo's configuration names. */
export const missingObjects = (): UserError =>
  new UserError(
    'this clone lacks objects of that commit, and nothing is fetched',
    'a partial clone (--filter) has them once the commit was checked out; of any other clone, see `git fsck`',
  );

/** Why git reads nothing in a folder. */
function refusal(folder: string, { code, said }: GitRun): UserError {
  if (code === undefined) return new UserError('commits cannot be read: git could not be run', withoutGit);
  if (said.includes('not a git repository')) return new UserError(`${folder} is not in a git repo`, withoutGit);
  if (said.includes('dubious ownership')) {
    const trust = 'if you trust it: git config --global --add safe.directory';
    return new UserError(
      `git does not trust the repo around ${folder}: it belongs to somebody else`,
      `${trust} ${topIn(said, folder)}`,
    );
  }
  if (/promisor remote|not a tree object/.test(said)) return missingObjects();
  if (said.includes('bare repository')) return notInWorkTree(folder);
  return new UserError(`git cannot read the repo around ${folder}: ${said}`, '`git status` should run there first');
}

const topIn = (said: string, folder: string): string => /repository at '([^']+)'/.exec(said)?.[1] ?? folder;

const notInWorkTree = (folder: string): UserError =>
  new UserError(`${folder} is in a bare repo or in .git, which has no work tree`, 'pass a folder of a clone to -C');

/** The repo around a folder. Throws a UserError where git finds none that it may read, or a bare one. */
export function openRepository(folder: string): Repository {
  const real = realpathSync(folder);
  const questions = ['--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'];
  const answer = runGit(['rev-parse', ...questions], { cwd: real });
  if (answer.code !== 0) throw refusal(folder, answer);
  const [inside, shallow, ...prefix] = answer.out.toString().split('\n');
  if (inside !== 'true') throw notInWorkTree(folder);
  const steps = prefix.join('\n').trimEnd().split('/');
  return { folder: real, prefix: steps.filter((step) => step !== ''), isShallow: shallow === 'true' };
}

/** What git answers. Throws a UserError when it fails. */
export function askGit({ folder }: Repository, args: readonly string[], input?: string): Buffer {
  const answer = runGit(args, { cwd: folder, ...(input === undefined ? {} : { input }) });
  if (answer.code !== 0) throw refusal(folder, answer);
  return answer.out;
}
