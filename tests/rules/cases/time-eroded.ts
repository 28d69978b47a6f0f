import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const days = (hostDays: number) => ({ host_days: hostDays, paired_days: Math.min(hostDays, 3) });

const eroded = (shown: string, agreed: number, weeks = 2, week = '2026-W41'): Expected => ({
  severity: 'warning',
  message: `${shown} in ${week} where ${agreed} were agreed.`,
  file: `retros/${week}.md`,
  at: 'host_days:',
  weeks,
});

const lastTwo = (hostDays: number) => ({ '2026-W40': days(hostDays), '2026-W41': days(hostDays) });

const retro = { weekday: 'thursday', time: '15:00', minutes: 30 };
const agreed = (...hostDays: string[]) => ({ schedule: { host_days: hostDays, home_day: 'friday', retro } });

/** The Mondays of the last two weeks. */
const mondaysOff = [
  { from: '2026-09-28', until: '2026-09-28', reason: 'Bank holiday' },
  { from: '2026-10-05', until: '2026-10-05', reason: 'Leave' },
];

export const cases: RuleCases = {
  fires: [
    {
      name: 'three days of four in two retros running',
      changes: { retros: lastTwo(3) },
      signals: [eroded('3 host days', 4)],
    },
    {
      name: 'one of two agreed',
      changes: { expectations: agreed('tuesday', 'wednesday'), retros: lastTwo(1) },
      signals: [eroded('1 host day', 2)],
    },
    {
      name: 'two days where a pause left three',
      changes: { charter: { pauses: mondaysOff }, retros: lastTwo(2) },
      signals: [eroded('2 host days', 3)],
    },
    {
      name: 'the pauses took only home days',
      changes: {
        charter: {
          pauses: [
            { from: '2026-10-02', until: '2026-10-02', reason: 'Leave' },
            { from: '2026-10-09', until: '2026-10-09', reason: 'Leave' },
          ],
        },
        retros: lastTwo(3),
      },
      signals: [eroded('3 host days', 4)],
    },
    {
      name: 'before and after a week that a pause took',
      changes: {
        charter: { pauses: [{ from: '2026-09-28', until: '2026-10-02', reason: 'Company week' }] },
        retros: { '2026-W39': days(3), '2026-W40': days(0), '2026-W41': days(3) },
      },
      signals: [eroded('3 host days', 4)],
    },
  ],
  silent: [
    { name: 'in one alone', changes: { retros: { '2026-W41': days(3) } }, signals: [] },
    { name: 'half a day less', changes: { retros: lastTwo(3.5) }, signals: [] },
    { name: 'put right', changes: { retros: { '2026-W39': days(3), '2026-W40': days(3) } }, signals: [] },
    { name: 'pauses took the day', changes: { charter: { pauses: mondaysOff }, retros: lastTwo(3) }, signals: [] },
    {
      name: "the program's holidays took it",
      changes: { retros: lastTwo(3) },
      settings: { holidays: mondaysOff.map(({ from, until, reason }) => ({ from, until, title: reason })) },
      signals: [],
    },
    {
      name: 'three where three were agreed',
      changes: { expectations: agreed('tuesday', 'wednesday', 'thursday'), retros: lastTwo(3) },
      signals: [],
    },
    {
      name: 'a first week that began on Wednesday',
      changes: {
        charter: { start: '2026-09-16' },
        retros: { '2026-W38': days(2), '2026-W39': days(3), '2026-W40': null, '2026-W41': null },
      },
      day: '2026-09-25',
      signals: [],
    },
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
          '2026-W39': days(3),
          '2026-W40': { host_days: undefined, paired_days: undefined },
          '2026-W41': days(3),
        },
      },
      signals: [eroded('3 host days', 4)],
    },
    {
      name: 'a number of days that is not valid says nothing',
      changes: { retros: { '2026-W39': days(3), '2026-W40': days(3), '2026-W41': { host_days: 'four' } } },
      broken: true,
      signals: [eroded('3 host days', 4, 2, '2026-W40')],
    },
  ],
  thresholds: [
    {
      threshold: 'time_eroded_retros',
      value: 1,
      changes: { retros: { '2026-W41': { host_days: 3 } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
