import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, weekday, weekOf } from '../../src/base/calendar.ts';

/** Every day of four centuries, leap years of all sorts among them. */
const days = fc.integer({ min: 0, max: 146_097 }).map((n) => Temporal.PlainDate.from('1900-01-01').add({ days: n }));

test('days, months and ISO weeks are those of Temporal', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
      const day = date.toString();
      const later = date.add({ days: n });
      expect(isDay(day)).toBe(true);
      expect(addDays(day, n)).toBe(later.toString());
      expect(daysBetween(day, later.toString())).toBe(n);
      expect(addMonths(day, n % 60)).toBe(date.add({ months: n % 60 }).toString());
      expect(weekday(day)).toBe(date.dayOfWeek);
      expect(weekOf(day)).toBe(`${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '26-01-01',
  '2026-1-1',
  '0000-00-00',
  ' 2026-01-01',
])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false);
});
