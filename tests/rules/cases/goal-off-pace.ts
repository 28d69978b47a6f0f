import { diffusion, lastScores } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const behind = (time: number, project: number, pace: number): Expected =>
  inCharter(
    'warning',
    'goals:',
    `The goals of the project are at ${project} % after ${time} % of the time; on pace would be ${pace} %.`,
  );

const nothingYet = lastScores({ 'flaky-tests': 40, 'lead-time': 9, pairs: 3 });

export const cases: RuleCases = {
  fires: [
    {
      name: 'less than half of the pace after the midpoint',
      changes: { retros: lastScores({ 'flaky-tests': 35, 'lead-time': 9, pairs: 3 }) },
      day: '2026-10-18',
      signals: [behind(51, 7, 38)],
    },
    {
      name: 'one that went backwards counts as nothing, not as less',
      changes: { retros: lastScores({ 'flaky-tests': 400, 'lead-time': 8, pairs: 3 }) },
      day: '2026-10-19',
      signals: [behind(52, 8, 39)],
    },
    {
      name: 'however far diffusion is: the two are never blended',
      changes: { retros: lastScores({ 'flaky-tests': 40, 'lead-time': 9, pairs: 7 }) },
      day: '2026-10-19',
      signals: [behind(52, 0, 39)],
    },
    {
      name: 'after the end, all of the time is over',
      changes: {},
      day: '2026-11-21',
      signals: [behind(100, 34, 75)],
    },
  ],
  silent: [
    { name: 'before the midpoint', changes: { retros: nothingYet }, day: '2026-10-17', signals: [] },
    {
      name: 'on the midpoint',
      changes: { charter: { end: '2026-11-21' }, retros: nothingYet },
      day: '2026-10-18',
      signals: [],
    },
    { name: 'half of the pace', changes: {}, day: '2026-10-19', signals: [] },
    {
      name: 'however little has spread',
      changes: { retros: lastScores({ 'flaky-tests': 5, 'lead-time': 3, pairs: 0 }) },
      day: '2026-11-21',
      signals: [],
    },
    {
      name: 'a diagnosis',
      changes: { charter: { purpose: 'diagnosis' }, retros: nothingYet },
      day: '2026-10-19',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'without a score the progress is 0',
      changes: { retros: lastScores(undefined) },
      day: '2026-10-19',
      signals: [behind(52, 0, 39)],
    },
    {
      name: 'no goals',
      changes: { charter: { goals: [] }, retros: lastScores(undefined) },
      day: '2026-10-19',
      signals: [],
    },
    {
      name: 'no goals of the project',
      changes: { charter: { goals: [diffusion] }, retros: lastScores({ pairs: 0 }) },
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
