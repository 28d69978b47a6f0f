import { type Day, daysBetween, mondayOfWeek, type Week, weekday } from '../base/calendar.ts';
import { months, weekdays } from '../base/dates.ts';

const short = (name = ''): string => `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`;

export const monthOf = (day: Day): string => short(months[Number(day.slice(5, 7)) - 1]);

export const weekdayOf = (day: Day): string => short(weekdays[weekday(day) - 1]);

/** A date that is further away may be taken for that of another year. */
const unmistakableDays = 300;

/** `26 Oct`, with its year where that is not plain from the day of the report. */
export function inWords(day: Day, asOf: Day): string {
  const year = Math.abs(daysBetween(day, asOf)) < unmistakableDays ? '' : ` ${day.slice(0, 4)}`;
  return `${Number(day.slice(8))} ${monthOf(day)}${year}`;
}

/** `2026-W44 (26 Oct)`: the week, and its Monday. */
export const weekInWords = (week: Week, asOf: Day): string => `${week} (${inWords(mondayOfWeek(week), asOf)})`;
