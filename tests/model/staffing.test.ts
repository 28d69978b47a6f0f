import { describe, expect, it } from 'vitest';
import { isHomeSide } from '../../src/model/people.ts';
import { stintsOf, successionsIn } from '../../src/model/staffing.ts';
import { cameBack, other, swapped } from '../rules/changes.ts';
import { type Changes, engagement, healthyDay } from '../support/builder.ts';
import { programIn } from '../support/memory.ts';

const programOf = (...all: Changes[]) => programIn(Object.assign({}, ...all.map(engagement)), { day: healthyDay });

/** As text, the times of somebody in all engagements. */
async function timesOf(name: string, ...all: Changes[]): Promise<string[]> {
  const program = await programOf(...all);
  return stintsOf(name, program).map(({ engagement: { slug }, start, end }) => `${slug} ${start} to ${end}`);
}

describe('the times of an engineer', () => {
  it('are those of the engagement, where nothing else is said', async () => {
    expect(await timesOf('ada  LOVELACE', {})).toEqual(['checkout-testing 2026-09-14 to 2026-11-20']);
  });

  it('end in the fourth week for who left in it, and begin for who came', async () => {
    expect(await timesOf('Ada Lovelace', { charter: swapped })).toEqual(['checkout-testing 2026-09-14 to 2026-10-09']);
    expect(await timesOf('Alan Turing', { charter: swapped })).toEqual(['checkout-testing 2026-10-12 to 2026-11-20']);
  });

  it('are two for who left and came back', async () => {
    expect(await timesOf('Ada Lovelace', { charter: cameBack })).toEqual([
      'checkout-testing 2026-09-14 to 2026-09-25',
      'checkout-testing 2026-10-12 to 2026-11-20',
    ]);
  });

  it.each([
    ['no longer than the engagement', { from: '2026-09-01', until: '2026-12-24' }, ['2026-09-14 to 2026-11-20']],
    ['none outside of it', { from: '2026-12-01', until: '2026-12-24' }, []],
  ])('are %s', async (_, days, times) => {
    const found = await timesOf('Ada Lovelace', { charter: { engineers: [{ name: 'Ada Lovelace', ...days }] } });
    expect(found).toEqual(times.map((time) => `checkout-testing ${time}`));
  });

  it('end with the wrap-up of what ended early', async () => {
    const wrapUp = { date: '2026-10-02', result: 'ended-early', reason: 'It was enough' };
    expect(await timesOf('Ada Lovelace', { wrapUp })).toEqual(['checkout-testing 2026-09-14 to 2026-10-02']);
  });

  it('follow one another by their own start, not by that of the engagement', async () => {
    const elsewhere = other('search-builds', '2026-09-21', '2026-10-02', { engineers: ['Alan Turing'] });
    const program = await programOf({ charter: swapped }, elsewhere);
    const found = program.engagements.find(({ slug }) => slug === 'checkout-testing');
    const before = found ? successionsIn(found, program) : [];
    expect(before.map(({ name, earlier }) => [name, earlier.map(({ end }) => end)])).toEqual([
      ['Ada Lovelace', []],
      ['Alan Turing', ['2026-10-02']],
    ]);
  });
});

describe('the home side of a retro', () => {
  const charter = {
    ...swapped,
    advisor: 'Katherine Johnson',
    changes: [{ date: '2026-10-05', field: 'advisor', from: 'Grace Hopper', reason: 'Grace moved on' }],
  };

  it.each([
    ['2026-10-02', ['Ada Lovelace', 'Grace Hopper']],
    ['2026-10-08', ['Ada Lovelace', 'Katherine Johnson']],
    ['2026-10-15', ['Alan Turing', 'Katherine Johnson']],
  ])('on %s is %j; anybody else is of the host team', async (date, home) => {
    const program = await programIn(engagement({ charter }), { day: '2026-10-16' });
    const everybody = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Katherine Johnson', 'Rosalind Franklin'];
    const found = program.engagements.flatMap((one) => everybody.filter((name) => isHomeSide(name, one, date)));
    expect(found).toEqual(home);
  });
});
