import { undated, wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const nobody = { champions: [] };
const noneYet = inCharter('info', 'champions:', '"checkout-testing" has no champion on the host team yet.');
const none = inCharter('warning', 'champions:', '"checkout-testing" has no champion on the host team.');

export const cases: RuleCases = {
  fires: [
    { name: 'by the midpoint: an info', changes: { charter: nobody }, day: '2026-10-18', signals: [noneYet] },
    {
      name: 'one that was won later',
      changes: { charter: { champions: [{ name: 'Emmy Noether', added: '2026-10-19' }] } },
      day: '2026-10-18',
      signals: [noneYet],
    },
    { name: 'after the end', changes: { charter: nobody }, day: wrapUp.date, signals: [noneYet] },
    { name: 'once wrapped up: a warning', changes: { charter: nobody, wrapUp }, day: wrapUp.date, signals: [none] },
    {
      name: 'no list',
      changes: { charter: { champions: undefined }, wrapUp },
      day: wrapUp.date,
      signals: [{ ...none, at: '---' }],
    },
    {
      name: 'ended early before the midpoint',
      changes: {
        charter: nobody,
        wrapUp: { date: '2026-10-09', result: 'ended-early', reason: 'The engineer worked alone' },
      },
      signals: [none],
    },
  ],
  silent: [
    { name: 'there is one', changes: { wrapUp }, day: wrapUp.date, signals: [] },
    {
      name: 'won on that very day',
      changes: { charter: { champions: [{ name: 'Emmy Noether', added: '2026-10-18' }] } },
      day: '2026-10-18',
      signals: [],
    },
    { name: 'a day before the midpoint', changes: { charter: nobody }, day: '2026-10-17', signals: [] },
    {
      name: 'once checked in',
      changes: { charter: nobody, wrapUp, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'a wrap-up that is yet to come',
      changes: { charter: nobody, wrapUp },
      day: '2026-11-25',
      signals: [noneYet],
    },
    {
      name: 'one without a name is nobody',
      changes: { charter: { champions: [{ name: null, last_contact: '2026-10-01' }] } },
      day: '2026-10-18',
      signals: [noneYet],
    },
    {
      name: 'one that is not valid is there',
      changes: { charter: { champions: [{ name: 7 }] }, wrapUp },
      broken: true,
      day: wrapUp.date,
      signals: [],
    },
    {
      name: 'without dates there is no midpoint',
      changes: { charter: { ...undated, ...nobody } },
      day: '2026-10-18',
      signals: [],
    },
  ],
};
