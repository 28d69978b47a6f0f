import { before, other, undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const atHome = (days: string, slug = 'search-builds'): Expected =>
  inCharter(
    'warning',
    'start:',
    `Ada Lovelace starts "checkout-testing" ${days} after the end of "${slug}"; plan at least 21.`,
  );

export const cases: RuleCases = {
  fires: [
    { name: '20 days', changes: {}, also: [before('2026-08-25')], signals: [atHome('20 days')] },
    { name: 'one day', changes: {}, also: [before('2026-09-13')], signals: [atHome('1 day')] },
    {
      name: 'after the one that ended last, not the one that started last',
      changes: {},
      also: [before('2026-09-11'), other('payments-tracing', '2026-06-08', '2026-07-03')],
      signals: [atHome('3 days')],
    },
  ],
  silent: [
    { name: '21 days', changes: {}, also: [before('2026-08-24')], signals: [] },
    { name: 'two at a time: that is double-booked', changes: {}, also: [before('2026-09-18')], signals: [] },
    {
      name: 'another engineer',
      changes: {},
      also: [before('2026-09-11', { engineers: ['Alan Turing'] })],
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'this one has no dates',
      changes: { charter: undated },
      also: [before('2026-09-11')],
      signals: [],
    },
  ],
};
