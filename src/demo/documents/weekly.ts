import { addDays, type Day, weekOf } from '../../base/calendar.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import type { Story, WeekStory } from '../types.ts';
import { document, thursdayOf } from './document.ts';

const withDates = (text: string, date: Day): string =>
  text.replace(/\{\+(\d+)\}/g, (_, days: string) => addDays(date, Number(days)));

function retroNote(story: Story, week: WeekStory, date: Day): PlannedFile {
  const { engineer, advisor, advisorStaysAway = false, host } = story;
  const { scores, practices, mvp, failure_modes, days } = week;
  const fields = {
    date,
    attendees: [engineer, ...host.leads, ...(advisorStaysAway ? [] : [advisor])],
    facilitator: engineer,
    minutes: 30,
    host_days: days?.[0],
    paired_days: days?.[1],
    scores,
    practices,
    mvp,
    failure_modes,
  };
  return document(story, 'retro', weekOf(date), fields, {
    successes: week.well,
    criticism: week.poorly,
    actions: week.next.map((task) => withDates(task, date)),
  });
}

function pulseNote(story: Story, { pulse }: WeekStory, date: Day): PlannedFile[] {
  if (!pulse) return [];
  const [team, leadership] = pulse.alignment ?? [];
  const alignment = pulse.alignment && { team, leadership };
  return [document(story, 'pulse', weekOf(date), { date, safety: pulse.safety, alignment, solo_days: pulse.soloDays })];
}

/** The retros and pulses of a story's weeks. */
export const weeklyNotes = (story: Story, start: Day): PlannedFile[] =>
  story.retros.flatMap((week, index) => {
    const date = thursdayOf(start, index);
    return week ? [retroNote(story, week, date), ...pulseNote(story, week, date)] : [];
  });
