import type { Changes } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const champions = (...list: object[]): Changes => ({ charter: { champions: list } });

export const cases: RuleCases = {
  fires: [
    {
      name: '61 days',
      changes: champions({ name: 'Rosalind Franklin', last_contact: '2026-08-09' }),
      signals: [
        inCharter('info', 'last_contact:', 'Nobody has talked to Rosalind Franklin since 2026-08-09, 61 days ago.'),
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
  thresholds: [
    {
      threshold: 'champion_quiet_days',
      value: 7,
      changes: {},
      usual: '-',
      set: 'info',
    },
  ],
};
