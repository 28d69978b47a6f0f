import { undated, wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const checkInSignal = (
  severity: Expected['severity'],
  verb: string,
  due: string,
  file: string,
  at: string,
): Expected => ({
  severity,
  message: `The check-in of "checkout-testing" ${verb} due on ${due}.`,
  file,
  at,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'three months after it ended early',
      changes: { wrapUp: { date: '2026-10-09', result: 'ended-early', reason: 'It was enough' } },
      day: '2027-01-10',
      signals: [checkInSignal('warning', 'was', '2027-01-09', 'wrap-up.md', 'date:')],
    },
    {
      name: '14 days before: an info',
      changes: { wrapUp },
      day: '2027-02-06',
      signals: [checkInSignal('info', 'is', '2027-02-20', 'wrap-up.md', 'date:')],
    },
    {
      name: 'on the day itself',
      changes: { wrapUp },
      day: '2027-02-20',
      signals: [checkInSignal('info', 'is', '2027-02-20', 'wrap-up.md', 'date:')],
    },
    {
      name: 'a day late: a warning',
      changes: { wrapUp },
      day: '2027-02-21',
      signals: [checkInSignal('warning', 'was', '2027-02-20', 'wrap-up.md', 'date:')],
    },
    {
      name: 'three months after 30 November: the end of February',
      changes: { charter: { end: '2026-11-30' }, wrapUp: { date: '2026-12-01' } },
      day: '2027-03-01',
      signals: [checkInSignal('warning', 'was', '2027-02-28', 'wrap-up.md', 'date:')],
    },
  ],
  silent: [
    {
      name: 'three months after it ended early are over sooner',
      changes: { wrapUp: { date: '2026-10-09', result: 'ended-early', reason: 'It was enough' } },
      day: '2026-12-25',
      signals: [],
    },
    { name: '15 days before', changes: { wrapUp }, day: '2027-02-05', signals: [] },
    { name: 'it was held', changes: { wrapUp, checkIn: { date: '2027-02-22' } }, day: '2027-03-30', signals: [] },
  ],
  unknown: [
    {
      name: 'without a wrap-up the charter tells the end',
      changes: {},
      day: '2027-02-21',
      signals: [checkInSignal('warning', 'was', '2027-02-20', 'engagement.md', 'end:')],
    },
    {
      name: 'one with a date that is none is there',
      changes: { wrapUp, checkIn: { date: 'soon' } },
      broken: true,
      day: '2027-03-30',
      signals: [],
    },
    { name: 'no dates', changes: { charter: undated }, day: '2027-06-01', signals: [] },
  ],
};
