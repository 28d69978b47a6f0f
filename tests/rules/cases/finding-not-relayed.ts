import type { Changes, Fields } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const finding = (fields: Fields): Changes => ({
  findings: { 'slow-cache': { status: 'noted', relayed: undefined, ...fields } },
});

const relayed = { to: 'Build Platform', date: '2026-09-21' };

const notRelayed: Expected = {
  severity: 'warning',
  message: '"A cold build takes 20 minutes" (build cache) was noted 15 days ago and has not been relayed.',
  file: 'findings/slow-cache.md',
  at: 'status:',
};

export const cases: RuleCases = {
  fires: [
    { name: 'still noted after 14 days', changes: finding({ date: '2026-09-24' }), signals: [notRelayed] },
    {
      name: 'relayed only after the day',
      changes: finding({ date: '2026-09-24', status: 'shipped', relayed: { ...relayed, date: '2026-10-10' } }),
      signals: [notRelayed],
    },
    {
      name: 'even once the engagement is closed',
      changes: {
        ...finding({ date: '2027-02-15' }),
        wrapUp,
        checkIn: { date: '2027-02-22' },
      },
      day: '2027-03-02',
      signals: [notRelayed],
    },
  ],
  silent: [
    { name: 'within 14 days', changes: finding({ date: '2026-09-26' }), signals: [] },
    { name: 'relayed', changes: finding({ date: '2026-09-14', status: 'relayed', relayed }), signals: [] },
    { name: 'declined', changes: finding({ date: '2026-09-14', status: 'declined', relayed }), signals: [] },
  ],
  unknown: [
    { name: 'no date yet', changes: finding({ date: null }), signals: [] },
    { name: 'no status yet', changes: finding({ date: '2026-09-14', status: null }), signals: [] },
  ],
  thresholds: [
    {
      threshold: 'finding_not_relayed_days',
      value: 5,
      changes: { findings: { 'slow-cache': { status: 'noted' } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
