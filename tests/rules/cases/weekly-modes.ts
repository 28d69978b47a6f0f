import { everyWeek } from '../../support/builder.ts';
import { named } from './named.ts';
import type { Expected, RuleCases } from './types.ts';

const pairing = (week: string, weeks: number, paired = 1): Expected => ({
  severity: 'warning',
  message: `In ${week} only ${paired} of 4 host days went into pairing.`,
  file: `retros/${week}.md`,
  at: 'paired_days:',
  weeks,
});

const safety = (week: string, level: number, weeks: number): Expected => ({
  severity: 'warning',
  message: `In ${week} the engineer put the safety to speak openly at ${level} of 5.`,
  file: `home/pulse/${week}.md`,
  at: 'safety:',
  weeks,
});

const alignment = (week: string, team: number, leadership: number, weeks = 1): Expected => ({
  severity: 'warning',
  message: `In ${week} the team stood behind the goals at ${team} of 5 and its leadership at ${leadership}.`,
  file: `home/pulse/${week}.md`,
  at: 'alignment:',
  weeks,
});

const soloWork: RuleCases = {
  rule: 'solo-work',
  fires: [
    {
      name: 'less than half of the host days paired',
      changes: { retros: { '2026-W41': { paired_days: 1 } } },
      signals: [pairing('2026-W41', 1)],
    },
    {
      name: 'just less than half',
      changes: { retros: { '2026-W41': { paired_days: 1.5 } } },
      signals: [pairing('2026-W41', 1, 1.5)],
    },
    {
      name: 'two solo days in the pulse, whatever the retro counted',
      changes: { pulses: { '2026-W41': { solo_days: 2 } } },
      signals: [
        {
          severity: 'warning',
          message: 'In 2026-W41 the engineer solved hard problems alone on 2 days.',
          file: 'home/pulse/2026-W41.md',
          at: 'solo_days:',
          weeks: 1,
        },
      ],
    },
    {
      name: 'named by the room, against what was measured',
      changes: { retros: { '2026-W41': { failure_modes: ['solo-work'] } } },
      signals: [named('solo-work', '2026-W41')],
    },
    {
      name: 'three weeks in a row count as three',
      changes: {
        retros: { '2026-W39': { paired_days: 1 }, '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 1 } },
      },
      signals: [pairing('2026-W41', 3)],
    },
  ],
  silent: [
    { name: 'exactly half paired', changes: { retros: { '2026-W41': { paired_days: 2 } } }, signals: [] },
    { name: 'one solo day', changes: { pulses: { '2026-W41': { solo_days: 1 } } }, signals: [] },
    { name: 'put right in the last week', changes: { retros: { '2026-W40': { paired_days: 1 } } }, signals: [] },
    {
      name: 'named before, and named no more',
      changes: { retros: { '2026-W40': { failure_modes: ['solo-work'] }, '2026-W41': { failure_modes: [] } } },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'no days and no pulse in any week',
      changes: {
        retros: everyWeek({ host_days: undefined, paired_days: undefined }),
        pulses: everyWeek({ solo_days: undefined }),
      },
      signals: [],
    },
    {
      name: 'a last week that says nothing does not clear the one before',
      changes: {
        retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: undefined } },
        pulses: { '2026-W41': { solo_days: undefined } },
      },
      signals: [pairing('2026-W40', 1)],
    },
    {
      name: 'a week without host days says nothing of pairing',
      changes: {
        retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { host_days: 0, paired_days: 0 } },
        pulses: { '2026-W41': null },
      },
      signals: [pairing('2026-W40', 1)],
    },
    {
      name: 'a silent week between two adds none and breaks none',
      changes: {
        retros: { '2026-W39': { paired_days: 1 }, '2026-W40': null, '2026-W41': { paired_days: 1 } },
        pulses: { '2026-W40': null },
      },
      signals: [pairing('2026-W41', 2)],
    },
  ],
};

const notWelcome: RuleCases = {
  rule: 'not-welcome',
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
  ],
  silent: [
    { name: 'safety at three', changes: { pulses: { '2026-W41': { safety: 3 } } }, signals: [] },
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
};

const leadershipGap: RuleCases = {
  rule: 'leadership-gap',
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
      name: 'no alignment in the last pulse',
      changes: {
        pulses: { '2026-W40': { alignment: { team: 5, leadership: 3 } }, '2026-W41': { alignment: undefined } },
      },
      signals: [alignment('2026-W40', 5, 3)],
    },
  ],
};

export const weeklyModes: readonly RuleCases[] = [soloWork, notWelcome, leadershipGap];
