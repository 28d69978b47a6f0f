import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from './types.ts';

const undated = { start: undefined, end: undefined };
const untold = everyWeek({ scores: undefined, practices: undefined });

const inCharter = (at: string, message: string): Expected => ({
  severity: 'warning',
  message,
  file: 'engagement.md',
  at,
});

const technical = { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 5 };
const business = { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3 };
const diffusion = { id: 'pairs', title: 'People who paired on tests', kind: 'diffusion', target: 7 };

const goalsOneSided: RuleCases = {
  rule: 'goals-one-sided',
  fires: [
    {
      name: 'no business goal',
      changes: { charter: { goals: [technical, diffusion] }, retros: untold },
      signals: [inCharter('goals:', '"checkout-testing" has no business goal.')],
    },
    {
      name: 'no technical goal',
      changes: { charter: { goals: [business] }, retros: untold },
      signals: [inCharter('goals:', '"checkout-testing" has no technical goal.')],
    },
    {
      name: 'neither',
      changes: { charter: { goals: [diffusion] }, retros: untold },
      signals: [inCharter('goals:', '"checkout-testing" has no business goal and no technical goal.')],
    },
  ],
  silent: [{ name: 'both', changes: { charter: { goals: [technical, business] }, retros: untold }, signals: [] }],
  unknown: [
    { name: 'no goals: another rule speaks of that', changes: { charter: { goals: [] }, retros: untold }, signals: [] },
  ],
};

const withoutKickoff = (at: string): Expected =>
  inCharter(at, '"checkout-testing" has been under way since 2026-09-14 without a kick-off.');

const noKickoff: RuleCases = {
  rule: 'no-kickoff',
  fires: [
    {
      name: 'a week into executing',
      changes: { charter: { kickoff: undefined } },
      day: '2026-09-21',
      signals: [withoutKickoff('---')],
    },
    {
      name: 'one that is yet to come',
      changes: { charter: { kickoff: '2026-09-24' } },
      day: '2026-09-23',
      signals: [withoutKickoff('kickoff:')],
    },
  ],
  silent: [
    { name: 'within the first week', changes: { charter: { kickoff: undefined } }, day: '2026-09-20', signals: [] },
    { name: 'it was held', changes: { charter: { kickoff: '2026-09-24' } }, day: '2026-09-24', signals: [] },
    { name: 'after the end', changes: { charter: { kickoff: undefined } }, day: '2026-11-21', signals: [] },
  ],
  unknown: [{ name: 'no dates', changes: { charter: { ...undated, kickoff: undefined } }, signals: [] }],
};

const unchecked = inCharter('start:', '"checkout-testing" was planned without a fit check.');

const noFitCheck: RuleCases = {
  rule: 'no-fit-check',
  fires: [
    { name: 'in planning', changes: { fitCheck: null }, day: '2026-09-01', signals: [unchecked] },
    { name: 'while executing', changes: { fitCheck: null }, signals: [unchecked] },
    { name: 'one that comes after the day', changes: { fitCheck: { date: '2026-10-10' } }, signals: [unchecked] },
  ],
  silent: [
    { name: 'there is one', changes: {}, signals: [] },
    { name: 'while sourcing', changes: { charter: undated, fitCheck: null }, signals: [] },
    { name: 'for the host team, who cannot see it', changes: { fitCheck: null }, audience: 'host', signals: [] },
  ],
  unknown: [
    {
      name: 'one that does not validate is not there',
      changes: { fitCheck: { decision: 'perhaps' } },
      broken: true,
      signals: [unchecked],
    },
    {
      name: 'a template that nobody filled in is none',
      changes: { fitCheck: { date: null, votes: [], decision: null } },
      signals: [unchecked],
    },
    {
      name: 'nor is one with a date alone',
      changes: { fitCheck: { votes: [], decision: null } },
      signals: [unchecked],
    },
  ],
};

export const planning: readonly RuleCases[] = [goalsOneSided, noKickoff, noFitCheck];
