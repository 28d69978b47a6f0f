import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const days = (hostDays: number) => ({ host_days: hostDays });

const over = (hostDays: number, agreed: number, weeks = 2): Expected => ({
  severity: 'warning',
  message: `${hostDays} host days in 2026-W41 where ${agreed} were agreed: the home day is lost.`,
  file: 'retros/2026-W41.md',
  at: 'host_days:',
  weeks,
});

const retro = { weekday: 'thursday', time: '15:00', minutes: 30 };
const threeDays = {
  schedule: { host_days: ['tuesday', 'wednesday', 'thursday'], home_day: 'friday', retro },
};

export const cases: RuleCases = {
  fires: [
    {
      name: 'five days in two retros running',
      changes: { retros: { '2026-W40': days(5), '2026-W41': days(5) } },
      signals: [over(5, 4)],
    },
    {
      name: 'half a day more than agreed is more',
      changes: { retros: { '2026-W40': days(4.5), '2026-W41': days(4.5) } },
      signals: [over(4.5, 4)],
    },
    {
      name: 'four days where three were agreed',
      changes: { expectations: threeDays },
      signals: [over(4, 3, 4)],
    },
  ],
  silent: [
    { name: 'in one alone', changes: { retros: { '2026-W41': days(5) } }, signals: [] },
    { name: 'put right', changes: { retros: { '2026-W39': days(5), '2026-W40': days(5) } }, signals: [] },
    {
      name: 'three where three were agreed',
      changes: { expectations: threeDays, retros: everyWeek(days(3)) },
      signals: [],
    },
    {
      name: 'twice in the notes of one week',
      changes: { retros: { '2026-W41': days(5), '2026-W41-2': { date: '2026-10-09', ...days(5) } } },
      signals: [],
    },
    {
      name: 'put right in the second note of the week',
      changes: {
        retros: { '2026-W40': days(5), '2026-W41': days(5), '2026-W41-2': { date: '2026-10-09', ...days(4) } },
      },
      signals: [],
    },
    {
      name: 'in two weeks with two silent ones in between',
      changes: {
        retros: {
          '2026-W38': days(5),
          '2026-W39': { host_days: undefined, paired_days: undefined },
          '2026-W40': { host_days: undefined, paired_days: undefined },
          '2026-W41': days(5),
        },
      },
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
          '2026-W39': days(5),
          '2026-W40': { host_days: undefined, paired_days: undefined },
          '2026-W41': days(5),
        },
      },
      signals: [over(5, 4)],
    },
    {
      name: 'no expectations: four are usual',
      changes: { expectations: null, retros: { '2026-W40': days(5), '2026-W41': days(5) } },
      signals: [over(5, 4)],
    },
  ],
  thresholds: [
    {
      threshold: 'off_schedule_retros',
      value: 1,
      changes: { retros: { '2026-W41': { host_days: 5 } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
