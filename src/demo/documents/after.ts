import { addDays, addMonths, type Day } from '../../base/calendar.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import type { Story } from '../types.ts';
import { document, endOf, thursdayOf } from './document.ts';

export const findings = (story: Story, start: Day): PlannedFile[] =>
  (story.findings ?? []).map(({ name, week, text, ...fields }) => {
    const date = thursdayOf(start, week);
    const doc = document(story, 'finding', name, { ...fields, date, found_by: story.engineer });
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
