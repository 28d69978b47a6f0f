import { type Day, mondayOfWeek, type Week } from '../base/calendar.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? '';

/** `26 Oct`, with its year where that is not the year of the report. */
export function inWords(day: Day, asOf: Day): string {
  const year = day.slice(0, 4) === asOf.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${Number(day.slice(8))} ${monthOf(day)}${year}`;
}

/** `2026-W44 (26 Oct)`: the week, and its Monday. */
export const weekInWords = (week: Week, asOf: Day): string => `${week} (${inWords(mondayOfWeek(week), asOf)})`;
