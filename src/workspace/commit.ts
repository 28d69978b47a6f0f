import path from 'node:path';
import { type Day, isDay } from '../base/calendar.ts';
import { UserError } from '../base/errors.ts';
import { dayAt, endOfDay } from '../io/clock.ts';
import { realPath } from '../io/disk.ts';
import { branchPoint, type Commit, commitNamed, lastCommitBy } from '../io/git/commits.ts';
import { openRepository, type Repository } from '../io/git/repository.ts';
import { filesOfTree, type KnownBytes, listTree } from '../io/git/tree.ts';
import type { Files } from '../io/types.ts';
import { type Renamed, renamedSince, underNewNames } from './renamed.ts';
import { settingsFile } from './settings.ts';
import {
  type Config,
  type HomeFinder,
  readConfig,
  refuseNoFolder,
  type Workspace,
  workspaceFrom,
} from './workspace.ts';

/** A program as a commit holds it. */
export interface Snapshot {
  commit: Commit;
  /** The day of the commit, where the program is. */
  day: Day;
  workspace: Workspace;
  /** The steps from the top of the git repo to the program. */
  prefix: readonly string[];
  /** The revision that was named, where this is not that commit but the one at which its history was left. */
  branchPointOf?: string;
  /** Engagements that have another name in what is compared with it: they are read under that. */
  renamed?: Renamed;
  /** Why its own settings could not be used, and others were. */
  fault?: string;
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

/** Does something with what a commit holds. Errors name it, and as a UserError no file of now, which may be another. */
export async function inCommit<T>({ id }: Commit, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`the commit ${id.slice(0, 12)}: ${error.message}`, error.hint);
  }
}

/** How a commit is to be read: where it cannot say, as something newer is. */
async function configIn(files: Files, newer: Config | undefined): Promise<{ config: Config; fault?: string }> {
  try {
    return { config: await readConfig(files) };
  } catch (error) {
    if (newer === undefined || !(error instanceof UserError)) throw error;
    return { config: newer, fault: error.message };
  }
}

interface SnapshotOptions {
  findHome: HomeFinder;
  /** The steps to the program; by default to the one that a checkout of the commit would find. */
  prefix?: readonly string[];
  newer?: Config;
  known?: KnownBytes;
}

/** Throws a UserError as `openWorkspace` does. */
async function snapshotOf({ repository, cwd }: Place, commit: Commit, options: SnapshotOptions): Promise<Snapshot> {
  const { findHome, newer, known, prefix = programIn(repository, commit) } = options;
  const root = above(cwd, repository, repository.prefix.length - prefix.length);
  const files = filesOfTree(repository, treesOn(repository, commit, prefix)[prefix.length], known);
  return inCommit(commit, async () => {
    const { config, ...fault } = await configIn(files, newer);
    const workspace = workspaceFrom({ root, files, hasSettings: true, checkout: checkoutBy(commit) }, config, findHome);
    const day = dayAt(new Date(commit.time * 1000), config.settings.retro.timezone);
    return { commit, day, workspace, prefix, ...fault };
  });
}

/** The program in the commit that a revision means, as it would be found from a folder. Throws a UserError. */
export function openCommit(cwd: string, revision: string, findHome: HomeFinder): Promise<Snapshot> {
  const place = placeAt(cwd);
  return snapshotOf(place, commitNamed(place.repository, revision), { findHome });
}

/** What is compared with something older. */
export interface Newer {
  workspace: Workspace;
  /** `undefined` for the files on the disk, which go on from HEAD. */
  snapshot: Snapshot | undefined;
  /** What was read of it. */
  known: KnownBytes;
}

function commitSince(
  { repository }: Place,
  { workspace, snapshot }: Newer,
  since: string,
): { commit: Commit | undefined; isBranchPoint: boolean } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(since) && !isDay(since)) {
    throw new UserError(`"${since}" is not a date`, 'write one that the calendar has, such as 2026-09-17');
  }
  const head = snapshot?.commit ?? commitNamed(repository, 'HEAD');
  if (isDay(since)) {
    const commit = lastCommitBy(repository, head, endOfDay(since, workspace.settings.retro.timezone));
    return { commit, isBranchPoint: false };
  }
  const named = commitNamed(repository, since);
  const commit = branchPoint(repository, head, named);
  return { commit, isBranchPoint: commit.id !== named.id };
}

/** An older program, with the names that engagements have now. */
function underNames(old: Snapshot, now: Workspace): Snapshot {
  const { files, settings } = old.workspace;
  const renamed = renamedSince(old.workspace, now);
  if (renamed.size === 0) return old;
  return {
    ...old,
    renamed,
    workspace: { ...old.workspace, files: underNewNames(files, settings.engagements, renamed) },
  };
}

/**
 * The same program as it was in an older commit: where the history of the newer left that of a revision, or the last commit
 * of a day. `undefined` if it began after that day. Where its settings have errors, it is read by those of the newer: else a
 * change that mends them could not be looked at. Throws a UserError as `openCommit` does.
 */
export async function openSince(
  cwd: string,
  newer: Newer,
  since: string,
  findHome: HomeFinder,
): Promise<Snapshot | undefined> {
  const { workspace, snapshot, known } = newer;
  const place = placeAt(snapshot === undefined ? workspace.root : cwd);
  const { commit, isBranchPoint } = commitSince(place, newer, since);
  const prefix = snapshot?.prefix ?? place.repository.prefix;
  if (!commit) return undefined;
  const old = await snapshotOf(place, commit, { findHome, prefix, newer: workspace, known });
  return { ...underNames(old, workspace), ...(isBranchPoint ? { branchPointOf: since } : {}) };
}
