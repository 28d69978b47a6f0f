import { addDays, type Day, daysBetween, mondayOf, weekday, weekOf } from '../base/calendar.ts';
import type { Engagement, EngagementWeek, Pause } from './types.ts';

/** Fewer working days than this between start and end, and a week is not one of the engagement's. */
const minWorkingDays = 3;

/** From Wednesday on, the days that are left of a week are still enough; from Thursday on, the first week is the next. */
const lastStart = 5 - minWorkingDays + 1;

/** The Monday of the first week. */
const firstMonday = (start: Day): Day => addDays(mondayOf(start), weekday(start) <= lastStart ? 0 : 7);

/** The Friday of the last of so many weeks, whichever day the first one begins on. */
export const plannedEnd = (start: Day, weeks: number): Day => addDays(firstMonday(start), 7 * weeks - 3);

const daysIn = (from: Day, count: number): Day[] => Array.from({ length: count }, (_, offset) => addDays(from, offset));

export const isPaused = (day: Day, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, until }) => from <= day && day <= until);

/** The weeks of an engagement. `past` once the Sunday is before the day; not `expected` where pauses leave too few days. */
export function weeksBetween(start: Day, end: Day, day: Day, pauses: readonly Pause[] = []): EngagementWeek[] {
  const weeks: EngagementWeek[] = [];
  for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, 7)) {
    const friday = addDays(monday, 4);
    const from = start > monday ? start : monday;
    const workingDays = daysBetween(from, end < friday ? end : friday) + 1;
    if (workingDays < minWorkingDays) continue;
    const expected =
      pauses.length === 0 ||
      daysIn(from, workingDays).filter((date) => !isPaused(date, pauses)).length >= minWorkingDays;
    weeks.push({ week: weekOf(monday), past: addDays(monday, 6) < day, expected });
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

/** The share of the time from start to end that has passed, 0 to 1; nothing without dates. */
export function elapsedShare({ start, end, day }: Pick<Engagement, 'start' | 'end' | 'day'>): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  return day < end ? Math.max(0, daysBetween(start, day) / daysBetween(start, end)) : 1;
}
