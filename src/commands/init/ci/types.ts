import type { Audience } from '../../../model/types.ts';
import type { Source } from './source.ts';

/** What a workflow says, whatever the forge. */
export interface CiPlan {
  source: Source;
  audience: Audience;
  /** Where the commands run, from the root of the git repo; empty for the root itself. */
  folder: string;
  /** What a change must touch to be checked, as globs from the root of the git repo. */
  paths: readonly string[];
}

/** The command of a step. */
export const auxeng = ({ source, audience }: CiPlan, command: string): string =>
  `${source === 'lock' ? 'npx --no auxeng' : 'auxeng'} ${command} --audience ${audience}`;

/** Whether it is installed in a folder of its own: for a global install, npm does not fetch what a git source is built with. */
export const isInFolder = ({ source }: CiPlan): boolean => source !== 'lock' && source.isBuilt === true;

/** `folder` is where one goes that is built. */
export function install(plan: CiPlan, folder: string): string {
  if (plan.source === 'lock') return 'npm ci';
  return `npm install ${isInFolder(plan) ? `--prefix "${folder}"` : '--global'} "$AUXENG"`;
}
