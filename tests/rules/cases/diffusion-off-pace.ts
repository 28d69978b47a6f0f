import type { Changes, Fields } from '../../support/builder.ts';
import { everyWeek } from '../../support/builder.ts';
import { diffusion, technical, undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

/** Of seven people who should pair, and whether the practice is held. */
const spread = (pairs: number, practice: string): Fields => ({
  scores: { 'flaky-tests': 5, 'lead-time': 3, pairs },
  practices: { 'test-first': practice },
});

const throughout = (pairs: number, practice = 'not-started'): Changes => ({
  retros: everyWeek(spread(pairs, practice)),
});

const behind = (severity: 'warning' | 'error', time: number, diffused: number, pace: number, at = 'practices:') =>
  inCharter(severity, at, `Diffusion is at ${diffused} % after ${time} % of the time; on pace would be ${pace} %.`);

export const cases: RuleCases = {
  fires: [
    {
      name: 'nothing in the fourth of ten weeks, though the project is done',
      changes: throughout(0),
      day: '2026-10-07',
      signals: [behind('warning', 34, 0, 26)],
    },
    {
      name: 'a little',
      changes: throughout(1),
      signals: [behind('warning', 37, 7, 28)],
    },
    {
      name: 'a little past the midpoint: still a warning',
      changes: throughout(1),
      day: '2026-10-18',
      signals: [behind('warning', 51, 7, 38)],
    },
    {
      name: 'nothing at all past the midpoint: an error',
      changes: throughout(0),
      day: '2026-10-18',
      signals: [behind('error', 51, 0, 38)],
    },
    {
      name: 'nothing at all on the midpoint: a warning',
      changes: { charter: { end: '2026-11-21' }, ...throughout(0) },
      day: '2026-10-18',
      signals: [behind('warning', 50, 0, 38)],
    },
    {
      name: 'goals alone, after the end',
      changes: {
        charter: { practices: [], goals: [technical, diffusion] },
        retros: everyWeek({ scores: { pairs: 0 }, practices: undefined }),
      },
      day: '2026-11-21',
      signals: [behind('error', 100, 0, 75, 'goals:')],
    },
    {
      name: 'what was held has slipped everywhere',
      changes: { retros: { ...everyWeek(spread(0, 'slipped')), '2026-W38': spread(0, 'held') } },
      day: '2026-10-18',
      signals: [behind('error', 51, 0, 38)],
    },
  ],
  silent: [
    { name: 'within the first third', changes: throughout(0), day: '2026-10-06', signals: [] },
    { name: 'half of the pace', changes: throughout(2), signals: [] },
    { name: 'a practice is held', changes: throughout(0, 'held'), day: '2026-11-21', signals: [] },
    {
      name: 'what is at zero was dropped',
      changes: {
        charter: {
          practices: [
            { id: 'test-first', title: 'A failing test comes first', dropped: '2026-10-05' },
            { id: 'small-steps', title: 'Small steps' },
          ],
          goals: [technical],
        },
        retros: everyWeek({
          scores: undefined,
          practices: { 'test-first': 'not-started', 'small-steps': 'held' },
        }),
      },
      day: '2026-10-18',
      signals: [],
    },
    {
      name: 'once wrapped up it is history',
      changes: { ...throughout(0), wrapUp: { date: '2026-11-23' } },
      day: '2026-11-23',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'what nobody scored has not spread',
      changes: { retros: everyWeek({ scores: undefined, practices: undefined }) },
      day: '2026-10-18',
      signals: [behind('error', 51, 0, 38)],
    },
    {
      name: 'nothing says what should spread',
      changes: {
        charter: { practices: [], goals: [technical] },
        retros: everyWeek({ scores: undefined, practices: undefined }),
      },
      day: '2026-10-18',
      signals: [],
    },
    { name: 'no dates', changes: { charter: undated, ...throughout(0) }, day: '2026-10-18', signals: [] },
  ],
  thresholds: [
    {
      threshold: 'diffusion_off_pace_start',
      value: 0.4,
      changes: throughout(0),
      usual: 'warning',
      set: '-',
    },
    {
      threshold: 'diffusion_off_pace_share',
      value: 1,
      changes: throughout(3),
      usual: '-',
      set: 'warning',
    },
  ],
};
