import { everyWeek } from '../../support/builder.ts';
import { named } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const safety = (week: string, level: number, weeks: number): Expected => ({
  severity: 'warning',
  message: `In ${week} the engineer rated the safety to speak openly ${level} of 5.`,
  file: `home/pulse/${week}.md`,
  at: 'safety:',
  weeks,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'safety at two',
      changes: { pulses: { '2026-W41': { safety: 2 } } },
      signals: [safety('2026-W41', 2, 1)],
    },
    {
      name: 'named by the room',
      changes: { retros: { '2026-W41': { failure_modes: ['not-welcome'] } } },
      signals: [named('not-welcome', '2026-W41')],
    },
    {
      name: 'one of two engineers, whoever comes last',
      changes: {
        charter: { engineers: ['Ada Lovelace', 'Alan Turing'] },
        pulses: {
          '2026-W41': null,
          '2026-W41-ada-lovelace': { engineer: 'Ada Lovelace', safety: 1 },
          '2026-W41-alan-turing': { engineer: 'Alan Turing', safety: 5 },
        },
      },
      signals: [{ ...safety('2026-W41', 1, 1), file: 'home/pulse/2026-W41-ada-lovelace.md' }],
    },
  ],
  silent: [
    { name: 'safety at three', changes: { pulses: { '2026-W41': { safety: 3 } } }, signals: [] },
    {
      name: "an engineer's second pulse of the week puts it right",
      changes: {
        pulses: {
          '2026-W41': { date: '2026-10-07', engineer: 'Ada Lovelace', safety: 1 },
          '2026-W41-ada-lovelace': { engineer: 'ada lovelace', safety: 4 },
        },
      },
      signals: [],
    },
    { name: 'put right', changes: { pulses: { '2026-W40': { safety: 1 } } }, signals: [] },
    {
      name: 'for the host team, whatever the pulse says',
      changes: { pulses: everyWeek({ safety: 1 }) },
      audience: 'host',
      signals: [],
    },
  ],
  unknown: [
    { name: 'no pulse at all', changes: { pulses: everyWeek(null) }, signals: [] },
    {
      name: 'no pulse in the last week',
      changes: { pulses: { '2026-W39': { safety: 2 }, '2026-W40': { safety: 1 }, '2026-W41': null } },
      signals: [safety('2026-W40', 1, 2)],
    },
  ],
  thresholds: [
    {
      threshold: 'not_welcome_safety',
      value: 3,
      changes: { pulses: { '2026-W41': { safety: 3 } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
