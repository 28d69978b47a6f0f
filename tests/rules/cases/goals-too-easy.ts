import { lastScores, technical, wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const reached = lastScores({ 'flaky-tests': 5, 'lead-time': 2, pairs: 7 });

export const cases: RuleCases = {
  fires: [
    {
      name: 'all are reached at the end',
      changes: { retros: reached },
      day: '2026-11-21',
      signals: [inCharter('info', 'goals:', 'All 3 goals were reached: the targets were not ambitious enough.')],
    },
    {
      name: 'and once wrapped up, until the check-in',
      changes: { retros: reached, wrapUp },
      day: '2027-02-21',
      signals: [inCharter('info', 'goals:', 'All 3 goals were reached: the targets were not ambitious enough.')],
    },
    {
      name: 'but for one that was dropped',
      changes: {
        charter: {
          goals: [technical, { id: 'lead-time', title: 'Days', kind: 'business', target: 9, dropped: '2026-10-09' }],
        },
        retros: lastScores({ 'flaky-tests': 5 }),
      },
      day: '2026-11-21',
      signals: [inCharter('info', 'goals:', 'The only goal was reached: the targets were not ambitious enough.')],
    },
  ],
  silent: [
    { name: 'still executing', changes: { retros: reached }, day: '2026-11-20', signals: [] },
    {
      name: 'once checked in',
      changes: { retros: reached, wrapUp, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
    {
      name: 'one is not quite reached',
      changes: { retros: lastScores({ 'flaky-tests': 6, 'lead-time': 2, pairs: 7 }) },
      day: '2026-11-21',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'one has no score',
      changes: { retros: lastScores({ 'flaky-tests': 5, 'lead-time': 2 }) },
      day: '2026-11-21',
      signals: [],
    },
    {
      name: 'no goals',
      changes: { charter: { goals: [] }, retros: lastScores(undefined) },
      day: '2026-11-21',
      signals: [],
    },
  ],
};
