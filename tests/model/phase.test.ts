import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/calendar.ts';
import { status } from '../../src/index.ts';
import { type PhaseFacts, phaseOf } from '../../src/model/phase.ts';
import { type Changes, engagement } from '../support/builder.ts';
import { tempRepo } from '../support/repo.ts';

const life: Changes = {
  wrapUp: { date: '2026-11-26' },
  checkIn: { date: '2027-02-22' },
};

/** Phase, week n/m, retros held/expected and the score of flaky-tests as of a day. */
async function row(cwd: string, asOf: string): Promise<string> {
  const [found] = (await status(cwd, { asOf })).engagements;
  if (!found) return `${asOf} -`;
  const { phase, week, weeks, retros, goals } = found;
  const score = goals.find(({ id }) => id === 'flaky-tests')?.current;
  return `${asOf} ${phase} ${week ?? '-'}/${weeks} ${retros.held}/${retros.expected} ${score ?? '-'}`;
}

describe('an engagement on every Monday of its life', () => {
  it('is what its documents made of it up to that day', async () => {
    const cwd = tempRepo(engagement(life));
    const mondays = Array.from({ length: 15 }, (_, index) => addDays('2026-08-31', 7 * index));
    const rows = await Promise.all(mondays.map((day) => row(cwd, day)));
    expect(rows).toEqual([
      '2026-08-31 planning -/10 0/0 -',
      '2026-09-07 planning -/10 0/0 -',
      '2026-09-14 executing 1/10 0/0 -',
      '2026-09-21 executing 2/10 1/1 40',
      '2026-09-28 executing 3/10 2/2 36',
      '2026-10-05 executing 4/10 3/3 28',
      '2026-10-12 executing 5/10 4/4 28',
      '2026-10-19 executing 6/10 4/5 28',
      '2026-10-26 executing 7/10 4/6 28',
      '2026-11-02 executing 8/10 4/7 28',
      '2026-11-09 executing 9/10 4/8 28',
      '2026-11-16 executing 10/10 4/9 28',
      '2026-11-23 wrapping-up 10/10 4/10 28',
      '2026-11-30 following-up 10/10 4/10 28',
      '2026-12-07 following-up 10/10 4/10 28',
    ]);
  });

  it.each([
    ['2026-09-13', 'planning'],
    ['2026-09-14', 'executing'],
    ['2026-11-20', 'executing'],
    ['2026-11-21', 'wrapping-up'],
    ['2026-11-25', 'wrapping-up'],
    ['2026-11-26', 'following-up'],
    ['2027-02-21', 'following-up'],
    ['2027-02-22', 'closed'],
  ])('on %s, at an edge, is %s', async (asOf, phase) => {
    const [found] = (await status(tempRepo(engagement(life)), { asOf })).engagements;
    expect(found?.phase).toBe(phase);
  });

  it.each([
    ['2026-08-27', 'sourcing'],
    ['2026-08-28', 'planning'],
  ])('without dates, on %s, is %s by its fit check of 28 August', async (asOf, phase) => {
    const undated = engagement({ charter: { start: undefined, end: undefined } });
    const [found] = (await status(tempRepo(undated), { asOf })).engagements;
    expect(found?.phase).toBe(phase);
  });
});

describe('a template whose date is still blank', () => {
  const phaseOn = async (changes: Changes, asOf: string) => {
    const found = await status(tempRepo(engagement(changes)), { asOf });
    expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return found.engagements[0]?.phase;
  };

  it('wraps nothing up', async () => {
    expect(await phaseOn({ wrapUp: { date: null } }, '2026-10-09')).toBe('executing');
    expect(await phaseOn({ wrapUp: { date: null } }, '2026-11-21')).toBe('wrapping-up');
  });

  it('checks in with nobody', async () => {
    expect(await phaseOn({ ...life, checkIn: { date: null } }, '2027-02-22')).toBe('following-up');
  });
});

describe('what is dated after the day', () => {
  it('is not there: a note of today counts, one of tomorrow does not', async () => {
    const cwd = tempRepo(engagement());
    const on = async (asOf: string) => {
      const [found] = (await status(cwd, { asOf })).engagements;
      return [found?.retros.held, found?.retros.expected, found?.actions.map(({ text }) => text)];
    };
    expect(await on('2026-10-07')).toEqual([3, 3, ['Get access to the build logs']]);
    expect(await on('2026-10-08')).toEqual([4, 4, ['Get access to the build logs', 'Pair with Linus']]);
  });

  it('leaves a charter, which has no date, always there', async () => {
    const [found] = (await status(tempRepo(engagement()), { asOf: '2020-01-01' })).engagements;
    expect([found?.phase, found?.retros, found?.mvp]).toEqual([
      'planning',
      { held: 0, expected: 0, missed: [] },
      'unknown',
    ]);
  });
});

const facts = (changes: Partial<PhaseFacts>): PhaseFacts => ({
  day: '2026-10-09',
  start: undefined,
  end: undefined,
  decision: undefined,
  wrappedUp: false,
  checkedIn: false,
  ...changes,
});

describe('phaseOf', () => {
  it.each<[Partial<PhaseFacts>, string]>([
    [{}, 'sourcing'],
    [{ decision: 'deferred' }, 'sourcing'],
    [{ decision: 'accepted' }, 'planning'],
    [{ start: '2026-10-10', end: '2026-12-18' }, 'planning'],
    [{ start: '2026-10-10', end: '2026-12-18', decision: 'deferred' }, 'planning'],
    [{ start: '2026-10-09', end: '2026-12-18' }, 'executing'],
    [{ start: '2026-09-01', end: '2026-10-09' }, 'executing'],
    [{ start: '2026-09-01', end: '2026-10-08' }, 'wrapping-up'],
    [{ start: '2026-09-01', end: '2026-12-18', wrappedUp: true }, 'following-up'],
    [{ start: '2026-09-01', end: '2026-10-08', wrappedUp: true, checkedIn: true }, 'closed'],
    [{ start: '2026-09-01', end: '2026-12-18', decision: 'declined' }, 'declined'],
    [{ decision: 'declined', wrappedUp: true, checkedIn: true }, 'declined'],
  ])('of %j is %s', (changes, phase) => {
    expect(phaseOf(facts(changes))).toBe(phase);
  });

  const order = ['sourcing', 'planning', 'executing', 'wrapping-up', 'following-up', 'closed'];
  const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));

  it('never goes back while days pass and documents are added', () => {
    const stages = fc.record({
      start: someDay,
      length: fc.integer({ min: 0, max: 120 }),
      wrapUp: fc.integer({ min: 0, max: 150 }),
      checkIn: fc.integer({ min: 0, max: 100 }),
      days: fc.array(someDay, { minLength: 2, maxLength: 20 }),
    });
    fc.assert(
      fc.property(stages, ({ start, length, wrapUp, checkIn, days }) => {
        const wrappedOn = addDays(start, wrapUp);
        const checkedOn = addDays(wrappedOn, checkIn);
        const seen = [...days].sort().map((day) =>
          order.indexOf(
            phaseOf({
              day,
              start,
              end: addDays(start, length),
              decision: 'accepted',
              wrappedUp: wrappedOn <= day,
              checkedIn: checkedOn <= day,
            }),
          ),
        );
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        expect(seen.every((phase) => phase >= order.indexOf('planning'))).toBe(true);
      }),
    );
  });
});
