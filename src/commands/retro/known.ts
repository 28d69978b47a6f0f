import { type Day, type Week, weekOf } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { load } from '../../checks/load.ts';
import { openActions } from '../../model/actions.ts';
import { programOf } from '../../model/program.ts';
import type { Action, Engagement } from '../../model/types.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What is known of an engagement before this week's retro. */
export interface Known {
  engagement: Engagement;
  date: Day;
  week: Week;
  /** In the order in which a report numbers them. */
  open: Action[];
  /** Those of the last retro, or else the engineers. */
  attendees: string[];
}

/** Throws a UserError when the charter does not validate: what a retro scores could not be checked. */
export async function knownOf(workspace: Workspace, slug: string, date: Day): Promise<Known> {
  const loaded = await load(workspace, [slug]);
  const [engagement] = programOf(workspace.settings, loaded, { day: date, audience: 'home' }).engagements;
  if (!engagement) {
    const file = `${workspace.settings.engagements}/${slug}/engagement.md`;
    throw new UserError(
      `${file} is missing or does not validate`,
      `\`auxeng validate ${workspace.settings.engagements}/${slug}\` shows why`,
    );
  }
  return {
    engagement,
    date,
    week: weekOf(date),
    open: openActions(engagement.actions),
    attendees: engagement.retros.at(-1)?.doc.data.attendees ?? engagement.charter.data.engineers ?? [],
  };
}
