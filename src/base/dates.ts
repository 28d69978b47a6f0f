import { addDays, addMonths, type Day, isDay, mondayOf, weekday } from './calendar.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** `Monday` of a day. */
export function weekdayName(day: Day): string {
  const name = weekdays[weekday(day) - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Monday 14 September`. */
export function dayInWords(day: Day): string {
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return `${weekdayName(day)} ${Number(day.slice(8))} ${month.charAt(0).toUpperCase()}${month.slice(1)}`;
}

/** The number, from 1, of the word that begins so; at least three letters tell them apart. */
const numberOf = (word: string, words: readonly string[]): number =>
  word.length < 3 ? 0 : words.findIndex((name) => name.startsWith(word)) + 1;

const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };

/** So many days, weeks or months ahead or back: a match of the number and the unit. */
function awayFrom(today: Day, sign: 1 | -1, found: RegExpExecArray | null): Day | undefined {
  const [, number = '', unit] = found ?? [];
  const count = sign * (counts[number] ?? Number(number || Number.NaN));
  if (Number.isNaN(count)) return undefined;
  return unit === 'month' ? addMonths(today, count) : addDays(today, unit === 'week' ? 7 * count : count);
}

/** `mon` is the next one, today included; `next mon` is in the week after this one, `last mon` is behind us. */
function dayOfWeek(which: string, number: number, today: Day): Day {
  if (which === 'next') return addDays(mondayOf(today), 6 + number);
  const ahead = (number - weekday(today) + 7) % 7;
  return addDays(today, which === 'last' ? (ahead === 0 ? -7 : ahead - 7) : ahead);
}

/** The next day of that date, or of that year. */
function dayOfMonth(date: string, month: number, year: string | undefined, today: Day): Day | undefined {
  const dayIn = (wanted: number) => `${wanted}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const day = dayIn(year === undefined ? thisYear : Number(year));
  const next = year === undefined && day < today ? dayIn(thisYear + 1) : day;
  return isDay(next) ? next : undefined;
}

const near: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

/** Each reads words in one way; `undefined` where they say no day so. */
const readers: readonly ((words: string, today: Day) => Day | undefined)[] = [
  (words) => (isDay(words) ? words : undefined),
  (words, today) => (Object.hasOwn(near, words) ? addDays(today, near[words] ?? 0) : undefined),
  (words, today) => (words === 'next week' ? addDays(mondayOf(today), 7) : undefined),
  (words, today) => {
    const [, which = '', name = ''] = /^(?:(next|last|this|on) )?([a-z]+)$/.exec(words) ?? [];
    const number = numberOf(name, weekdays);
    return number === 0 ? undefined : dayOfWeek(which, number, today);
  },
  (words, today) => awayFrom(today, 1, /^in (\d{1,3}|[a-z]+) (day|week|month)s?$/.exec(words)),
  (words, today) => awayFrom(today, -1, /^(\d{1,3}|[a-z]+) (day|week|month)s? ago$/.exec(words)),
  (words, today) => {
    const [, date = '', name = '', year] = /^(\d{1,2})\.? ([a-z]+)(?: (\d{4}))?$/.exec(words) ?? [];
    const month = numberOf(name, months);
    return month === 0 ? undefined : dayOfMonth(date, month, year, today);
  },
];

/**
 * The day that is meant by `today`, `mon`, `next thu`, `last fri`, `in 2 weeks`, `3 days ago` or `14 sep`, or by a date
 * itself; `undefined` for any other text.
 */
export function dayFromWords(text: string, today: Day): Day | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const read of readers) {
    const day = read(words, today);
    if (day !== undefined) return day;
  }
  return undefined;
}
