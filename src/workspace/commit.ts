import path from 'node:path';
import { type Day, isDay } from '../base/calendar.ts';
import { UserError } from '../base/errors.ts';
import { dayAt, endOfDay } from '../io/clock.ts';
import { realPath } from '../io/disk.ts';
import { branchPoint, type Commit, commitNamed, lastCommitBy } from '../io/git/commits.ts';
import { openRepository, type Repository } from '../io/git/repository.ts';
import { filesOfTree, listTree } from '../io/git/tree.ts';
import type { Files } from '../io/types.ts';
import { settingsFile } from './settings.ts';
import { type HomeFinder, refuseNoFolder, type Workspace, workspaceFrom } from './workspace.ts';

/** A program as a commit holds it. */
export interface Snapshot {
  commit: Commit;
  /** The day of the commit, where the program is. */
  day: Day;
  workspace: Workspace;
  /** The steps from the top of the git repo to the program. */
  prefix: readonly string[];
}

/** The folders on a path in a commit, the outermost first: as many as it has. */
function treesOn(repository: Repository, { tree }: Commit, prefix: readonly string[]): string[] {
  const trees = [tree];
  for (const step of prefix) {
    const found = listTree(repository, trees.at(-1) ?? '').find(({ name }) => name === step);
    if (found?.type !== 'folder') break;
    trees.push(found.id);
  }
  return trees;
}

/** As on the disk: the nearest folder upwards with settings, else the root of the git repo. */
function programIn(repository: Repository, commit: Commit): readonly string[] {
  const trees = treesOn(repository, commit, repository.prefix);
  const hasSettings = (tree: string) => listTree(repository, tree).some(({ name }) => name === settingsFile);
  return repository.prefix.slice(0, Math.max(0, trees.findLastIndex(hasSettings)));
}

/** The folder so many steps above, as the person named it where that leads to the same one. */
function above(cwd: string, { folder }: Repository, steps: number): string {
  const up = Array<string>(steps).fill('..');
  const [named, real] = [path.resolve(cwd, ...up), path.resolve(folder, ...up)];
  return realPath(named) === real ? named : real;
}

/** A private checkout as it was at the time of a commit: it has a history of its own. */
function checkoutBy({ time }: Commit): (home: string) => Files {
  return (home) => {
    const repository = openRepository(home);
    const commit = lastCommitBy(repository, commitNamed(repository, 'HEAD'), time);
    const trees = commit === undefined ? [] : treesOn(repository, commit, repository.prefix);
    return filesOfTree(repository, trees[repository.prefix.length]);
  };
}

/** Where a person stands in a repo. */
interface Place {
  repository: Repository;
  cwd: string;
}

function placeAt(cwd: string): Place {
  refuseNoFolder(cwd);
  return { repository: openRepository(cwd), cwd };
}

const ofCommit = (error: unknown, name: string): unknown =>
  error instanceof UserError ? new UserError(`${name}: ${error.message}`, error.hint) : error;

/**
 * The program at a path of a commit; by default the one that a checkout of it would find. Throws a UserError as
 * `openWorkspace` does.
 */
async function snapshotOf(
  { repository, cwd }: Place,
  commit: Commit,
  findHome: HomeFinder,
  prefix = programIn(repository, commit),
): Promise<Snapshot> {
  const root = above(cwd, repository, repository.prefix.length - prefix.length);
  const files = filesOfTree(repository, treesOn(repository, commit, prefix)[prefix.length]);
  const origin = { root, files, hasSettings: true, checkout: checkoutBy(commit) };
  try {
    const workspace = await workspaceFrom(origin, findHome);
    const day = dayAt(new Date(commit.time * 1000), workspace.settings.retro.timezone);
    return { commit, day, workspace, prefix };
  } catch (error) {
    throw ofCommit(error, `the commit ${commit.id.slice(0, 12)}`);
  }
}

/** The program in the commit that a revision means, as it would be found from a folder. Throws a UserError. */
export function openCommit(cwd: string, revision: string, findHome: HomeFinder): Promise<Snapshot> {
  const place = placeAt(cwd);
  return snapshotOf(place, commitNamed(place.repository, revision), findHome);
}

/** What is compared with something older. */
export interface Newer {
  workspace: Workspace;
  /** `undefined` for the files on the disk, which go on from HEAD. */
  snapshot: Snapshot | undefined;
}

function commitSince({ repository }: Place, { workspace, snapshot }: Newer, since: string): Commit | undefined {
  const head = snapshot?.commit ?? commitNamed(repository, 'HEAD');
  if (!isDay(since)) return branchPoint(repository, head, commitNamed(repository, since));
  return lastCommitBy(repository, head, endOfDay(since, workspace.settings.retro.timezone));
}

/**
 * The same program as it was in an older commit: where the history of the newer left that of a revision, or the last commit
 * of a day. `undefined` if it began after that day. Throws a UserError as `openCommit` does.
 */
export async function openSince(
  cwd: string,
  newer: Newer,
  since: string,
  findHome: HomeFinder,
): Promise<Snapshot | undefined> {
  const { workspace, snapshot } = newer;
  const place = placeAt(snapshot === undefined ? workspace.root : cwd);
  const commit = commitSince(place, newer, since);
  return commit && snapshotOf(place, commit, findHome, snapshot?.prefix ?? place.repository.prefix);
}
