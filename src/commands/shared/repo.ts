import path from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { NamedHome } from '../../workspace/home.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
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

/** Opens the repo around the working directory, with the private checkout if it has one. Throws as `openWorkspace` does. */
export async function openRepo(context: Context): Promise<Workspace> {
  const workspace = await openWorkspace(context.cwd, (repo) => namedHome(context, repo));
  if (context.home === undefined || workspace.settings.home === 'elsewhere') return workspace;
  throw new UserError(
    '--home does not apply: home/ is in the repo',
    '`auxeng init --home DIR` sets it up elsewhere, by `home: elsewhere` in auxeng.yaml',
  );
}
