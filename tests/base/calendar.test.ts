import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isWeek,
  mondayOf,
  mondayOfWeek,
  weekday,
  weekOf,
} from '../../src/base/calendar.ts';

// From the calendar of ISO 8601: 53 weeks where 1 January is a Thursday, or a Wednesday of a leap year.
const yearEnds: [day: string, week: string][] = [
  ['2004-12-31', '2004-W53'],
  ['2005-01-01', '2004-W53'],
  ['2005-01-02', '2004-W53'],
  ['2005-01-03', '2005-W01'],
  ['2007-12-31', '2008-W01'],
  ['2008-12-28', '2008-W52'],
  ['2008-12-29', '2009-W01'],
  ['2009-12-31', '2009-W53'],
  ['2010-01-03', '2009-W53'],
  ['2010-01-04', '2010-W01'],
  ['2019-12-30', '2020-W01'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2022-01-01', '2021-W52'],
  ['2024-12-30', '2025-W01'],
  ['2025-12-28', '2025-W52'],
  ['2025-12-29', '2026-W01'],
  ['2026-09-17', '2026-W38'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
];

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('weeks', () => {
  it.each(yearEnds)('%s is in %s', (day, week) => expect(weekOf(day)).toBe(week));

  it.each([
    ['2009-W53', true],
    ['2010-W53', false],
    ['2020-W53', true],
    ['2025-W53', false],
    ['2026-W53', true],
    ['2026-W01', true],
    ['2026-W00', false],
    ['2026-W54', false],
    ['2026-W1', false],
    ['2026-w38', false],
    ['2026W38', false],
    ['2026-W38 ', false],
    ['1999-W52', true],
    ['1999-W51', false],
    ['2200-W01', true],
    ['2200-W02', false],
    ['9999-W52', false],
    ['0000-W01', false],
  ])('whether the calendar has a week %s: %s', (week, has) => expect(isWeek(week)).toBe(has));

  it.each([
    ['2026-W01', '2025-12-29'],
    ['2026-W38', '2026-09-14'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
  ])('%s begins on %s', (week, monday) => expect(mondayOfWeek(week)).toBe(monday));

  it('a day is within the seven that begin on the Monday of its week', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOfWeek(weekOf(day));
        expect(weekday(monday)).toBe(1);
        expect(monday).toBe(mondayOf(day));
        expect(daysBetween(monday, day)).toBe(weekday(day) - 1);
        expect(isWeek(weekOf(day))).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-09-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['0000-00-00', false],
    ['2026-1-1', false],
    ['2026-9-1', false],
    ['26-01-01', false],
    ['26-09-01', false],
    ['2026-09-01T00:00', false],
    [' 2026-01-01', false],
    [' 2026-09-01', false],
    ['', false],
  ])('whether "%s" is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    // The clocks change in between, the days do not.
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days are %s', (day, count, other) => expect(addDays(day, count)).toBe(other));

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-20', 3, '2027-02-20'],
  ])('%s and %i months are %s', (day, count, other) => expect(addMonths(day, count)).toBe(other));

  it.each([
    ['9999-12-31', 1],
    ['9999-12-01', 104 * 7],
    ['0000-01-01', -1],
    ['2026-01-01', Number.NaN],
  ])('%s and %i days are no day that could be written', (day, count) =>
    expect(() => addDays(day, count)).toThrow(RangeError),
  );

  it('no text makes a day anything but true or false', () => {
    const nearly = fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const there = new Date(`${text}T00:00:00Z`);
        const is = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(there.getTime());
        expect(isDay(text)).toBe(is && there.toISOString().startsWith(text));
      }),
    );
  });

  it('what was added is what lies between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

/** Every day of four centuries, leap years of all sorts among them. */
const dates = fc.integer({ min: 0, max: 146_097 }).map((n) => Temporal.PlainDate.from('1900-01-01').add({ days: n }));

it('days, months and ISO weeks are those of Temporal', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
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
