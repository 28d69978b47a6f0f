/** A calendar day as `YYYY-MM-DD`: days compare as texts do. */
export type Day = string;
/** An ISO 8601 week as `YYYY-Www`, for instance `2026-W38`. */
export type Week = string;

/*
 * A Date in UTC has no daylight saving time, so it counts days exactly. The tests compare with Temporal, which is not
 * used here because its polyfill takes longer to load than a repo takes to read.
 */

const msPerDay = 24 * 60 * 60 * 1000;

/** A date alone is read as UTC (ECMA-262); a report asks this thousands of times, and `parse` is a tenth of the other ways. */
const toTime = (day: Day): number => Date.parse(day);

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** `toISOString` takes four times as long. */
function written(date: Date): Day {
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

const [firstTime, lastTime] = [toTime('0000-01-01'), toTime('9999-12-31')];

/** Throws a RangeError beyond the years that four digits can say: cut to ten characters, such a day would read as another. */
function fromTime(time: number): Day {
  if (!(time >= firstTime && time <= lastTime)) throw new RangeError('a day beyond the years 0000 to 9999');
  return written(new Date(time));
}

/** Whether the text is a day that the calendar has: 30 February is read as 2 March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return new Date(toTime(text)).getUTCDate() === Number(text.slice(8));
}

/** No document means a day before or after these: weeks are counted between days, and would be without end. */
export const [firstDay, lastDay] = ['2000-01-01', '2199-12-31'] as const;

/** Whether the text is a day that a document may mean. */
export const isInRange = (text: string): boolean => text >= firstDay && text <= lastDay && isDay(text);

/** Throws a RangeError when that leads beyond the years 0000 to 9999. */
export const addDays = (day: Day, days: number): Day => fromTime(toTime(day) + days * msPerDay);

/** The same date in another month, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const moved = new Date(toTime(`${day.slice(0, 8)}01`));
  moved.setUTCMonth(moved.getUTCMonth() + months + 1, 0);
  return fromTime(moved.setUTCDate(Math.min(Number(day.slice(8)), moved.getUTCDate())));
}

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => (toTime(to) - toTime(from)) / msPerDay;

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => new Date(toTime(day)).getUTCDay() || 7;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** A week belongs to the year of its Thursday, and week 1 has that year's first one (ISO 8601). */
export function weekOf(day: Day): Week {
  const thursday = new Date(toTime(day) + (4 - weekday(day)) * msPerDay);
  const year = String(thursday.getUTCFullYear()).padStart(4, '0');
  const number = Math.floor((thursday.getTime() - toTime(`${year}-01-01`)) / (7 * msPerDay)) + 1;
  return `${year}-W${twoDigits(number)}`;
}

/** The Monday of an ISO week: 4 January is always in week 1. */
export const mondayOfWeek = (week: Week): Day =>
  addDays(mondayOf(`${week.slice(0, 4)}-01-04`), 7 * (Number(week.slice(6)) - 1));

const [firstWeek, lastWeek] = [weekOf(firstDay), weekOf(lastDay)];

/** Whether the text names a week that the calendar has, with a day that a document may mean. */
export const isWeek = (text: string): boolean =>
  text >= firstWeek && text <= lastWeek && /^\d{4}-W\d{2}$/.test(text) && weekOf(mondayOfWeek(text)) === text;

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Whether a day lies in a span of days, both ends included; an end that is not said is open. */
export const isWithin = (day: Day, { from, until }: { from?: Day | undefined; until?: Day | undefined }): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);
