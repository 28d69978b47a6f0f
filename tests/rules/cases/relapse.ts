import { type Changes, everyWeek } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import { named } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const practice = (state: string) => ({ practices: { 'test-first': state } });

const slipped = (week: string, retros: number, weeks = 1): Expected => ({
  severity: 'warning',
  message: `"A failing test comes first" was held before and has slipped in ${retros} retros in a row, up to ${week}.`,
  file: `retros/${week}.md`,
  at: 'test-first:',
  weeks,
});

const atCheckIn = (state: string): Changes => ({
  wrapUp,
  checkIn: { date: '2027-02-22', ...practice(state) },
});

const slippedByCheckIn: Expected = {
  severity: 'warning',
  message: '"A failing test comes first" had slipped by the check-in on 2027-02-22.',
  file: 'check-in.md',
  at: 'test-first:',
};

export const cases: RuleCases = {
  fires: [
    {
      name: 'slipped by the check-in',
      changes: atCheckIn('slipped'),
      day: '2027-02-22',
      signals: [slippedByCheckIn],
    },
    {
      name: 'and shown for 90 days',
      changes: atCheckIn('slipped'),
      day: '2027-05-23',
      signals: [slippedByCheckIn],
    },
    {
      name: 'held, then slipped in two retros',
      changes: { retros: { '2026-W40': practice('slipped'), '2026-W41': practice('slipped') } },
      signals: [slipped('2026-W41', 2)],
    },
    {
      name: 'slipped in three',
      changes: {
        retros: { '2026-W39': practice('slipped'), '2026-W40': practice('slipped'), '2026-W41': practice('slipped') },
      },
      signals: [slipped('2026-W41', 3, 2)],
    },
    {
      name: 'the last word of a week with two retros',
      changes: {
        retros: {
          '2026-W40': practice('slipped'),
          '2026-W41': practice('held'),
          '2026-W41-2': practice('slipped'),
        },
      },
      signals: [{ ...slipped('2026-W41', 2), file: 'retros/2026-W41-2.md' }],
    },
    {
      name: 'by a check-in that came before the wrap-up',
      changes: { checkIn: { date: '2026-10-09', ...practice('slipped') } },
      signals: [{ ...slippedByCheckIn, message: slippedByCheckIn.message.replace('2027-02-22', '2026-10-09') }],
    },
    {
      name: 'named by the room',
      changes: { retros: { '2026-W41': { failure_modes: ['relapse'] } } },
      signals: [named('relapse', '2026-W41')],
    },
  ],
  silent: [
    {
      name: 'slipped in two retros of one week',
      changes: { retros: { '2026-W41': practice('slipped'), '2026-W41-2': practice('slipped') } },
      signals: [],
    },
    {
      name: 'slipped in two retros that are three weeks apart',
      changes: {
        retros: {
          '2026-W38': practice('held'),
          '2026-W39': practice('slipped'),
          '2026-W40': null,
          '2026-W41': null,
          '2026-W42': practice('slipped'),
        },
      },
      day: '2026-10-16',
      signals: [],
    },
    {
      name: 'a practice that was dropped',
      changes: {
        charter: {
          practices: [{ id: 'test-first', title: 'A failing test comes first', dropped: '2026-10-09' }],
        },
        retros: { '2026-W40': practice('slipped'), '2026-W41': practice('slipped') },
      },
      signals: [],
    },
    {
      name: 'a practice that was dropped before the check-in',
      changes: {
        ...atCheckIn('slipped'),
        charter: {
          practices: [{ id: 'test-first', title: 'A failing test comes first', dropped: '2026-11-01' }],
        },
      },
      day: '2027-02-22',
      signals: [],
    },
    { name: 'slipped once', changes: { retros: { '2026-W41': practice('slipped') } }, signals: [] },
    { name: 'slipped but never held', changes: { retros: everyWeek(practice('slipped')) }, signals: [] },
    { name: 'held at the check-in', changes: atCheckIn('held'), day: '2027-02-22', signals: [] },
    { name: '91 days after the check-in', changes: atCheckIn('slipped'), day: '2027-05-24', signals: [] },
    {
      name: 'slipped by the check-in, but never held before',
      changes: { ...atCheckIn('slipped'), retros: everyWeek(practice('not-started')) },
      day: '2027-02-22',
      signals: [],
    },
    {
      name: 'once wrapped up, whatever the last retros said',
      changes: { wrapUp, retros: { '2026-W40': practice('slipped'), '2026-W41': practice('slipped') } },
      day: '2026-11-26',
      signals: [],
    },
    {
      name: 'held again',
      changes: { retros: { '2026-W39': practice('slipped'), '2026-W40': practice('slipped') } },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'no state in any week',
      changes: { retros: everyWeek({ practices: undefined }) },
      signals: [],
    },
    {
      name: 'a retro between that does not speak of it',
      changes: {
        retros: {
          '2026-W39': practice('slipped'),
          '2026-W40': { practices: undefined },
          '2026-W41': practice('slipped'),
        },
      },
      signals: [slipped('2026-W41', 2)],
    },
    {
      name: 'a last retro that speaks only of another practice',
      changes: {
        charter: {
          practices: [
            { id: 'test-first', title: 'A failing test comes first' },
            { id: 'quarantine', title: 'Flaky tests are quarantined' },
          ],
        },
        retros: {
          '2026-W39': practice('slipped'),
          '2026-W40': practice('slipped'),
          '2026-W41': { practices: { quarantine: 'held' } },
        },
      },
      signals: [slipped('2026-W40', 2)],
    },
  ],
  thresholds: [
    {
      threshold: 'relapse_retros',
      value: 3,
      changes: { retros: { '2026-W40': practice('slipped'), '2026-W41': practice('slipped') } },
      usual: 'warning',
      set: '-',
    },
    {
      threshold: 'relapse_days',
      value: 30,
      changes: atCheckIn('slipped'),
      day: '2027-04-01',
      usual: 'warning',
      set: '-',
    },
  ],
};
