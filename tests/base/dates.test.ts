import { describe, expect, it } from 'vitest';
import { dayFromWords, dayInWords } from '../../src/base/dates.ts';

// A Wednesday.
const today = '2026-09-16';

describe('a day in words', () => {
  it.each([
    ['2026-10-01', '2026-10-01'],
    ['today', '2026-09-16'],
    [' Tomorrow ', '2026-09-17'],
    ['yesterday', '2026-09-15'],
    ['wed', '2026-09-16'],
    ['thu', '2026-09-17'],
    ['on monday', '2026-09-21'],
    ['next mon', '2026-09-21'],
    ['next thu', '2026-09-24'],
    ['last thu', '2026-09-10'],
    ['last wed', '2026-09-09'],
    ['next week', '2026-09-21'],
    ['in 2 weeks', '2026-09-30'],
    ['in a week', '2026-09-23'],
    ['in 3 months', '2026-12-16'],
    ['3 days ago', '2026-09-13'],
    ['14 sep', '2027-09-14'],
    ['30. september', '2026-09-30'],
    ['14 sep 2026', '2026-09-14'],
  ])('%s', (words, day) => expect(dayFromWords(words, today)).toBe(day));

  it.each(['', 'soon', 'mo', 'nxt thu', '2026-02-30', '31 feb', 'in many weeks', '2 weeks', 'in constructor days'])(
    'is none: "%s"',
    (words) => expect(dayFromWords(words, today)).toBeUndefined(),
  );

  it('is said with its weekday', () => expect(dayInWords('2026-09-14')).toBe('Monday 14 September'));
});
