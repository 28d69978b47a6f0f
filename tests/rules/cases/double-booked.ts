import { before, cameBack, other, swapped, undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const booked = (end: string): Expected =>
  inCharter(
    'error',
    'start:',
    `Ada Lovelace is in "search-builds" until ${end}, and joins "checkout-testing" on 2026-09-14.`,
  );

export const cases: RuleCases = {
  fires: [
    {
      name: 'the other ends after this one starts',
      changes: {},
      also: [before('2026-09-18')],
      signals: [booked('2026-09-18')],
    },
    {
      name: 'it ends on the day this one starts',
      changes: {},
      also: [before('2026-09-14')],
      signals: [booked('2026-09-14')],
    },
    {
      name: 'the same engineer in other letters',
      changes: {},
      also: [before('2026-09-18', { engineers: ['Alan Turing', 'ada  lovelace'] })],
      signals: [booked('2026-09-18')],
    },
    {
      name: 'who joins in the fifth week while still in the other',
      changes: { charter: swapped },
      also: [before('2026-10-16', { engineers: ['Alan Turing'] })],
      signals: [
        inCharter(
          'error',
          'engineers:',
          'Alan Turing is in "search-builds" until 2026-10-16, and joins "checkout-testing" on 2026-10-12.',
        ),
      ],
    },
    {
      name: 'who is elsewhere when coming back',
      changes: { charter: cameBack },
      also: [other('search-builds', '2026-09-28', '2026-10-16')],
      signals: [
        inCharter(
          'error',
          'engineers:',
          'Ada Lovelace is in "search-builds" until 2026-10-16, and joins "checkout-testing" on 2026-10-12.',
        ),
      ],
    },
  ],
  silent: [
    {
      name: 'who left the other before',
      changes: {},
      also: [before('2026-10-02', { engineers: [{ name: 'Ada Lovelace', until: '2026-08-20' }, 'Alan Turing'] })],
      signals: [],
    },
    {
      name: 'who joins once the other is over',
      changes: { charter: swapped },
      also: [before('2026-09-18', { engineers: ['Alan Turing'] })],
      signals: [],
    },
    { name: 'who left and came back', changes: { charter: cameBack }, signals: [] },
    {
      name: 'who is listed twice for some days',
      changes: {
        charter: {
          engineers: [
            { name: 'Ada Lovelace', until: '2026-10-16' },
            { name: 'Ada Lovelace', from: '2026-10-12' },
          ],
        },
      },
      signals: [],
    },
    { name: 'it ends the day before', changes: {}, also: [before('2026-09-13')], signals: [] },
    {
      name: 'another engineer',
      changes: {},
      also: [before('2026-09-18', { engineers: ['Alan Turing'] })],
      signals: [],
    },
    {
      name: 'the later of the two is the other: it can still move',
      changes: {},
      also: [other('search-builds', '2026-11-02', '2027-01-08')],
      signals: [],
    },
    {
      name: 'the other was declined',
      changes: {},
      also: [before('2026-09-18', {}, { fitCheck: { date: '2026-05-01', decision: 'declined', reason: 'No room' } })],
      signals: [],
    },
    {
      name: 'the other ended early',
      changes: {},
      also: [
        before('2026-09-18', {}, { wrapUp: { date: '2026-08-07', result: 'ended-early', reason: 'It was enough' } }),
      ],
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'the other has no dates',
      changes: {},
      also: [other('search-builds', '', '', { ...undated, kickoff: undefined })],
      signals: [],
    },
  ],
};
