import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/** A calendar day as `YYYY-MM-DD`: days compare as texts do. */
export type Day = string;
/** An ISO 8601 week as `YYYY-Www`, for instance `2026-W38`. */
export type Week = string;

const parse = (day: Day): PlainDate.Record =>
  PlainDate.create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

const format = (date: PlainDate.Record): Day => PlainDate.toString(date);

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

export const addDays = (day: Day, days: number): Day => format(PlainDate.addDays(parse(day), days));

export const addMonths = (day: Day, months: number): Day => format(PlainDate.addMonths(parse(day), months));

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => PlainDate.diffDays(parse(from), parse(to));

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => PlainDate.dayOfWeek(parse(day));

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

export function weekOf(day: Day): Week {
  const date = parse(day);
  return `${PlainDate.yearOfWeek(date)}-W${String(PlainDate.weekOfYear(date)).padStart(2, '0')}`;
}

/** The Monday of an ISO week: 4 January is always in week 1. */
export const mondayOfWeek = (week: Week): Day =>
  addDays(mondayOf(`${week.slice(0, 4)}-01-04`), 7 * (Number(week.slice(6)) - 1));

/** Whether the text names a week that the calendar has. */
export const isWeek = (text: string): boolean => /^\d{4}-W\d{2}$/.test(text) && weekOf(mondayOfWeek(text)) === text;
