import { addDays, type Day, earlier } from '../base/calendar.ts';
import type { Stint } from '../model/staffing.ts';
import { weeksBetween } from '../model/weeks.ts';
import type { TimelineEntry } from './types.ts';

/** The ISO weeks with at least three working days of a time. */
const weeksIn = (start: Day, end: Day): string[] =>
  start > end ? [] : weeksBetween(start, end, end).map(({ week }) => week);

/** Weeks of a stint up to the day, this one included. */
export const weeksOf = ({ start, end }: Stint, day: Day): string[] => weeksIn(start, earlier(end, day));

function entry(engagement: string | null, start: Day, end: Day | null, day: Day): TimelineEntry {
  return {
    engagement,
    start,
    end,
    weeks: weeksIn(start, end === null ? day : earlier(end, day)).length,
    planned_weeks: end === null ? null : weeksIn(start, end).length,
  };
}

/** The times with hosts, and those at home in between and since. */
export function timelineOf(stints: readonly Stint[], day: Day): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let busyUntil: Day | undefined;
  for (const { engagement, start, end } of stints) {
    const home = busyUntil === undefined ? start : addDays(busyUntil, 1);
    if (home < start) entries.push(entry(null, home, addDays(start, -1), day));
    entries.push(entry(engagement.slug, start, end, day));
    busyUntil = busyUntil !== undefined && busyUntil > end ? busyUntil : end;
  }
  if (busyUntil !== undefined && busyUntil < day) entries.push(entry(null, addDays(busyUntil, 1), null, day));
  return entries;
}
