import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/calendar.ts';
import { dayAtShare, plannedEnd, weekNumber, weeksBetween } from '../../src/model/weeks.ts';
import { everyWeek } from '../support/builder.ts';
import { look } from '../support/look.ts';

const names = (start: string, end: string): string[] => weeksBetween(start, end, end).map(({ week }) => week);

describe('the weeks of an engagement', () => {
  it.each([
    ['Monday to Friday of one week', '2026-09-14', '2026-09-18', ['2026-W38']],
    ['from a Wednesday: three working days', '2026-09-16', '2026-09-25', ['2026-W38', '2026-W39']],
    ['from a Thursday: two are too few', '2026-09-17', '2026-09-25', ['2026-W39']],
    ['from a Saturday', '2026-09-19', '2026-09-25', ['2026-W39']],
    ['up to a Wednesday', '2026-09-14', '2026-09-23', ['2026-W38', '2026-W39']],
    ['up to a Tuesday', '2026-09-14', '2026-09-22', ['2026-W38']],
    ['Wednesday to Tuesday: five days, but three and two', '2026-09-16', '2026-09-22', ['2026-W38']],
    ['Thursday to Tuesday: no week at all', '2026-09-17', '2026-09-22', []],
    ['over a year of 53 weeks', '2026-12-21', '2027-01-08', ['2026-W52', '2026-W53', '2027-W01']],
  ])('%s', (_, start, end, weeks) => {
    expect(names(start, end)).toEqual(weeks);
  });

  it.each([
    ['2026-09-20', false],
    ['2026-09-21', true],
  ])('are past once their Sunday is before the day: on %s %s', (day, past) => {
    expect(weeksBetween('2026-09-14', '2026-11-20', day)[0]).toEqual({ week: '2026-W38', past, expected: true });
  });

  it('are, by any start and end, those with three working days between', () => {
    const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const span = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(span, ([offset, length]) => {
        const start = addDays('2026-01-01', offset);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(start, index)).filter(isWorkday);
        const perMonday = new Map<string, number>();
        for (const day of days) {
          const back = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
          const monday = addDays(day, -back);
          perMonday.set(monday, (perMonday.get(monday) ?? 0) + 1);
        }
        const counted = [...perMonday.values()].filter((count) => count >= 3).length;
        expect(names(start, addDays(start, length))).toHaveLength(counted);
      }),
    );
  });
});

const pause = (from: string, until = from) => ({ from, until, reason: 'Leave' });

describe('a week with pauses', () => {
  it.each<[string, ReturnType<typeof pause>[], string[]]>([
    ['of two days is still expected', [pause('2026-09-21', '2026-09-22')], ['2026-W38', '2026-W39', '2026-W40']],
    ['of three days is not', [pause('2026-09-21', '2026-09-23')], ['2026-W38', '2026-W40']],
    [
      'of three days that are apart is not',
      [pause('2026-09-21'), pause('2026-09-23'), pause('2026-09-25')],
      ['2026-W38', '2026-W40'],
    ],
    [
      'of the same day twice has one day less',
      [pause('2026-09-21'), pause('2026-09-21', '2026-09-22')],
      ['2026-W38', '2026-W39', '2026-W40'],
    ],
    ['over a weekend has no day less', [pause('2026-09-19', '2026-09-20')], ['2026-W38', '2026-W39', '2026-W40']],
    ['that has only three days needs each of them', [pause('2026-09-18')], ['2026-W39', '2026-W40']],
    ['within a longer one is not expected either', [pause('2026-09-19', '2026-10-02')], ['2026-W38']],
  ])('%s', (_, pauses, weeks) => {
    const all = weeksBetween('2026-09-16', '2026-10-02', '2026-10-09', pauses);
    expect(all.map(({ week }) => week)).toEqual(['2026-W38', '2026-W39', '2026-W40']);
    expect(all.filter(({ expected }) => expected).map(({ week }) => week)).toEqual(weeks);
  });
});

describe('an engagement that ended early', () => {
  const early = { wrapUp: { date: '2026-10-09', result: 'ended-early', reason: 'The engineer worked alone' } };

  it('has the weeks that it had, and missed no later retro', async () => {
    const { engagement } = await look(early, { day: '2026-12-20' });
    expect(engagement).toMatchObject({ week: 4, weeks: 4, end: '2026-10-09' });
    expect(engagement.retros).toEqual({ held: 4, expected: 4, missed: [] });
  });

  it('and was wrapped up after its planned end, ended as planned', async () => {
    const late = { wrapUp: { ...early.wrapUp, date: '2026-11-26' } };
    expect((await look(late, { day: '2026-12-20' })).engagement).toMatchObject({ weeks: 10, end: '2026-11-20' });
  });
});

describe('week n of m', () => {
  const start = '2026-09-17';
  const weeks = (day: string) => weeksBetween(start, '2026-10-02', day);

  it.each([
    ['2026-09-16', undefined],
    ['2026-09-17', 1],
    ['2026-09-20', 1],
    ['2026-09-21', 1],
    ['2026-09-28', 2],
    ['2026-10-04', 2],
    ['2026-12-24', 2],
  ])('on %s, with a start on a Thursday, is %s of 2', (day, week) => {
    expect(weeks(day)).toHaveLength(2);
    expect(weekNumber(weeks(day), start, day)).toBe(week);
  });

  it('counts on over New Year', () => {
    const span = weeksBetween('2026-12-14', '2027-01-15', '2027-01-04');
    expect(span.map(({ week }) => week)).toEqual(['2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02']);
    expect(weekNumber(span, '2026-12-14', '2027-01-04')).toBe(4);
  });
});

describe('the end', () => {
  it.each([
    ['2026-09-14', 10, '2026-11-20'],
    ['2026-09-14', 1, '2026-09-18'],
    ['2026-09-16', 2, '2026-09-25'],
    ['2026-09-17', 10, '2026-11-27'],
    ['2026-12-21', 2, '2027-01-01'],
  ])('that is left out, from %s for %i weeks, is %s', (start, weeks, end) => {
    expect(plannedEnd(start, weeks)).toBe(end);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('is the Friday of the last of so many weeks, from weekday %i on', (weekday) => {
    const start = addDays('2026-09-13', weekday);
    for (const weeks of [1, 2, 10, 13, 52]) {
      const end = plannedEnd(start, weeks);
      expect([new Date(end).getUTCDay(), names(start, end)]).toEqual([5, expect.objectContaining({ length: weeks })]);
      expect(names(start, addDays(end, -3))).toHaveLength(weeks - 1);
    }
  });

  it("follows the program's weeks", async () => {
    const { engagement } = await look({ charter: { end: undefined } }, { settings: { weeks: 6 } });
    expect([engagement.end, engagement.weeks]).toEqual(['2026-10-23', 6]);
  });

  it('is unknown without a start, and the weeks are the usual ones', async () => {
    const undated = { charter: { start: undefined, end: undefined }, retros: everyWeek(null) };
    const { engagement } = await look(undated, { settings: { weeks: 8 } });
    expect([engagement.start, engagement.end, engagement.week, engagement.weeks]).toEqual([null, null, null, 8]);
  });
});

describe('a day at a share of the way', () => {
  it.each([
    [0, '2026-09-14'],
    [0.5, '2026-10-18'],
    [1, '2026-11-20'],
  ])('%d is %s', (share, day) => {
    expect(dayAtShare('2026-09-14', '2026-11-20', share)).toBe(day);
  });
});

describe('retros held of expected', () => {
  it.each([
    ['a week that is under way counts once it has its retro', {}, '2026-10-08', { held: 4, expected: 4, missed: [] }],
    ['and not before', { '2026-W41': null }, '2026-10-09', { held: 3, expected: 3, missed: [] }],
    [
      'one that is missing is named',
      { '2026-W39': null },
      '2026-10-09',
      { held: 3, expected: 4, missed: ['2026-W39'] },
    ],
    [
      'one that was replaced is held',
      { '2026-W39': { replaced_by: 'An hour of feedback' } },
      '2026-10-09',
      { held: 4, expected: 4, missed: [] },
    ],
  ])('%s', async (_, retros, day, counts) => {
    expect((await look({ retros }, { day })).engagement.retros).toEqual(counts);
  });

  it.each([
    ['pauses take two weeks', { charter: { pauses: [pause('2026-09-21', '2026-10-02')] } }, undefined],
    ['holidays do', {}, { holidays: [{ from: '2026-09-21', until: '2026-10-02', title: 'Company weeks' }] }],
    [
      'holidays and a pause do',
      { charter: { pauses: [pause('2026-09-21', '2026-09-25')] } },
      { holidays: [{ from: '2026-09-28', until: '2026-10-02', title: 'Company week' }] },
    ],
  ])('none is expected, and none is missed, where %s', async (_, changes, settings) => {
    const without = { '2026-W39': null, '2026-W40': null };
    const { engagement } = await look({ ...changes, retros: without }, { settings });
    expect(engagement.retros).toEqual({ held: 2, expected: 2, missed: [] });
  });

  it('a late one counts for the week of its name, and leaves the next week its own', async () => {
    const late = { '2026-W39': { date: '2026-09-28' } };
    const { engagement } = await look({ retros: late });
    expect(engagement.retros).toEqual({ held: 4, expected: 4, missed: [] });
  });

  it('a second one of a week is the same week', async () => {
    const second = { '2026-W39-2': { date: '2026-09-25' }, '2026-W40': null };
    const { engagement } = await look({ retros: second });
    expect(engagement.retros).toEqual({ held: 3, expected: 4, missed: ['2026-W40'] });
  });

  it('a retro of a week that is none of the engagement does not count', async () => {
    const { engagement } = await look({ charter: { start: '2026-09-17' } });
    expect(engagement.retros).toEqual({ held: 3, expected: 3, missed: [] });
  });
});
