import type { Changes } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const checkedIn = (comfortable: unknown): Changes => ({ wrapUp, checkIn: { date: '2027-02-22', comfortable } });

const unable: Expected = {
  severity: 'warning',
  message: 'At the check-in on 2027-02-22 the host team felt able to maintain the work at 2 of 5.',
  file: 'check-in.md',
  at: 'comfortable:',
};

export const cases: RuleCases = {
  fires: [
    {
      name: 'two of five, though the engagement is closed',
      changes: checkedIn(2),
      day: '2027-02-22',
      signals: [unable],
    },
    { name: 'and shown for 90 days', changes: checkedIn(2), day: '2027-05-23', signals: [unable] },
  ],
  silent: [
    { name: 'three of five', changes: checkedIn(3), day: '2027-02-22', signals: [] },
    { name: '91 days after', changes: checkedIn(2), day: '2027-05-24', signals: [] },
    { name: 'the day before', changes: checkedIn(2), day: '2027-02-21', signals: [] },
  ],
  unknown: [
    { name: 'no check-in', changes: { wrapUp }, day: '2027-02-22', signals: [] },
    { name: 'nobody said', changes: checkedIn(null), day: '2027-02-22', signals: [] },
    { name: 'a figure that is none', changes: checkedIn(0), broken: true, day: '2027-02-22', signals: [] },
  ],
  thresholds: [
    {
      threshold: 'not_comfortable_level',
      value: 3,
      changes: checkedIn(3),
      day: '2027-02-22',
      usual: '-',
      set: 'warning',
    },
    { threshold: 'relapse_days', value: 30, changes: checkedIn(2), day: '2027-04-01', usual: 'warning', set: '-' },
  ],
};
