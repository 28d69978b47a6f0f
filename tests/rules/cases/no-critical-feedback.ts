import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const allIsWell = (weeks: number): Expected => ({
  severity: 'warning',
  message: `The last ${weeks} retros list nothing that went poorly: nobody gives critical feedback.`,
  file: 'retros/2026-W41.md',
  at: '## What went poorly',
  weeks,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'nothing in the last two',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: [] } } },
      signals: [allIsWell(2)],
    },
    {
      name: 'a comment is nothing',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: ['<!-- say it plainly -->'] } } },
      signals: [allIsWell(2)],
    },
  ],
  silent: [
    { name: 'nothing in the last one alone', changes: { retros: { '2026-W41': { poorly: [] } } }, signals: [] },
    {
      name: 'the last one speaks up again',
      changes: { retros: { '2026-W39': { poorly: [] }, '2026-W40': { poorly: [] } } },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no retro at all', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a week without a retro between two',
      changes: { retros: { '2026-W39': { poorly: [] }, '2026-W40': null, '2026-W41': { poorly: [] } } },
      signals: [allIsWell(2)],
    },
  ],
  thresholds: [
    {
      threshold: 'no_critical_feedback_retros',
      value: 1,
      changes: { retros: { '2026-W41': { poorly: [] } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
