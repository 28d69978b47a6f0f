import type { Expected, RuleCases } from '../types.ts';

const alone = { paired_days: 1 };

const persists = (weeks: number, list: string, file: string, at: string, mode: string): Expected => ({
  severity: 'error',
  message: `${mode.split(':')[0]} has persisted for ${weeks} weeks in a row (${list}):${mode.split(':')[1]}. The agreement is to end early if it goes on.`,
  file,
  at,
  weeks,
});

const solo = (weeks: number, list: string, last: string): Expected =>
  persists(weeks, list, `retros/${last}.md`, 'paired_days:', 'solo-work: the engineer works alone');

const unwelcome = persists(
  2,
  '2026-W40 and 2026-W41',
  'home/pulse/2026-W41.md',
  'safety:',
  'not-welcome: the engineer does not feel welcome',
);

export const cases: RuleCases = {
  fires: [
    {
      name: 'solo work in two weeks running',
      changes: { retros: { '2026-W40': alone, '2026-W41': alone } },
      signals: [solo(2, '2026-W40 and 2026-W41', '2026-W41')],
    },
    {
      name: 'in three weeks running',
      changes: { retros: { '2026-W39': alone, '2026-W40': alone, '2026-W41': alone } },
      signals: [solo(3, '2026-W39, 2026-W40 and 2026-W41', '2026-W41')],
    },
    {
      name: 'not welcome in two pulses running',
      changes: { pulses: { '2026-W40': { safety: 2 }, '2026-W41': { safety: 1 } } },
      signals: [unwelcome],
    },
    {
      name: 'a leadership gap in two pulses running',
      changes: {
        pulses: {
          '2026-W40': { alignment: { team: 5, leadership: 3 } },
          '2026-W41': { alignment: { team: 2, leadership: 2 } },
        },
      },
      signals: [
        persists(
          2,
          '2026-W40 and 2026-W41',
          'home/pulse/2026-W41.md',
          'alignment:',
          'leadership-gap: team and leadership are not aligned',
        ),
      ],
    },
    {
      name: 'a relapse that held in two weeks',
      changes: {
        retros: {
          '2026-W39': { practices: { 'test-first': 'slipped' } },
          '2026-W40': { practices: { 'test-first': 'slipped' } },
          '2026-W41': { practices: { 'test-first': 'slipped' } },
        },
      },
      signals: [
        persists(
          2,
          '2026-W40 and 2026-W41',
          'retros/2026-W41.md',
          'test-first:',
          'relapse: the team falls back into old habits',
        ),
      ],
    },
    {
      name: 'named by the room in one week and measured in the next',
      changes: { retros: { '2026-W40': { failure_modes: ['solo-work'] }, '2026-W41': alone } },
      signals: [solo(2, '2026-W40 and 2026-W41', '2026-W41')],
    },
  ],
  silent: [
    { name: 'only one week', changes: { retros: { '2026-W41': alone } }, signals: [] },
    {
      name: 'two weeks, then a good one',
      changes: { retros: { '2026-W39': alone, '2026-W40': alone } },
      signals: [],
    },
    {
      name: 'two weeks with a good one between',
      changes: { retros: { '2026-W39': alone, '2026-W41': alone } },
      signals: [],
    },
    {
      name: 'two modes for one week each',
      changes: { retros: { '2026-W40': alone }, pulses: { '2026-W41': { safety: 1 } } },
      signals: [],
    },
    {
      name: 'a small team: it cannot be put right from week to week',
      changes: {
        retros: { '2026-W40': { failure_modes: ['small-team'] }, '2026-W41': { failure_modes: ['small-team'] } },
      },
      signals: [],
    },
    {
      name: 'for the host team when it comes from pulses',
      changes: { pulses: { '2026-W40': { safety: 1 }, '2026-W41': { safety: 1 } } },
      audience: 'host',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'the last week is not recorded',
      changes: {
        retros: { '2026-W39': alone, '2026-W40': alone, '2026-W41': null },
        pulses: { '2026-W41': null },
      },
      signals: [solo(2, '2026-W39 and 2026-W40', '2026-W40')],
    },
    {
      name: 'the week between is not recorded',
      changes: {
        retros: { '2026-W39': alone, '2026-W40': null, '2026-W41': alone },
        pulses: { '2026-W40': null },
      },
      signals: [solo(2, '2026-W39 and 2026-W41', '2026-W41')],
    },
    {
      name: 'the last week is recorded and says nothing of pairing',
      changes: {
        retros: { '2026-W39': alone, '2026-W40': alone, '2026-W41': { paired_days: undefined } },
        pulses: { '2026-W41': { solo_days: undefined } },
      },
      signals: [solo(2, '2026-W39 and 2026-W40', '2026-W40')],
    },
  ],
  thresholds: [
    {
      threshold: 'failure_persists_weeks',
      value: 3,
      changes: { retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 1 } } },
      usual: 'error',
      set: '-',
    },
  ],
};
