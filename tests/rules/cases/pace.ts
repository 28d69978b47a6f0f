import { everyWeek, type Fields } from '../../support/builder.ts';
import type { Expected, RuleCases } from './types.ts';

const fiveDays = { host_days: 5 };

const offScheduleSignal: Expected = {
  severity: 'warning',
  message: '5 host days in 2026-W41: more than four for 2 weeks.',
  file: 'retros/2026-W41.md',
  at: 'host_days:',
  weeks: 2,
};

const offSchedule: RuleCases = {
  rule: 'off-schedule',
  fires: [
    {
      name: 'five days in two retros running',
      changes: { retros: { '2026-W40': fiveDays, '2026-W41': fiveDays } },
      signals: [offScheduleSignal],
    },
  ],
  silent: [
    { name: 'in one alone', changes: { retros: { '2026-W41': fiveDays } }, signals: [] },
    { name: 'put right', changes: { retros: { '2026-W39': fiveDays, '2026-W40': fiveDays } }, signals: [] },
  ],
  unknown: [
    {
      name: 'no host days in any retro',
      changes: { retros: everyWeek({ host_days: undefined, paired_days: undefined }) },
      signals: [],
    },
    {
      name: 'a retro between that does not count them',
      changes: {
        retros: {
          '2026-W39': fiveDays,
          '2026-W40': { host_days: undefined, paired_days: undefined },
          '2026-W41': fiveDays,
        },
      },
      signals: [offScheduleSignal],
    },
  ],
};

const withoutAdvisor = { attendees: ['Ada Lovelace', 'Rosalind Franklin'] };

const absent = (retros: number): Expected => ({
  severity: 'warning',
  message: `Grace Hopper, the advisor, was at none of the last ${retros} retros.`,
  file: 'retros/2026-W41.md',
  at: 'attendees:',
  weeks: retros,
});

const advisorAbsent: RuleCases = {
  rule: 'advisor-absent',
  fires: [
    {
      name: 'not at the last two',
      changes: { retros: { '2026-W40': withoutAdvisor, '2026-W41': withoutAdvisor } },
      signals: [absent(2)],
    },
    { name: 'at none at all', changes: { retros: everyWeek(withoutAdvisor) }, signals: [absent(4)] },
  ],
  silent: [
    { name: 'not at the last one alone', changes: { retros: { '2026-W41': withoutAdvisor } }, signals: [] },
    {
      name: 'back at the last, in other letters',
      changes: {
        retros: {
          '2026-W39': withoutAdvisor,
          '2026-W40': withoutAdvisor,
          '2026-W41': { attendees: ['grace  HOPPER'] },
        },
      },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no advisor yet', changes: { charter: { advisor: null } }, signals: [] },
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a retro between that does not say who was there',
      changes: { retros: { '2026-W39': withoutAdvisor, '2026-W40': { attendees: [] }, '2026-W41': withoutAdvisor } },
      signals: [absent(2)],
    },
  ],
};

const lastScores = (scores: Fields | undefined) => ({ ...everyWeek({ scores: undefined }), '2026-W41': { scores } });

const behind = (message: string): Expected => ({ severity: 'warning', message, file: 'engagement.md', at: 'goals:' });

const goalOffPace: RuleCases = {
  rule: 'goal-off-pace',
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
};

const reached = lastScores({ 'flaky-tests': 5, 'lead-time': 2, pairs: 7 });

const goalsTooEasy: RuleCases = {
  rule: 'goals-too-easy',
  fires: [
    {
      name: 'all are reached at the end',
      changes: { retros: reached },
      day: '2026-11-21',
      signals: [
        {
          severity: 'info',
          message: 'All 3 goals are reached: the targets were not ambitious.',
          file: 'engagement.md',
          at: 'goals:',
        },
      ],
    },
  ],
  silent: [
    { name: 'still executing', changes: { retros: reached }, day: '2026-11-20', signals: [] },
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

const noRelease = (days: number, state: string, file: string): Expected => ({
  severity: 'warning',
  message: `"The cart deploys on green tests alone" is not in production ${days} days after the start (${state}).`,
  file,
  at: 'mvp:',
});

const mvpLate: RuleCases = {
  rule: 'mvp-late',
  fires: [
    {
      name: 'in progress after 14 days',
      changes: { retros: everyWeek({ mvp: 'in-progress' }) },
      day: '2026-09-28',
      signals: [noRelease(14, 'in-progress', 'retros/2026-W39.md')],
    },
    {
      name: 'taken out of production again',
      changes: { retros: { '2026-W41': { mvp: 'blocked' } } },
      signals: [noRelease(25, 'blocked', 'retros/2026-W41.md')],
    },
  ],
  silent: [
    { name: 'a day before', changes: { retros: everyWeek({ mvp: 'in-progress' }) }, day: '2026-09-27', signals: [] },
    { name: 'in production', changes: {}, signals: [] },
    { name: 'the last retro does not repeat it', changes: { retros: { '2026-W41': { mvp: undefined } } }, signals: [] },
  ],
  unknown: [
    {
      name: 'none is named',
      changes: { charter: { mvp: undefined }, retros: everyWeek({ mvp: undefined }) },
      signals: [],
    },
    {
      name: 'no retro speaks of it: not known to be in production',
      changes: { retros: everyWeek({ mvp: undefined }) },
      signals: [noRelease(25, 'no retro speaks of it', 'engagement.md')],
    },
  ],
};

const tooLong = (week: string): Expected => ({
  severity: 'info',
  message: `The retro of ${week} took 45 minutes; 30 are enough.`,
  file: `retros/${week}.md`,
  at: 'minutes:',
});

const retroTooLong: RuleCases = {
  rule: 'retro-too-long',
  fires: [
    { name: 'the last one', changes: { retros: { '2026-W41': { minutes: 45 } } }, signals: [tooLong('2026-W41')] },
  ],
  silent: [
    { name: 'half an hour', changes: {}, signals: [] },
    { name: 'an older one', changes: { retros: { '2026-W40': { minutes: 45 } } }, signals: [] },
  ],
  unknown: [
    { name: 'nobody looked at the clock', changes: { retros: everyWeek({ minutes: undefined }) }, signals: [] },
    {
      name: 'the last one does not say',
      changes: { retros: { '2026-W40': { minutes: 45 }, '2026-W41': { minutes: undefined } } },
      signals: [tooLong('2026-W40')],
    },
  ],
};

export const pace: readonly RuleCases[] = [
  offSchedule,
  advisorAbsent,
  goalOffPace,
  goalsTooEasy,
  mvpLate,
  retroTooLong,
];
