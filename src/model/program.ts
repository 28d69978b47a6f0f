import type { Day } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import type { Loaded } from '../checks/load.ts';
import type { Settings } from '../workspace/settings.ts';
import { engagementOf } from './engagement.ts';
import { byPhase } from './phase.ts';
import type { Audience, Engagement, Program } from './types.ts';

export interface ProgramOptions {
  day: Day;
  /** The day itself, when left out. */
  today?: Day;
  audience: Audience;
}

const byAttention = (a: Engagement, b: Engagement): number => byPhase(a.phase, b.phase) || byText(a.slug, b.slug);

/** The engagements as they stand on a day. */
export function programOf(
  settings: Settings,
  { folders }: Pick<Loaded, 'folders'>,
  { day, today = day, audience }: ProgramOptions,
): Program {
  const options = { day, today, audience, settings };
  const engagements = folders.flatMap((folder) => engagementOf(folder, options) ?? []).sort(byAttention);
  return { day, today, audience, engagements };
}
