import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from './types.ts';

const inCharter = (severity: Expected['severity'], at: string, message: string, weeks?: number): Expected => ({
  severity,
  message,
  file: 'engagement.md',
  at,
  ...(weeks === undefined ? {} : { weeks }),
});

const undated = { start: undefined, end: undefined };

const missed = (week: string): Expected => inCharter('warning', 'start:', `There is no retro of ${week}.`, 1);

const retroMissed: RuleCases = {
  rule: 'retro-missed',
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
      signals: [inCharter('error', 'start:', 'There are no retros of the last 2 weeks: 2026-W40 and 2026-W41.', 2)],
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
};

const allIsWell = (weeks: number): Expected => ({
  severity: 'warning',
  message: `Nothing went poorly in the last ${weeks} retros, they say: nobody gives critical feedback.`,
  file: 'retros/2026-W41.md',
  at: '## What went poorly',
  weeks,
});

const noCriticalFeedback: RuleCases = {
  rule: 'no-critical-feedback',
  fires: [
    {
      name: 'nothing in the last two',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: [] } } },
      signals: [allIsWell(2)],
    },
    {
      name: 'a comment is nothing',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: ['<!-- say it plainly -->'] } } },
      signals: [allIsWell(2)],
    },
  ],
  silent: [
    { name: 'nothing in the last one alone', changes: { retros: { '2026-W41': { poorly: [] } } }, signals: [] },
    {
      name: 'the last one speaks up again',
      changes: { retros: { '2026-W39': { poorly: [] }, '2026-W40': { poorly: [] } } },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no retro at all', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a week without a retro between two',
      changes: { retros: { '2026-W39': { poorly: [] }, '2026-W40': null, '2026-W41': { poorly: [] } } },
      signals: [allIsWell(2)],
    },
  ],
};

const takes = (severity: Expected['severity'], weeks: number, end: string): Expected =>
  inCharter(severity, 'end:', `It takes ${weeks} weeks from 2026-09-14 to ${end}; 10 are usual here.`);

const wrongLength: RuleCases = {
  rule: 'wrong-length',
  fires: [
    {
      name: 'a single week',
      changes: { charter: { end: '2026-09-18' } },
      signals: [inCharter('info', 'end:', 'It takes 1 week from 2026-09-14 to 2026-09-18; 10 are usual here.')],
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
};

export const rhythm: readonly RuleCases[] = [retroMissed, noCriticalFeedback, wrongLength];
