import type { Changes } from '../../support/builder.ts';
import { lastScores } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const worse = (title: string, how: string, at: string, weeks = 1, week = '2026-W41'): Expected => ({
  severity: 'warning',
  message: `"${title}" got worse: ${how}.`,
  file: `retros/${week}.md`,
  at,
  weeks,
});

/** Scores of the last goal week by week, the other two as usual. */
const flaky = (...values: (number | undefined)[]): Changes => ({
  retros: Object.fromEntries(
    values.map((value, index) => [
      `2026-W${38 + index}`,
      { scores: value === undefined ? { pairs: 3 } : { 'flaky-tests': value, pairs: 3 } },
    ]),
  ),
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'a figure that should fall has risen',
      changes: flaky(40, 36, 38, 41),
      signals: [worse('Flaky tests a week', 'from 40 to 41 in 2026-W41, with a target of 5', 'flaky-tests:')],
    },
    {
      name: 'for three weeks',
      changes: flaky(40, 41, 60, 50),
      signals: [worse('Flaky tests a week', 'from 40 to 50 in 2026-W41, with a target of 5', 'flaky-tests:', 3)],
    },
    {
      name: 'from 10 to 25 with a target of 2',
      changes: {
        charter: { goals: [{ id: 'alerts', title: 'Alerts a day', kind: 'technical', baseline: 10, target: 2 }] },
        retros: lastScores({ alerts: 25 }),
      },
      signals: [worse('Alerts a day', 'from 10 to 25 in 2026-W41, with a target of 2', 'alerts:')],
    },
    {
      name: 'a figure that should rise has fallen below its baseline',
      changes: {
        charter: { goals: [{ id: 'users', title: 'Users', kind: 'business', baseline: 10, target: 30 }] },
        retros: lastScores({ users: 9 }),
      },
      signals: [worse('Users', 'from 10 to 9 in 2026-W41, with a target of 30', 'users:')],
    },
  ],
  silent: [
    { name: 'better again', changes: flaky(40, 41, 60, 40), signals: [] },
    {
      name: 'past the target, however far',
      changes: {
        charter: { goals: [{ id: 'users', title: 'Users', kind: 'business', target: 10 }] },
        retros: lastScores({ users: 100 }),
      },
      signals: [],
    },
    {
      name: 'it was dropped',
      changes: {
        charter: {
          goals: [
            {
              id: 'flaky-tests',
              title: 'Flaky tests a week',
              kind: 'technical',
              baseline: 40,
              target: 5,
              dropped: '2026-10-05',
            },
          ],
        },
        retros: lastScores({ 'flaky-tests': 60 }),
      },
      signals: [],
    },
  ],
  unknown: [
    { name: 'never scored', changes: flaky(undefined, undefined, undefined, undefined), signals: [] },
    {
      name: 'worse when last scored: a retro without a score puts nothing right',
      changes: flaky(40, 41, 42, undefined),
      signals: [
        worse('Flaky tests a week', 'from 40 to 42 in 2026-W40, with a target of 5', 'flaky-tests:', 2, '2026-W40'),
      ],
    },
    {
      name: 'a score that is no number',
      changes: { retros: { ...flaky(40, 36, 38).retros, '2026-W41': { scores: { 'flaky-tests': 'many' } } } },
      broken: true,
      signals: [],
    },
  ],
};
