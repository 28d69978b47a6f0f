import { dayOfWeek, type Fields } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const alone = { paired_days: 1 };
const silentOnPairing = { host_days: undefined, paired_days: undefined };

const persists = (mode: string, what: string, weeks: readonly string[], file: string, at: string): Expected => {
  const dated = weeks.map((week) => `${week} (${dayOfWeek(week, 1)})`);
  const list = `${dated.slice(0, -1).join(', ')} and ${dated.at(-1)}`;
  return {
    severity: 'error',
    message: `${mode} persists: ${what} in ${list}. The agreement is to end early if it goes on.`,
    file,
    at,
    weeks: weeks.length,
    mode,
  };
};

const solo = (...weeks: string[]): Expected =>
  persists('solo-work', 'the engineer works alone', weeks, `retros/${weeks.at(-1)}.md`, 'paired_days:');

const inRetros = (fields: Fields, ...weeks: string[]) => Object.fromEntries(weeks.map((week) => [week, fields]));

/** Nobody says anything of pairing in these weeks. */
const silentIn = (...weeks: string[]) => ({
  retros: inRetros(silentOnPairing, ...weeks),
  pulses: inRetros({ solo_days: undefined }, ...weeks),
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'solo work in two weeks running',
      changes: { retros: inRetros(alone, '2026-W40', '2026-W41') },
      signals: [solo('2026-W40', '2026-W41')],
    },
    {
      name: 'in three weeks running',
      changes: { retros: inRetros(alone, '2026-W39', '2026-W40', '2026-W41') },
      signals: [solo('2026-W39', '2026-W40', '2026-W41')],
    },
    {
      name: 'on, off, on, off, on: three of the last six',
      changes: { retros: { ...inRetros(alone, '2026-W38', '2026-W40', '2026-W42'), '2026-W41': {} } },
      day: '2026-10-16',
      signals: [solo('2026-W38', '2026-W40', '2026-W42')],
    },
    {
      name: 'three of the last six, although the last was a good one',
      changes: {
        retros: { ...inRetros(alone, '2026-W38', '2026-W39', '2026-W41'), '2026-W42': {}, '2026-W43': {} },
      },
      day: '2026-10-23',
      signals: [solo('2026-W38', '2026-W39', '2026-W41')],
    },
    {
      name: 'not welcome in two pulses running',
      changes: { pulses: { '2026-W40': { safety: 2 }, '2026-W41': { safety: 1 } } },
      signals: [
        persists(
          'not-welcome',
          'the engineer does not feel welcome',
          ['2026-W40', '2026-W41'],
          'home/pulse/2026-W41.md',
          'safety:',
        ),
      ],
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
          'leadership-gap',
          'team and leadership are not aligned',
          ['2026-W40', '2026-W41'],
          'home/pulse/2026-W41.md',
          'alignment:',
        ),
      ],
    },
    {
      name: 'a relapse that held in two weeks',
      changes: {
        retros: inRetros({ practices: { 'test-first': 'slipped' } }, '2026-W39', '2026-W40', '2026-W41'),
      },
      signals: [
        persists(
          'relapse',
          'the team falls back into old habits',
          ['2026-W40', '2026-W41'],
          'retros/2026-W41.md',
          'test-first:',
        ),
      ],
    },
    {
      name: 'not worth it to one side in one week and to the other in the next',
      changes: {
        retros: {
          '2026-W40': { worth_it: { host: 1, home: 4 } },
          '2026-W41': { worth_it: { host: 4, home: 2 } },
        },
      },
      signals: [
        persists(
          'not-worth-it',
          'one side does not find it worth its time',
          ['2026-W40', '2026-W41'],
          'retros/2026-W41.md',
          'worth_it:',
        ),
      ],
    },
    {
      name: 'named by the room in one week and measured in the next',
      changes: { retros: { '2026-W40': { failure_modes: ['solo-work'] }, '2026-W41': alone } },
      signals: [solo('2026-W40', '2026-W41')],
    },
    {
      name: 'over a pause of one week',
      changes: {
        charter: { pauses: [{ from: '2026-09-28', until: '2026-10-02', reason: 'Leave' }] },
        retros: { ...inRetros(alone, '2026-W39', '2026-W41'), '2026-W40': null },
        pulses: { '2026-W40': null },
      },
      signals: [solo('2026-W39', '2026-W41')],
    },
  ],
  silent: [
    { name: 'only one week', changes: { retros: { '2026-W41': alone } }, signals: [] },
    {
      name: 'two weeks, then a good one',
      changes: { retros: inRetros(alone, '2026-W39', '2026-W40') },
      signals: [],
    },
    {
      name: 'two weeks with a good one between',
      changes: { retros: inRetros(alone, '2026-W39', '2026-W41') },
      signals: [],
    },
    {
      name: 'three of the last seven',
      changes: {
        retros: {
          ...inRetros(alone, '2026-W38', '2026-W40', '2026-W42'),
          ...inRetros({}, '2026-W43', '2026-W44'),
        },
      },
      day: '2026-10-30',
      signals: [],
    },
    {
      name: 'two modes for one week each',
      changes: { retros: { '2026-W40': alone }, pulses: { '2026-W41': { safety: 1 } } },
      signals: [],
    },
    {
      name: 'a small team: it cannot be put right from week to week',
      changes: { retros: inRetros({ failure_modes: ['small-team'] }, '2026-W40', '2026-W41') },
      signals: [],
    },
    {
      name: 'for the host team when it comes from pulses',
      changes: { pulses: { '2026-W40': { safety: 1 }, '2026-W41': { safety: 1 } } },
      audience: 'host',
      signals: [],
    },
    {
      name: 'two weeks that are three weeks apart',
      changes: {
        retros: { ...inRetros(alone, '2026-W38', '2026-W41'), '2026-W39': null, '2026-W40': null },
        pulses: { '2026-W39': null, '2026-W40': null },
      },
      signals: [],
    },
    {
      name: 'two bad retros of one week are one week',
      changes: { retros: inRetros(alone, '2026-W41', '2026-W41-2') },
      signals: [],
    },
    {
      name: 'once wrapped up',
      changes: { retros: inRetros(alone, '2026-W40', '2026-W41'), wrapUp: { date: '2026-11-23' } },
      day: '2026-11-23',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'the last week is not recorded',
      changes: {
        retros: { ...inRetros(alone, '2026-W39', '2026-W40'), '2026-W41': null },
        pulses: { '2026-W41': null },
      },
      signals: [solo('2026-W39', '2026-W40')],
    },
    {
      name: 'the week between is not recorded',
      changes: {
        retros: { ...inRetros(alone, '2026-W39', '2026-W41'), '2026-W40': null },
        pulses: { '2026-W40': null },
      },
      signals: [solo('2026-W39', '2026-W41')],
    },
    {
      name: 'the last week is recorded and says nothing of pairing',
      changes: {
        ...silentIn('2026-W41'),
        retros: { ...silentIn('2026-W41').retros, ...inRetros(alone, '2026-W39', '2026-W40') },
      },
      signals: [solo('2026-W39', '2026-W40')],
    },
    {
      name: 'weeks that say nothing are not among the last six',
      changes: {
        retros: {
          ...inRetros(alone, '2026-W38', '2026-W40', '2026-W42'),
          ...silentIn('2026-W43', '2026-W44', '2026-W45').retros,
        },
      },
      day: '2026-11-06',
      signals: [solo('2026-W38', '2026-W40', '2026-W42')],
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
    {
      threshold: 'failure_persists_of',
      value: 2,
      changes: { retros: { '2026-W39': { paired_days: 1 }, '2026-W41': { paired_days: 1 } } },
      usual: '-',
      set: 'error',
    },
    {
      threshold: 'failure_persists_recorded',
      value: 4,
      changes: {
        retros: inRetros(alone, '2026-W38', '2026-W40', '2026-W42'),
      },
      day: '2026-10-16',
      usual: 'error',
      set: '-',
    },
  ],
};
