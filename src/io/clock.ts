import type { Day } from '../base/calendar.ts';

const dayOf = (year: number | string, month: number | string, date: number | string): Day =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

/** The first use of Intl takes a fifth of node's start-up time, so the machine's time zone avoids it. */
function dayIn(timeZone: string, now: Date): Day {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone } as const;
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(now);
  const part = (type: 'year' | 'month' | 'day') => parts.find((found) => found.type === type)?.value ?? '';
  return dayOf(part('year'), part('month'), part('day'));
}

/** The day of a time in a time zone (an IANA name), or in the machine's. Throws a RangeError on an unknown zone. */
export function dayAt(time: Date, timeZone?: string): Day {
  return timeZone === undefined
    ? dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate())
    : dayIn(timeZone, time);
}

/** Today in a time zone, or in the machine's. Throws as `dayAt` does. */
export const today = (timeZone?: string): Day => dayAt(new Date(), timeZone);

/** No place on earth is further from UTC. */
const maxOffset = 14 * 60 * 60;

/** The last second of a day in a time zone, or in the machine's, since 1970. Searched for, since zones jump. */
export function endOfDay(day: Day, timeZone?: string): number {
  const utc = Date.parse(`${day}T23:59:59Z`) / 1000;
  let [within, after] = [utc - maxOffset, utc + maxOffset + 1];
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (dayAt(new Date(middle * 1000), timeZone) <= day) within = middle;
    else after = middle;
  }
  return within;
}

/** Whether the machine knows a time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
