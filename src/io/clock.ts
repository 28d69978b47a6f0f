import type { Day } from '../base/calendar.ts';

/** Today in a time zone (an IANA name), or in the machine's. Throws a RangeError on an unknown zone. */
export function today(timeZone?: string): Day {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(new Date());
  const [year, month, day] = ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value);
  return `${year}-${month}-${day}`;
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
