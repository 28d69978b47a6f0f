import { before, cameBack, other, swapped, undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const atHome = (days: string, slug = 'search-builds'): Expected =>
  inCharter('warning', 'start:', `Only ${days} after "${slug}" for Ada Lovelace; plan at least 21.`);

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
    {
      name: 'who left the other in its fourth week',
      changes: {},
      also: [
        other('search-builds', '2026-08-03', '2026-10-09', {
          engineers: [{ name: 'Ada Lovelace', until: '2026-08-28' }, 'Alan Turing'],
        }),
      ],
      signals: [atHome('17 days')],
    },
    {
      name: 'who joins in the fifth week',
      changes: { charter: swapped },
      also: [before('2026-09-25', { engineers: ['Alan Turing'] })],
      signals: [
        inCharter('warning', 'engineers:', 'Only 17 days after "search-builds" for Alan Turing; plan at least 21.'),
      ],
    },
  ],
  silent: [
    {
      name: 'the later of the two is the other: it can still move',
      changes: {},
      also: [other('search-builds', '2026-11-23', '2027-01-29')],
      signals: [],
    },
    {
      name: 'who left the other three weeks before',
      changes: {},
      also: [before('2026-09-11', { engineers: [{ name: 'Ada Lovelace', until: '2026-08-24' }, 'Alan Turing'] })],
      signals: [],
    },
    { name: 'who left and came back', changes: { charter: cameBack }, signals: [] },
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
