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

const blank = (...titles: string[]): Expected => ({
  severity: 'error',
  message: `The one-pager of "checkout-testing" says nothing under ${titles.join(' and ')}.`,
  file: 'one-pager.md',
  at: `## ${titles[0]}`,
});

const noOnePager = inCharter('error', '---', '"checkout-testing" has no valid one-pager.md.');

const onePagerMissing: RuleCases = {
  rule: 'one-pager-missing',
  fires: [
    { name: 'no file', changes: { onePager: null }, signals: [noOnePager] },
    { name: 'an empty problem', changes: { onePager: { problem: '' } }, signals: [blank('Problem')] },
    {
      name: 'nothing but comments in both',
      changes: { onePager: { problem: '<!-- What hurts -->', solution: '<!-- -->' } },
      signals: [blank('Problem', 'Solution')],
    },
    { name: 'in planning', changes: { onePager: null }, day: '2026-09-01', signals: [noOnePager] },
  ],
  silent: [
    { name: 'both are filled in', changes: {}, signals: [] },
    { name: 'while sourcing', changes: { onePager: null, charter: undated, fitCheck: null }, signals: [] },
  ],
  unknown: [
    {
      name: 'one that was handed in after the day is not there yet',
      changes: { onePager: { submitted: '2026-10-10' } },
      signals: [noOnePager],
    },
    {
      name: 'one that does not validate is not there',
      changes: { onePager: { team: 7 } },
      broken: true,
      signals: [noOnePager],
    },
  ],
};

const home = { name: 'Grace Hopper', team: 'home', date: '2026-09-09' };
const host = { name: 'Rosalind Franklin', team: 'host', date: '2026-09-10' };

const notAgreed = (who: string): Expected => ({
  severity: 'error',
  message: `Nobody of the ${who} has agreed to the expectations.`,
  file: 'expectations.md',
  at: 'agreed:',
});

const noExpectations = inCharter('error', '---', 'There is no valid expectations.md, so nobody agreed to it.');

const expectationsNotAgreed: RuleCases = {
  rule: 'expectations-not-agreed',
  fires: [
    {
      name: 'nobody of the host team',
      changes: { expectations: { agreed: [home] } },
      signals: [notAgreed('host team')],
    },
    {
      name: 'nobody of the home team',
      changes: { expectations: { agreed: [host] } },
      signals: [notAgreed('home team')],
    },
    {
      name: 'nobody at all',
      changes: { expectations: { agreed: [] } },
      signals: [notAgreed('home and host teams')],
    },
    {
      name: 'who agreed after the day has not yet',
      changes: { expectations: { agreed: [home, { ...host, date: '2026-10-10' }] } },
      signals: [notAgreed('host team')],
    },
  ],
  silent: [
    { name: 'one of each team', changes: {}, signals: [] },
    { name: 'before the start', changes: { expectations: { agreed: [] } }, day: '2026-09-13', signals: [] },
  ],
  unknown: [
    { name: 'no expectations.md', changes: { expectations: null }, signals: [noExpectations] },
    {
      name: 'one that does not validate',
      changes: { expectations: { agreed: 'everybody' } },
      broken: true,
      signals: [noExpectations],
    },
  ],
};

const leavesOut = (list: string): Expected => ({
  severity: 'warning',
  message: `The expectations leave out ${list}.`,
  file: 'expectations.md',
  at: 'ground_rules:',
});

const groundRuleMissing: RuleCases = {
  rule: 'ground-rule-missing',
  fires: [
    {
      name: 'one left out',
      changes: { expectations: { ground_rules: ['pair-not-contract', 'diffusion-first', 'weekly-retros'] } },
      signals: [leavesOut('end-early')],
    },
    {
      name: 'all four left out',
      changes: { expectations: { ground_rules: [] } },
      signals: [leavesOut('pair-not-contract, diffusion-first, weekly-retros and end-early')],
    },
  ],
  silent: [{ name: 'all four', changes: {}, signals: [] }],
  unknown: [
    { name: 'no list is all four', changes: { expectations: { ground_rules: undefined } }, signals: [] },
    { name: 'no expectations.md', changes: { expectations: null }, signals: [] },
  ],
};

const projectGoals = [
  { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 5 },
  { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3 },
];
const untold = everyWeek({ scores: undefined, practices: undefined });

const noDiffusionGoal: RuleCases = {
  rule: 'no-diffusion-goal',
  fires: [
    {
      name: 'goals for the project alone',
      changes: { charter: { goals: projectGoals, practices: [] }, retros: untold },
      signals: [
        inCharter(
          'warning',
          'goals:',
          '"checkout-testing" has goals for the project but none for diffusion, and no practice.',
        ),
      ],
    },
  ],
  silent: [
    { name: 'a practice is named', changes: { charter: { goals: projectGoals }, retros: untold }, signals: [] },
    { name: 'a diffusion goal is set', changes: { charter: { practices: [] }, retros: untold }, signals: [] },
    {
      name: 'while sourcing',
      changes: { charter: { ...undated, goals: projectGoals, practices: [] }, retros: untold, fitCheck: null },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'no goals are set: another rule speaks of that',
      changes: { charter: { goals: [], practices: [] }, retros: untold },
      signals: [],
    },
  ],
};

export const agreements: readonly RuleCases[] = [
  onePagerMissing,
  expectationsNotAgreed,
  groundRuleMissing,
  noDiffusionGoal,
];
