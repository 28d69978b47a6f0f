import { describe, expect, it } from 'vitest';
import { type Changes, everyWeek, type Fields, healthyCharter } from '../support/builder.ts';
import { look } from '../support/look.ts';

const reason = 'So it was agreed';
const change = (field: string, from: unknown, date = '2026-10-05') => ({ date, field, from, reason });

/** Figures that make 54 % of the way from 40 to 14 flaky tests. */
const flaky = { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 14 };
const scored: Changes = {
  charter: { goals: [flaky], practices: [] },
  retros: everyWeek({ scores: { 'flaky-tests': 26 }, practices: undefined }),
};
const withCharter = (charter: Fields): Changes => ({ ...scored, charter: { ...scored.charter, ...charter } });

const pastFriday = '2026-10-02';

/** All that a report says of the engagement, but for the lines: they are where the file has them today. */
async function reportOf(changes: Changes, day: string) {
  const { engagement } = await look(changes, { day });
  return { ...engagement, signals: engagement.signals.map((signal) => ({ ...signal, line: 0 })) };
}

describe('what was changed on 5 October leaves the Friday before as it was', () => {
  it.each<[string, Fields]>([
    ['another target', { goals: [{ ...flaky, target: 5 }], changes: [change('goals.flaky-tests.target', 14)] }],
    ['another baseline', { goals: [{ ...flaky, baseline: 50 }], changes: [change('goals.flaky-tests.baseline', 40)] }],
    ['a goal dropped', { goals: [{ ...flaky, dropped: '2026-10-05' }] }],
    [
      'a goal added',
      { goals: [flaky, { id: 'lead-time', title: 'Days', kind: 'business', target: 3, added: '2026-10-05' }] },
    ],
    ['a practice added', { practices: [{ id: 'test-first', title: 'Tests first', added: '2026-10-05' }] }],
    ['another end', { end: '2026-12-11', changes: [change('end', healthyCharter.end)] }],
    ['another advisor', { advisor: 'Alan Turing', changes: [change('advisor', healthyCharter.advisor)] }],
    [
      'another host team',
      { host_team: { name: 'Basket', size: 12 }, changes: [change('host_team', healthyCharter.host_team)] },
    ],
    ['another title', { title: 'Trust', changes: [change('title', healthyCharter.title)] }],
    ['a first release', { mvp: 'The cart', changes: [change('mvp', healthyCharter.mvp)] }],
  ])('%s', async (_, charter) => {
    expect(await reportOf(withCharter(charter), pastFriday)).toEqual(await reportOf(scored, pastFriday));
    expect(await reportOf(withCharter(charter), '2026-10-09')).not.toEqual(await reportOf(scored, '2026-10-09'));
  });

  it('54 % stays 54 %, and is 40 % of the new target', async () => {
    const retargeted = withCharter({
      goals: [{ ...flaky, target: 5 }],
      changes: [change('goals.flaky-tests.target', 14)],
    });
    const shares = await Promise.all(
      [pastFriday, '2026-10-09'].map(async (day) => {
        const { engagement } = await look(retargeted, { day });
        return [engagement.progress.project, engagement.goals.map(({ target }) => target)];
      }),
    );
    expect(shares).toEqual([
      [0.5385, [14]],
      [0.4, [5]],
    ]);
  });
});

describe('what comes and goes', () => {
  const goals = [
    flaky,
    { id: 'coverage', title: 'Coverage', kind: 'technical', target: 80, added: '2026-09-28', dropped: '2026-10-05' },
  ];
  const practices = [
    { id: 'pairing', title: 'Pairing', dropped: '2026-10-05' },
    { id: 'test-first', title: 'Tests first', added: '2026-09-28' },
  ];
  const changes: Changes = {
    charter: { goals, practices },
    retros: everyWeek({
      scores: { 'flaky-tests': 27, coverage: 0 },
      practices: { pairing: 'held', 'test-first': 'not-started' },
    }),
  };
  const on = async (day: string) => {
    const { engagement } = await look(changes, { day });
    const shown = (all: { id: string; dropped: string | null }[]) =>
      all.map(({ id, dropped }) => (dropped === null ? id : `${id} until ${dropped}`));
    return { goals: shown(engagement.goals), practices: shown(engagement.practices), ...engagement.progress };
  };

  it.each([
    ['2026-09-25', { goals: ['flaky-tests'], practices: ['pairing'], diffusion: 1, project: 0.5 }],
    [
      '2026-09-28',
      { goals: ['flaky-tests', 'coverage'], practices: ['pairing', 'test-first'], diffusion: 0.5, project: 0.25 },
    ],
    [
      '2026-10-05',
      {
        goals: ['flaky-tests', 'coverage until 2026-10-05'],
        practices: ['test-first', 'pairing until 2026-10-05'],
        diffusion: 0,
        project: 0.5,
      },
    ],
  ])('counts from the day it is added to the day before it is dropped: %s', async (day, expected) => {
    expect(await on(day)).toEqual(expected);
  });

  it('keeps the scores of what was dropped, and no score of it is an error', async () => {
    const { engagement } = await look(changes);
    expect(engagement.goals.find(({ id }) => id === 'coverage')?.scores).toHaveLength(4);
  });
});
