import { undated, wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const noWrapUp = (days: number): Expected =>
  inCharter('warning', 'end:', `"checkout-testing" ended on 2026-11-20, ${days} days ago; its wrap-up is due.`);

export const cases: RuleCases = {
  fires: [
    { name: 'seven days past the end', changes: {}, day: '2026-11-27', signals: [noWrapUp(7)] },
    {
      name: 'one that is dated after the day',
      changes: { wrapUp: { date: '2026-12-01' } },
      day: '2026-11-30',
      signals: [noWrapUp(10)],
    },
  ],
  silent: [
    { name: 'six days past the end', changes: {}, day: '2026-11-26', signals: [] },
    { name: 'it is written', changes: { wrapUp }, day: '2026-11-27', signals: [] },
  ],
  unknown: [
    {
      name: 'no dates, no end',
      changes: { charter: undated },
      day: '2027-06-01',
      signals: [],
    },
    {
      name: 'one with a result that is none is there',
      changes: { wrapUp: { ...wrapUp, result: 'cancelled' } },
      broken: true,
      day: '2026-11-27',
      signals: [],
    },
    {
      name: 'one with a date that is none is there',
      changes: { wrapUp: { ...wrapUp, date: 'yesterday', nps_shared: undefined }, debriefs: { 'ada-lovelace': null } },
      broken: true,
      day: '2026-11-27',
      signals: [],
    },
    {
      name: 'one that cannot be read is there',
      changes: { files: { 'wrap-up.md': '---\nresult: [\n---\n' } },
      broken: true,
      day: '2026-11-27',
      signals: [],
    },
    {
      name: 'a template without a date is none',
      changes: { wrapUp: { date: null }, debriefs: { 'ada-lovelace': null } },
      day: '2026-11-27',
      signals: [noWrapUp(7)],
    },
  ],
  thresholds: [
    {
      threshold: 'wrap_up_due_days',
      value: 1,
      changes: {},
      day: '2026-11-21',
      usual: '-',
      set: 'warning',
    },
  ],
};
