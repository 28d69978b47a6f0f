import { everyWeek } from '../../support/builder.ts';
import { unscored } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const scoresNone = (at: string): Expected => ({
  severity: 'warning',
  message: 'The retro of 2026-W41 scores none of the 3 goals.',
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
  ],
  silent: [
    { name: 'one of three is scored', changes: { retros: { '2026-W41': { scores: { pairs: 3 } } } }, signals: [] },
    { name: 'an older retro did not', changes: { retros: { '2026-W40': { scores: undefined } } }, signals: [] },
  ],
  unknown: [
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    { name: 'no goals to score', changes: { charter: { goals: [] }, retros: unscored }, signals: [] },
  ],
};
