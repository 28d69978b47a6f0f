import { cameBack, other, undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const first = (end: string) => other('payments-tracing', '2026-02-02', end);

const second = (start: string, end: string, charter = {}) => other('search-builds', start, end, charter);

const third = inCharter(
  'warning',
  'start:',
  `"checkout-testing" is Ada Lovelace's engagement number 3 without a gap of 42 days.`,
);

export const cases: RuleCases = {
  fires: [
    {
      name: '41 days twice',
      changes: {},
      also: [first('2026-04-10'), second('2026-05-21', '2026-08-04')],
      signals: [third],
    },
    {
      name: 'once for who left and came back',
      changes: { charter: cameBack },
      also: [first('2026-04-10'), second('2026-05-21', '2026-08-04')],
      signals: [third],
    },
  ],
  silent: [
    {
      name: 'who left the second early and was at home since',
      changes: {},
      also: [
        first('2026-04-10'),
        second('2026-05-21', '2026-08-04', {
          engineers: [{ name: 'Ada Lovelace', until: '2026-07-24' }, 'Alan Turing'],
        }),
      ],
      signals: [],
    },
    {
      name: 'the second, after one that was left and come back to',
      changes: {},
      also: [
        second('2026-05-21', '2026-08-04', {
          engineers: [
            { name: 'Ada Lovelace', until: '2026-06-19' },
            { name: 'Ada Lovelace', from: '2026-07-06' },
          ],
        }),
      ],
      signals: [],
    },
    {
      name: 'the second, left and come back to',
      changes: { charter: cameBack },
      also: [second('2026-05-21', '2026-08-04')],
      signals: [],
    },
    {
      name: '42 days before this one',
      changes: {},
      also: [first('2026-04-10'), second('2026-05-21', '2026-08-03')],
      signals: [],
    },
    {
      name: '42 days between the first two',
      changes: {},
      also: [first('2026-04-09'), second('2026-05-21', '2026-08-04')],
      signals: [],
    },
    { name: 'the second', changes: {}, also: [second('2026-05-21', '2026-08-04')], signals: [] },
  ],
  unknown: [
    {
      name: 'the first has no dates',
      changes: {},
      also: [other('payments-tracing', '', '', { ...undated, kickoff: undefined }), second('2026-05-21', '2026-08-04')],
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'third_in_a_row_days',
      value: 40,
      changes: {},
      also: [first('2026-04-10'), second('2026-05-20', '2026-08-05')],
      usual: 'warning',
      set: '-',
    },
  ],
};
