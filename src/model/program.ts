import type { Day } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import type { Loaded } from '../checks/load.ts';
import type { Settings } from '../workspace/settings.ts';
import { engagementOf } from './engagement.ts';
import { byPhase } from './phase.ts';
import type { Audience, Engagement, Program } from './types.ts';

export interface ProgramOptions {
  day: Day;
  audience: Audience;
}

const byAttention = (a: Engagement, b: Engagement): number => byPhase(a.phase, b.phase) || byText(a.slug, b.slug);

/** The state of all engagements on a day. Documents with errors are left out. */
export function programOf(
  settings: Settings,
  { folders, diagnostics }: Loaded,
  { day, audience }: ProgramOptions,
): Program {
  const broken = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const options = { day, audience, settings, broken };
  const engagements = folders.flatMap((folder) => engagementOf(folder, options) ?? []).sort(byAttention);
  return { day, audience, engagements };
}
