import path from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Snapshot } from '../../workspace/commit.ts';
import type { NamedHome } from '../../workspace/home.ts';
import { type HomeFinder, openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';

export const homeEntry = 'auxeng.home';

/** Who runs the program says where the private checkout is: by a flag, else the environment, else git's configuration. */
function namedHome({ cwd, home, io }: Context, repo: string): NamedHome | undefined {
  const { AUXENG_HOME } = io.env;
  if (home !== undefined) return { folder: path.resolve(cwd, home), by: '--home' };
  if (AUXENG_HOME) return { folder: path.resolve(cwd, AUXENG_HOME), by: 'AUXENG_HOME' };
  const configured = io.gitPath(repo, homeEntry);
  return configured === undefined
    ? undefined
    : { folder: path.resolve(repo, configured), by: `git config ${homeEntry}` };
}

export const homeFinder =
  (context: Context): HomeFinder =>
  (repo) =>
    namedHome(context, repo);

function refuseIdleHome({ home }: Context, { settings }: Workspace): void {
  if (home === undefined || settings.home === 'elsewhere') return;
  throw new UserError(
    '--home does not apply: home/ is in the repo',
    '`auxeng init --home DIR` sets it up elsewhere, by `home: elsewhere` in auxeng.yaml',
  );
}

/** Opens the repo around the working directory, with the private checkout if it has one. Throws as `openWorkspace` does. */
export async function openRepo(context: Context): Promise<Workspace> {
  const workspace = await openWorkspace(context.cwd, homeFinder(context));
  refuseIdleHome(context, workspace);
  return workspace;
}

/** All repos that -C names, as one program. */
async function openSeveral(context: Context): Promise<Workspace> {
  const { together } = await import('../../workspace/several.ts');
  const opened: Workspace[] = [];
  for (const cwd of [context.cwd, ...context.others]) opened.push(await openWorkspace(cwd, homeFinder(context)));
  const again = opened.find(({ root }, index) => opened.findIndex((other) => other.root === root) < index);
  if (again) throw new UserError(`${again.root} is named twice`, 'name each repo once by -C');
  return together(opened);
}

/** Throws a UserError where -C names several repos, which have no commit in common. */
export function refuseSeveral({ others }: Context, what: string): void {
  if (others.length > 0) throw new UserError(`${what} takes one repo`, 'give -C once');
}

/** A program to read, and where it is from. */
export interface Opened {
  workspace: Workspace;
  /** The commit, and its day; `undefined` for the files on the disk. */
  snapshot: Snapshot | undefined;
}

/** The same, or with a revision the program as it stands in that commit. Throws as `openCommit` does. */
export async function openAt(context: Context, revision: string | undefined): Promise<Opened> {
  if (revision === undefined) {
    const workspace = context.others.length > 0 ? await openSeveral(context) : await openRepo(context);
    return { workspace, snapshot: undefined };
  }
  refuseSeveral(context, '--at');
  const { openCommit } = await import('../../workspace/commit.ts');
  const snapshot = await openCommit(context.cwd, revision, homeFinder(context));
  refuseIdleHome(context, snapshot.workspace);
  return { workspace: snapshot.workspace, snapshot };
}

/** What a command does. Where the runner of GitHub Actions reads what is said, errors in the settings are shown there, too. */
export async function forActions<T>(
  context: Context,
  shown: { at: string | undefined; isReport: boolean; isAnnotated: boolean },
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (shown.isAnnotated) await (await import('./actions.ts')).faultToActions(error, shown, context);
    throw error;
  }
}
