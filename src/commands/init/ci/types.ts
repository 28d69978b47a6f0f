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

export const install = ({ source }: CiPlan): string =>
  source === 'lock' ? 'npm ci' : 'npm install --global "$AUXENG"';
