import { everyWeek } from '../../support/builder.ts';
import { undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const missed = (week: string): Expected => inCharter('warning', 'start:', `There is no retro for ${week}.`, 1);

export const cases: RuleCases = {
  fires: [
    {
      name: 'the last past week has none',
      changes: { retros: { '2026-W41': null } },
      day: '2026-10-12',
      signals: [missed('2026-W41')],
    },
    {
      name: 'the last two past weeks have none: an error',
      changes: { retros: { '2026-W40': null, '2026-W41': null } },
      day: '2026-10-12',
      signals: [inCharter('error', 'start:', 'There are no retros for the last 2 weeks: 2026-W40 and 2026-W41.', 2)],
    },
    {
      name: 'two weeks with a pause between them: an error',
      changes: {
        charter: { pauses: [{ from: '2026-09-28', until: '2026-10-02', reason: 'Leave' }] },
        retros: { '2026-W39': null, '2026-W40': null, '2026-W41': null },
      },
      day: '2026-10-12',
      signals: [inCharter('error', 'start:', 'There are no retros for the last 2 weeks: 2026-W39 and 2026-W41.', 2)],
    },
    {
      name: 'the week before a pause has none',
      changes: {
        charter: { pauses: [{ from: '2026-10-05', until: '2026-10-09', reason: 'Leave' }] },
        retros: { '2026-W40': null, '2026-W41': null },
      },
      day: '2026-10-12',
      signals: [missed('2026-W40')],
    },
    {
      name: 'a week of which a pause leaves three days',
      changes: {
        charter: { pauses: [{ from: '2026-10-08', until: '2026-10-09', reason: 'Leave' }] },
        retros: { '2026-W41': null },
      },
      day: '2026-10-12',
      signals: [missed('2026-W41')],
    },
    {
      name: 'until the late note is written',
      changes: { retros: { '2026-W41': { date: '2026-10-13' } } },
      day: '2026-10-12',
      signals: [missed('2026-W41')],
    },
    {
      name: 'the last week of all has none',
      changes: { charter: { end: '2026-10-16' } },
      day: '2026-10-19',
      signals: [missed('2026-W42')],
    },
  ],
  silent: [
    {
      name: 'the week is not over on its Sunday',
      changes: { retros: { '2026-W41': null } },
      day: '2026-10-11',
      signals: [],
    },
    {
      name: 'something replaced it',
      changes: { retros: { '2026-W41': { replaced_by: 'An hour of feedback at the planning' } } },
      day: '2026-10-12',
      signals: [],
    },
    {
      name: 'the note was written late',
      changes: { retros: { '2026-W41': { date: '2026-10-13' } } },
      day: '2026-10-13',
      signals: [],
    },
    {
      name: 'there is only a second note',
      changes: { retros: { '2026-W41': null, '2026-W41-2': {} } },
      day: '2026-10-12',
      signals: [],
    },
    {
      name: 'a pause took the week',
      changes: {
        charter: { pauses: [{ from: '2026-10-05', until: '2026-10-09', reason: 'Leave' }] },
        retros: { '2026-W41': null },
      },
      day: '2026-10-12',
      signals: [],
    },
    {
      name: 'a holiday of the program took three days of the week',
      changes: { retros: { '2026-W41': null } },
      settings: { holidays: [{ from: '2026-10-03', until: '2026-10-07', title: 'Harvest' }] },
      day: '2026-10-12',
      signals: [],
    },
    {
      name: 'a pause was worked through, with a retro: what came before it is history',
      changes: {
        charter: { pauses: [{ from: '2026-10-05', until: '2026-10-09', reason: 'Leave' }] },
        retros: { '2026-W40': null },
      },
      day: '2026-10-12',
      signals: [],
    },
    { name: "this week's retro is held already", changes: { retros: { '2026-W40': null } }, signals: [] },
    { name: 'an older one is history', changes: { retros: { '2026-W39': null } }, day: '2026-10-12', signals: [] },
  ],
  unknown: [
    { name: 'no week is over yet', changes: { retros: everyWeek(null) }, day: '2026-09-20', signals: [] },
    { name: 'no dates, no weeks', changes: { charter: undated, retros: everyWeek(null) }, signals: [] },
    {
      name: 'a note with an error is there',
      changes: { retros: { '2026-W41': { date: 'Thursday', minutes: 'many' } } },
      broken: true,
      day: '2026-10-12',
      signals: [],
    },
    {
      name: 'a note that cannot be read is there',
      changes: { retros: { '2026-W41': null }, files: { 'retros/2026-W41.md': '---\n: [\n---\n' } },
      broken: true,
      day: '2026-10-12',
      signals: [],
    },
    {
      name: 'one that cannot be read, of a week that is yet to come, was not held',
      changes: { retros: { '2026-W41': null }, files: { 'retros/2026-W43.md': '---\n: [\n---\n' } },
      broken: true,
      day: '2026-10-12',
      signals: [missed('2026-W41')],
    },
  ],
  thresholds: [
    {
      threshold: 'retro_missed_weeks',
      value: 3,
      changes: { retros: { '2026-W40': null, '2026-W41': null } },
      day: '2026-10-12',
      usual: 'error',
      set: 'warning',
    },
  ],
};
