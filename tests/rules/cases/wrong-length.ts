import { undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const takes = (severity: Expected['severity'], weeks: number, end: string): Expected =>
  inCharter(severity, 'end:', `It takes ${weeks} weeks from 2026-09-14 to ${end}; 10 are usual.`);

export const cases: RuleCases = {
  fires: [
    {
      name: 'a single week',
      changes: { charter: { end: '2026-09-18' } },
      signals: [inCharter('info', 'end:', 'It takes 1 week from 2026-09-14 to 2026-09-18; 10 are usual.')],
    },
    {
      name: 'two weeks longer',
      changes: { charter: { end: '2026-12-04' } },
      signals: [takes('info', 12, '2026-12-04')],
    },
    { name: 'thirteen weeks', changes: { charter: { end: '2026-12-11' } }, signals: [takes('info', 13, '2026-12-11')] },
    {
      name: 'fourteen: a warning',
      changes: { charter: { end: '2026-12-18' } },
      signals: [takes('warning', 14, '2026-12-18')],
    },
    {
      name: 'two weeks shorter',
      changes: { charter: { end: '2026-11-06' } },
      signals: [takes('info', 8, '2026-11-06')],
    },
    {
      name: 'a pause of two weeks that the end does not make up for',
      changes: {
        charter: { pauses: [{ from: '2026-10-12', until: '2026-10-23', reason: 'Code freeze' }] },
      },
      signals: [
        inCharter('info', 'end:', 'It takes 8 weeks without pauses from 2026-09-14 to 2026-11-20; 10 are usual.'),
      ],
    },
    {
      name: 'a long diagnosis',
      changes: { charter: { purpose: 'diagnosis', end: '2026-12-04' } },
      signals: [takes('info', 12, '2026-12-04')],
    },
  ],
  silent: [
    { name: 'one week longer', changes: { charter: { end: '2026-11-27' } }, signals: [] },
    { name: 'one week shorter', changes: { charter: { end: '2026-11-13' } }, signals: [] },
    {
      name: 'weeks of less than three working days are none',
      changes: { charter: { start: '2026-09-10', end: '2026-12-01', kickoff: '2026-09-10' } },
      signals: [],
    },
    {
      name: 'thirteen weeks of which three are pauses',
      changes: {
        charter: {
          end: '2026-12-11',
          pauses: [{ from: '2026-10-12', until: '2026-10-30', reason: 'Code freeze' }],
        },
      },
      signals: [],
    },
    {
      name: 'twelve weeks of which holidays take one',
      changes: { charter: { end: '2026-12-04' } },
      settings: { holidays: [{ from: '2026-11-23', until: '2026-11-27', title: 'Thanksgiving' }] },
      signals: [],
    },
    { name: 'a short diagnosis', changes: { charter: { purpose: 'diagnosis', end: '2026-10-16' } }, signals: [] },
    {
      name: "the program's own length",
      changes: { charter: { end: '2026-10-23' } },
      settings: { weeks: 6 },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no dates', changes: { charter: undated }, signals: [] },
    { name: 'no end: the usual length', changes: { charter: { end: undefined } }, signals: [] },
  ],
  thresholds: [
    {
      threshold: 'wrong_length_weeks',
      value: 11,
      changes: { charter: { end: '2026-12-04' } },
      usual: 'info',
      set: 'warning',
    },
  ],
};
