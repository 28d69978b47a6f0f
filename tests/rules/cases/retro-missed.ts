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
    { name: 'an older one is history', changes: { retros: { '2026-W39': null } }, day: '2026-10-12', signals: [] },
  ],
  unknown: [
    { name: 'no week is over yet', changes: { retros: everyWeek(null) }, day: '2026-09-20', signals: [] },
    { name: 'no dates, no weeks', changes: { charter: undated, retros: everyWeek(null) }, signals: [] },
    {
      name: 'a note that does not validate is not there',
      changes: { retros: { '2026-W41': { minutes: 'many' } } },
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
