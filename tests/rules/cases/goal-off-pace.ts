import { lastScores } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const behind = (message: string): Expected => inCharter('warning', 'goals:', message);

export const cases: RuleCases = {
  fires: [
    {
      name: 'less than half of the pace after the midpoint',
      changes: { retros: lastScores({ 'flaky-tests': 40, 'lead-time': 9, pairs: 3 }) },
      day: '2026-10-18',
      signals: [behind('51 % of the time is over and the goals are at 14 %; about 38 % would be on pace.')],
    },
    {
      name: 'one that went backwards counts as nothing, not as less',
      changes: { retros: lastScores({ 'flaky-tests': 400, 'lead-time': 9, pairs: 3 }) },
      day: '2026-10-19',
      signals: [behind('52 % of the time is over and the goals are at 14 %; about 39 % would be on pace.')],
    },
    {
      name: 'after the end, all of the time is over',
      changes: {},
      day: '2026-11-21',
      signals: [behind('100 % of the time is over and the goals are at 37 %; about 75 % would be on pace.')],
    },
  ],
  silent: [
    {
      name: 'before the midpoint',
      changes: { retros: lastScores({ 'flaky-tests': 40, 'lead-time': 9, pairs: 0 }) },
      day: '2026-10-17',
      signals: [],
    },
    {
      name: 'on the midpoint',
      changes: {
        charter: { end: '2026-11-21' },
        retros: lastScores({ 'flaky-tests': 40, 'lead-time': 9, pairs: 0 }),
      },
      day: '2026-10-18',
      signals: [],
    },
    { name: 'half of the pace', changes: {}, day: '2026-10-19', signals: [] },
  ],
  unknown: [
    {
      name: 'without a score the progress is 0',
      changes: { retros: lastScores(undefined) },
      day: '2026-10-19',
      signals: [behind('52 % of the time is over and the goals are at 0 %; about 39 % would be on pace.')],
    },
    {
      name: 'no goals',
      changes: { charter: { goals: [] }, retros: lastScores(undefined) },
      day: '2026-10-19',
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'goal_off_pace_share',
      value: 1,
      changes: {},
      day: '2026-10-19',
      usual: '-',
      set: 'warning',
    },
  ],
};
