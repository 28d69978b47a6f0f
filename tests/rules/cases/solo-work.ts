import { everyWeek } from '../../support/builder.ts';
import { named } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const pairing = (week: string, weeks: number, paired = 1): Expected => ({
  severity: 'warning',
  message: `In ${week} only ${paired} of 4 host days went to pairing.`,
  file: `retros/${week}.md`,
  at: 'paired_days:',
  weeks,
});

export const cases: RuleCases = {
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
    {
      name: 'two retros in a week: the last word',
      changes: { retros: { '2026-W41': { paired_days: 3 }, '2026-W41-2': { paired_days: 1 } } },
      signals: [{ ...pairing('2026-W41', 1), file: 'retros/2026-W41-2.md' }],
    },
    {
      name: 'a second retro that says nothing of it leaves the word of the first',
      changes: { retros: { '2026-W41': { paired_days: 1 }, '2026-W41-2': { paired_days: undefined } } },
      signals: [pairing('2026-W41', 1)],
    },
    {
      name: 'the pulse of one of two engineers',
      changes: {
        charter: { engineers: ['Ada Lovelace', 'Alan Turing'] },
        pulses: {
          '2026-W41': null,
          '2026-W41-ada-lovelace': { engineer: 'Ada Lovelace', solo_days: 3 },
          '2026-W41-alan-turing': { engineer: 'Alan Turing', solo_days: 0 },
        },
      },
      signals: [
        {
          severity: 'warning',
          message: 'In 2026-W41 the engineer solved hard problems alone on 3 days.',
          file: 'home/pulse/2026-W41-ada-lovelace.md',
          at: 'solo_days:',
          weeks: 1,
        },
      ],
    },
    {
      name: 'a week that a pause cuts to two days',
      changes: {
        charter: { pauses: [{ from: '2026-10-07', until: '2026-10-09', reason: 'Leave' }] },
        retros: { '2026-W41': { date: '2026-10-06', host_days: 2, paired_days: 0.5 } },
      },
      signals: [{ ...pairing('2026-W41', 1), message: 'In 2026-W41 only 0.5 of 2 host days went to pairing.' }],
    },
    {
      name: 'two weeks that are three weeks apart are no streak',
      changes: {
        retros: {
          '2026-W38': { paired_days: 1 },
          '2026-W39': null,
          '2026-W40': null,
          '2026-W41': { paired_days: 1 },
        },
        pulses: { '2026-W39': null, '2026-W40': null },
      },
      signals: [pairing('2026-W41', 1)],
    },
  ],
  silent: [
    { name: 'exactly half paired', changes: { retros: { '2026-W41': { paired_days: 2 } } }, signals: [] },
    { name: 'one solo day', changes: { pulses: { '2026-W41': { solo_days: 1 } } }, signals: [] },
    { name: 'put right in the last week', changes: { retros: { '2026-W40': { paired_days: 1 } } }, signals: [] },
    {
      name: 'put right by the second retro of the week',
      changes: { retros: { '2026-W41': { paired_days: 1 }, '2026-W41-2': { paired_days: 3 } } },
      signals: [],
    },
    {
      name: 'named, and taken back in the same week',
      changes: {
        retros: { '2026-W41': { failure_modes: ['solo-work'] }, '2026-W41-2': { failure_modes: [] } },
      },
      signals: [],
    },
    {
      name: 'no day with the host team',
      changes: { retros: { '2026-W41': { host_days: 0, paired_days: 0 } } },
      signals: [],
    },
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
  thresholds: [
    {
      threshold: 'solo_work_share',
      value: 0.8,
      changes: {},
      usual: '-',
      set: 'warning',
    },
    {
      threshold: 'solo_work_days',
      value: 4,
      changes: { pulses: { '2026-W41': { solo_days: 3 } } },
      usual: 'warning',
      set: '-',
    },
  ],
};
