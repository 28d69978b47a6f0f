import { addDays, addMonths, type Day } from '../../base/calendar.ts';
import { slugFrom } from '../../kinds/slug.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import type { Story } from '../types.ts';
import { document, endOf, thursdayOf } from './document.ts';

export const findings = (story: Story, start: Day): PlannedFile[] =>
  (story.findings ?? []).map(({ name, week, text, relayedTo, ...fields }) => {
    const date = thursdayOf(start, week);
    const doc = document(story, 'finding', name, {
      ...fields,
      date,
      found_by: story.engineer,
      relayed: relayedTo && { to: relayedTo, date: addDays(date, 5) },
    });
    return { ...doc, text: `${doc.text}\n${text}\n` };
  });

const everybody = ({ engineer, advisor, host }: Story): string[] => [engineer, advisor, ...host.leads];

/** On the last day; the scores are shared on the Monday after. */
export function wrapUp(story: Story, start: Day): PlannedFile[] {
  if (!story.wrapUp) return [];
  const { result, reason, nps, well, poorly, takeaways } = story.wrapUp;
  const date = endOf(story, start);
  const fields = {
    date,
    result,
    reason,
    attendees: everybody(story),
    nps,
    nps_shared: addDays(date, 3),
    owner: story.host.leads[0],
  };
  return [document(story, 'wrap-up', '', fields, { successes: well, criticism: poorly, takeaways })];
}

export function checkIn(story: Story, start: Day): PlannedFile[] {
  if (!story.checkIn) return [];
  const date = addMonths(endOf(story, start), 3);
  return [document(story, 'check-in', '', { date, attendees: everybody(story), ...story.checkIn })];
}

/** A week after the end, in private. */
export function debrief(story: Story, start: Day): PlannedFile[] {
  const { engineer, debrief: told } = story;
  if (!told) return [];
  return [document(story, 'debrief', slugFrom(engineer), { engineer, date: addDays(endOf(story, start), 7), ...told })];
}
