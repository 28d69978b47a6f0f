import { wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const unshared = (count: number, verb: string, days: number): Expected => ({
  severity: 'warning',
  message: `${count} promoter score${count === 1 ? '' : 's'} of ${wrapUp.date} ${verb} not been shared for ${days} days.`,
  file: 'wrap-up.md',
  at: 'nps:',
});

export const cases: RuleCases = {
  fires: [
    {
      name: '14 days after the wrap-up',
      changes: { wrapUp: { ...wrapUp, nps_shared: undefined } },
      day: '2026-12-10',
      signals: [unshared(3, 'have', 14)],
    },
    {
      name: 'shared only after the day',
      changes: { wrapUp: { ...wrapUp, nps: [9], nps_shared: '2026-12-20' } },
      day: '2026-12-15',
      signals: [unshared(1, 'has', 19)],
    },
  ],
  silent: [
    {
      name: '13 days after',
      changes: { wrapUp: { ...wrapUp, nps_shared: undefined } },
      day: '2026-12-09',
      signals: [],
    },
    { name: 'they were shared', changes: { wrapUp }, day: '2026-12-31', signals: [] },
    {
      name: 'once checked in',
      changes: { wrapUp: { ...wrapUp, nps_shared: undefined }, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'scores that are none do not count',
      changes: { wrapUp: { ...wrapUp, nps: [9, 11], nps_shared: undefined } },
      broken: true,
      day: '2026-12-10',
      signals: [unshared(1, 'has', 14)],
    },
    {
      name: 'no scores were taken',
      changes: { wrapUp: { ...wrapUp, nps: [], nps_shared: undefined } },
      day: '2026-12-31',
      signals: [],
    },
    { name: 'no wrap-up', changes: {}, day: '2026-12-31', signals: [] },
  ],
  thresholds: [
    {
      threshold: 'nps_not_shared_days',
      value: 30,
      changes: { wrapUp: { ...wrapUp, nps_shared: undefined } },
      day: '2026-12-15',
      usual: 'warning',
      set: '-',
    },
  ],
};
