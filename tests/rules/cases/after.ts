import type { Changes } from '../../support/builder.ts';
import type { Expected, RuleCases } from './types.ts';

const wrappedOn = '2026-11-26';
const wrapUp = { date: wrappedOn };

const inCharter = (severity: Expected['severity'], at: string, message: string): Expected => ({
  severity,
  message,
  file: 'engagement.md',
  at,
});

const noWrapUp = (days: number): Expected =>
  inCharter('warning', 'end:', `"checkout-testing" ended on 2026-11-20, ${days} days ago, and its wrap-up is due.`);

const wrapUpDue: RuleCases = {
  rule: 'wrap-up-due',
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
      changes: { charter: { start: undefined, end: undefined } },
      day: '2027-06-01',
      signals: [],
    },
    {
      name: 'one that does not validate is not there',
      changes: { wrapUp: { date: wrappedOn, result: 'cancelled' } },
      broken: true,
      day: '2026-11-27',
      signals: [noWrapUp(7)],
    },
  ],
};

const unshared = (count: number, verb: string, days: number): Expected => ({
  severity: 'warning',
  message: `${count} promoter score${count === 1 ? '' : 's'} of ${wrappedOn} ${verb} not been shared for ${days} days.`,
  file: 'wrap-up.md',
  at: 'nps:',
});

const npsNotShared: RuleCases = {
  rule: 'nps-not-shared',
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
      name: 'no scores were taken',
      changes: { wrapUp: { ...wrapUp, nps: [], nps_shared: undefined } },
      day: '2026-12-31',
      signals: [],
    },
    { name: 'no wrap-up', changes: {}, day: '2026-12-31', signals: [] },
  ],
};

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

const checkInDue: RuleCases = {
  rule: 'check-in-due',
  fires: [
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
    { name: 'no dates', changes: { charter: { start: undefined, end: undefined } }, day: '2027-06-01', signals: [] },
  ],
};

const noChampion: RuleCases = {
  rule: 'no-champion',
  fires: [
    {
      name: 'an empty list',
      changes: { charter: { champions: [] }, wrapUp },
      day: wrappedOn,
      signals: [inCharter('warning', 'champions:', '"checkout-testing" left no champion at the host team.')],
    },
    {
      name: 'no list',
      changes: { charter: { champions: undefined }, wrapUp },
      day: wrappedOn,
      signals: [inCharter('warning', '---', '"checkout-testing" left no champion at the host team.')],
    },
  ],
  silent: [
    { name: 'there is one', changes: { wrapUp }, day: wrappedOn, signals: [] },
    { name: 'before the wrap-up', changes: { charter: { champions: [] } }, day: wrappedOn, signals: [] },
  ],
  unknown: [
    {
      name: 'a wrap-up that is yet to come',
      changes: { charter: { champions: [] }, wrapUp },
      day: '2026-11-25',
      signals: [],
    },
  ],
};

const champions = (...list: object[]): Changes => ({ charter: { champions: list } });

const championQuiet: RuleCases = {
  rule: 'champion-quiet',
  fires: [
    {
      name: '61 days',
      changes: champions({ name: 'Rosalind Franklin', last_contact: '2026-08-09' }),
      signals: [
        inCharter('info', 'last_contact:', 'Nobody has spoken with Rosalind Franklin since 2026-08-09, 61 days ago.'),
      ],
    },
  ],
  silent: [
    { name: '60 days', changes: champions({ name: 'Rosalind Franklin', last_contact: '2026-08-10' }), signals: [] },
    {
      name: 'once checked in',
      changes: { wrapUp, checkIn: { date: '2027-02-22' } },
      day: '2027-03-30',
      signals: [],
    },
  ],
  unknown: [
    { name: 'nobody wrote down when', changes: champions({ name: 'Rosalind Franklin' }), signals: [] },
    { name: 'no champions', changes: champions(), signals: [] },
  ],
};

export const after: readonly RuleCases[] = [wrapUpDue, npsNotShared, checkInDue, noChampion, championQuiet];
