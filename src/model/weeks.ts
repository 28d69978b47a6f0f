import { addDays, type Day, daysBetween, mondayOf, weekOf } from '../base/calendar.ts';
import type { EngagementWeek } from './types.ts';

/** The Friday of the last of so many weeks, when the start is a Monday. */
export const plannedEnd = (start: Day, weeks: number): Day => addDays(start, weeks * 7 - 3);

/** Fewer working days than this between start and end, and a week is not one of the engagement's. */
const minWorkingDays = 3;

function workingDays(monday: Day, start: Day, end: Day): number {
  const friday = addDays(monday, 4);
  const first = start > monday ? start : monday;
  const last = end < friday ? end : friday;
  return daysBetween(first, last) + 1;
}

/** The weeks of an engagement. `past` once the Sunday is before the day. */
export function weeksBetween(start: Day, end: Day, day: Day): EngagementWeek[] {
  const weeks: EngagementWeek[] = [];
  for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, 7)) {
    if (workingDays(monday, start, end) >= minWorkingDays) {
      weeks.push({ week: weekOf(monday), past: addDays(monday, 6) < day });
    }
  }
  return weeks;
}

/** Which week of an engagement a day is in: 1 to the number of weeks, the last one for every later day. */
export function weekNumber(weeks: readonly EngagementWeek[], start: Day, day: Day): number | undefined {
  if (day < start || weeks.length === 0) return undefined;
  const current = weekOf(day);
  const begun = weeks.filter(({ week }) => week <= current).length;
  return Math.max(1, begun);
}

/** Halfway, or another share of the way, from start to end. */
export const dayAtShare = (start: Day, end: Day, share: number): Day =>
  addDays(start, Math.ceil(daysBetween(start, end) * share));
