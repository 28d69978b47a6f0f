import { everyWeek } from '../../support/builder.ts';
import { business, lastScores, technical, unscored } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const scoresNone = (at: string, what = 'scores none of the 3 goals'): Expected => ({
  severity: 'warning',
  message: `The retro of 2026-W41 ${what}.`,
  file: 'retros/2026-W41.md',
  at,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'no scores in the last retro',
      changes: { retros: { '2026-W41': { scores: undefined } } },
      signals: [scoresNone('---')],
    },
    { name: 'empty scores', changes: { retros: { '2026-W41': { scores: {} } } }, signals: [scoresNone('scores:')] },
    {
      name: 'only one that was given up since',
      changes: {
        charter: { goals: [{ ...technical, dropped: '2026-10-09' }, business] },
        retros: lastScores({ 'flaky-tests': 28 }),
      },
      signals: [scoresNone('scores:', 'does not score the goal')],
    },
  ],
  silent: [
    { name: 'one of three is scored', changes: { retros: { '2026-W41': { scores: { pairs: 3 } } } }, signals: [] },
    { name: 'an older retro did not', changes: { retros: { '2026-W40': { scores: undefined } } }, signals: [] },
  ],
  unknown: [
    {
      name: 'goals that were added since',
      changes: { charter: { goals: [{ ...business, added: '2026-10-09' }] }, retros: unscored },
      signals: [],
    },
    {
      name: 'a second retro of the week that leaves it at the scores of the first',
      changes: { retros: { '2026-W41-2': { date: '2026-10-09', scores: undefined } } },
      signals: [],
    },
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    { name: 'no goals to score', changes: { charter: { goals: [] }, retros: unscored }, signals: [] },
  ],
};
