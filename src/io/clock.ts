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

/** Today in a time zone (an IANA name), or in the machine's. Throws a RangeError on an unknown zone. */
export function today(timeZone?: string): Day {
  const now = new Date();
  return timeZone === undefined ? dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) : dayIn(timeZone, now);
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
