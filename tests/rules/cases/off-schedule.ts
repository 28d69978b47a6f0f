import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const fiveDays = { host_days: 5 };

const offScheduleSignal: Expected = {
  severity: 'warning',
  message: '5 host days in 2026-W41: more than four, 2 retros in a row.',
  file: 'retros/2026-W41.md',
  at: 'host_days:',
  weeks: 2,
};

export const cases: RuleCases = {
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
