import { type Changes, everyWeek, type Fields } from '../../support/builder.ts';
import type { Expected, RuleCases } from './types.ts';

/** Another engagement of the same engineer, wrapped up or not yet held. */
const other = (slug: string, start: string, end: string, charter: Fields = {}, rest: Changes = {}): Changes => ({
  slug,
  charter: { start, end, kickoff: start, ...charter },
  retros: everyWeek(null),
  pulses: everyWeek(null),
  ...rest,
});

const atStart = (severity: Expected['severity'], message: string): Expected => ({
  severity,
  message,
  file: 'engagement.md',
  at: 'start:',
});

const before = (end: string, charter: Fields = {}, rest: Changes = {}) =>
  other('search-builds', '2026-06-01', end, charter, rest);

const booked = (end: string): Expected =>
  atStart('error', `Ada Lovelace is in "search-builds" until ${end}, and "checkout-testing" starts on 2026-09-14.`);

const doubleBooked: RuleCases = {
  rule: 'double-booked',
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
  ],
  silent: [
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
      also: [other('search-builds', '', '', { start: undefined, end: undefined, kickoff: undefined })],
      signals: [],
    },
  ],
};

const atHome = (days: string, slug = 'search-builds'): Expected =>
  atStart(
    'warning',
    `Ada Lovelace begins "checkout-testing" ${days} after the end of "${slug}"; 21 are needed at home.`,
  );

const noBuffer: RuleCases = {
  rule: 'no-buffer',
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
      changes: { charter: { start: undefined, end: undefined } },
      also: [before('2026-09-11')],
      signals: [],
    },
  ],
};

const first = (end: string) => other('payments-tracing', '2026-02-02', end);
const second = (start: string, end: string) => other('search-builds', start, end);

const third = atStart(
  'warning',
  `"checkout-testing" is Ada Lovelace's engagement number 3 with no gap of 42 days in between.`,
);

const thirdInARow: RuleCases = {
  rule: 'third-in-a-row',
  fires: [
    {
      name: '41 days twice',
      changes: {},
      also: [first('2026-04-10'), second('2026-05-21', '2026-08-04')],
      signals: [third],
    },
  ],
  silent: [
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
      also: [
        other('payments-tracing', '', '', { start: undefined, end: undefined, kickoff: undefined }),
        second('2026-05-21', '2026-08-04'),
      ],
      signals: [],
    },
  ],
};

const finding = (fields: Fields): Changes => ({ findings: { 'slow-cache': { status: 'noted', ...fields } } });

const notRelayed: Expected = {
  severity: 'warning',
  message: '"A cold build takes 20 minutes" (build cache) was noted 15 days ago and not relayed.',
  file: 'findings/slow-cache.md',
  at: 'status:',
};

const findingNotRelayed: RuleCases = {
  rule: 'finding-not-relayed',
  fires: [
    { name: 'still noted after 14 days', changes: finding({ date: '2026-09-24' }), signals: [notRelayed] },
    {
      name: 'even once the engagement is closed',
      changes: {
        ...finding({ date: '2027-02-15' }),
        wrapUp: { date: '2026-11-26' },
        checkIn: { date: '2027-02-22' },
      },
      day: '2027-03-02',
      signals: [notRelayed],
    },
  ],
  silent: [
    { name: 'within 14 days', changes: finding({ date: '2026-09-26' }), signals: [] },
    { name: 'relayed', changes: finding({ date: '2026-09-14', status: 'relayed' }), signals: [] },
    { name: 'declined', changes: finding({ date: '2026-09-14', status: 'declined' }), signals: [] },
  ],
  unknown: [
    { name: 'no date yet', changes: finding({ date: null }), signals: [] },
    { name: 'no status yet', changes: finding({ date: '2026-09-14', status: null }), signals: [] },
  ],
};

export const program: readonly RuleCases[] = [doubleBooked, noBuffer, thirdInARow, findingNotRelayed];
