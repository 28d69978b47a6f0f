import { everyWeek } from '../../support/builder.ts';
import { named } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const alignment = (week: string, team: number, leadership: number, weeks = 1): Expected => ({
  severity: 'warning',
  message: `In ${week} support for the goals was ${team} of 5 in the team and ${leadership} of 5 in its leadership.`,
  file: `home/pulse/${week}.md`,
  at: 'alignment:',
  weeks,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'two apart',
      changes: { pulses: { '2026-W41': { alignment: { team: 5, leadership: 3 } } } },
      signals: [alignment('2026-W41', 5, 3)],
    },
    {
      name: 'one of them at two',
      changes: { pulses: { '2026-W41': { alignment: { team: 2, leadership: 3 } } } },
      signals: [alignment('2026-W41', 2, 3)],
    },
    {
      name: 'named by the room, for the host team too',
      changes: { retros: { '2026-W41': { failure_modes: ['leadership-gap'] } } },
      audience: 'host',
      signals: [named('leadership-gap', '2026-W41')],
    },
  ],
  silent: [
    {
      name: 'one apart, none low',
      changes: { pulses: { '2026-W41': { alignment: { team: 4, leadership: 3 } } } },
      signals: [],
    },
    {
      name: 'for the host team when it comes from a pulse',
      changes: { pulses: everyWeek({ alignment: { team: 5, leadership: 1 } }) },
      audience: 'host',
      signals: [],
    },
  ],
  unknown: [
    { name: 'no alignment in any pulse', changes: { pulses: everyWeek({ alignment: undefined }) }, signals: [] },
    {
      name: 'a low figure is enough, although the other is missing',
      changes: { pulses: { '2026-W41': { alignment: { team: 2 } } } },
      broken: true,
      signals: [
        { ...alignment('2026-W41', 2, 0), message: 'In 2026-W41 support for the goals was 2 of 5 in the team.' },
      ],
    },
    {
      name: 'one figure that is not low does not clear the week before',
      changes: {
        pulses: { '2026-W40': { alignment: { team: 5, leadership: 3 } }, '2026-W41': { alignment: { team: 5 } } },
      },
      broken: true,
      signals: [alignment('2026-W40', 5, 3)],
    },
    {
      name: 'no alignment in the last pulse',
      changes: {
        pulses: { '2026-W40': { alignment: { team: 5, leadership: 3 } }, '2026-W41': { alignment: undefined } },
      },
      signals: [alignment('2026-W40', 5, 3)],
    },
  ],
  thresholds: [
    {
      threshold: 'leadership_gap_difference',
      value: 3,
      changes: { pulses: { '2026-W41': { alignment: { team: 5, leadership: 3 } } } },
      usual: 'warning',
      set: '-',
    },
    {
      threshold: 'leadership_gap_level',
      value: 1,
      changes: { pulses: { '2026-W41': { alignment: { team: 2, leadership: 3 } } } },
      usual: 'warning',
      set: '-',
    },
  ],
};
