import { type Changes, everyWeek } from '../../support/builder.ts';
import { named } from './named.ts';
import type { Expected, RuleCases } from './types.ts';

const noFindings = { 'slow-cache': null };

const noneYet: Expected = {
  severity: 'warning',
  message: '"checkout-testing" has no finding about the platform yet; the first was due by 2026-10-18.',
  file: 'engagement.md',
  at: 'start:',
};

const noPlatformFindings: RuleCases = {
  rule: 'no-platform-findings',
  fires: [
    {
      name: 'none by the midpoint',
      changes: { findings: noFindings },
      day: '2026-10-18',
      signals: [noneYet],
    },
    {
      name: 'none at the end: an error',
      changes: { findings: noFindings },
      day: '2026-11-21',
      signals: [
        {
          severity: 'error',
          message: '"checkout-testing" ended on 2026-11-20 without one finding about the platform.',
          file: 'engagement.md',
          at: 'start:',
        },
      ],
    },
    {
      name: 'named by the room before the midpoint',
      changes: { findings: noFindings, retros: { '2026-W41': { failure_modes: ['no-platform-findings'] } } },
      signals: [named('no-platform-findings', '2026-W41')],
    },
    {
      name: 'named by the room although there is a finding',
      changes: { retros: { '2026-W41': { failure_modes: ['no-platform-findings'] } } },
      signals: [named('no-platform-findings', '2026-W41')],
    },
    {
      name: 'the only finding is dated after the day',
      changes: {
        findings: {
          'slow-cache': {
            title: 'A cold build takes 20 minutes',
            date: '2026-10-20',
            component: 'build cache',
            kind: 'friction',
            impact: 'medium',
            status: 'noted',
          },
        },
      },
      day: '2026-10-18',
      signals: [noneYet],
    },
  ],
  silent: [
    { name: 'a day before the midpoint', changes: { findings: noFindings }, day: '2026-10-17', signals: [] },
    { name: 'a finding by the end', changes: {}, day: '2026-11-21', signals: [] },
  ],
  unknown: [
    {
      name: 'a template that nobody filled in is no finding',
      changes: {
        findings: {
          'slow-cache': { title: null, date: null, component: null, kind: null, impact: null, status: null },
        },
      },
      day: '2026-10-18',
      signals: [noneYet],
    },
    {
      name: 'without dates there is no midpoint',
      changes: { findings: noFindings, charter: { start: undefined, end: undefined } },
      day: '2026-11-21',
      signals: [],
    },
  ],
};

const smallTeam: RuleCases = {
  rule: 'small-team',
  fires: [
    {
      name: 'four members',
      changes: { charter: { host_team: { name: 'Checkout', size: 4 } } },
      signals: [
        {
          severity: 'warning',
          message: 'The host team has 4 members; in a team of four or fewer a habit hardly spreads.',
          file: 'engagement.md',
          at: 'size:',
        },
      ],
    },
    {
      name: 'one member',
      changes: { charter: { host_team: { name: 'Checkout', size: 1 } } },
      signals: [
        {
          severity: 'warning',
          message: 'The host team has one person; in a team of four or fewer a habit hardly spreads.',
          file: 'engagement.md',
          at: 'size:',
        },
      ],
    },
    {
      name: 'named by the room of a larger team',
      changes: { retros: { '2026-W41': { failure_modes: ['small-team'] } } },
      signals: [named('small-team', '2026-W41')],
    },
  ],
  silent: [
    { name: 'five members', changes: { charter: { host_team: { name: 'Checkout', size: 5 } } }, signals: [] },
    {
      name: 'named once, and named no more',
      changes: { retros: { '2026-W40': { failure_modes: ['small-team'] }, '2026-W41': { failure_modes: [] } } },
      signals: [],
    },
  ],
  unknown: [
    { name: 'a blank size', changes: { charter: { host_team: { name: 'Checkout', size: null } } }, signals: [] },
    {
      name: 'a retro that was not asked takes nothing back',
      changes: { retros: { '2026-W40': { failure_modes: ['small-team'] } } },
      signals: [named('small-team', '2026-W40')],
    },
  ],
};

const practice = (state: string) => ({ practices: { 'test-first': state } });

const slipped = (week: string, retros: number, weeks = 1): Expected => ({
  severity: 'warning',
  message: `"A failing test comes first" was held once and has slipped in ${retros} retros in a row, up to ${week}.`,
  file: `retros/${week}.md`,
  at: 'test-first:',
  weeks,
});

const over = { wrapUp: { date: '2026-11-26' } };

const atCheckIn = (state: string): Changes => ({
  ...over,
  checkIn: { date: '2027-02-22', practices: { 'test-first': state } },
});

const slippedByCheckIn: Expected = {
  severity: 'warning',
  message: '"A failing test comes first" had slipped by the check-in on 2027-02-22.',
  file: 'check-in.md',
  at: 'test-first:',
};

const relapse: RuleCases = {
  rule: 'relapse',
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
      name: 'named by the room',
      changes: { retros: { '2026-W41': { failure_modes: ['relapse'] } } },
      signals: [named('relapse', '2026-W41')],
    },
  ],
  silent: [
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
      changes: { ...over, retros: { '2026-W40': practice('slipped'), '2026-W41': practice('slipped') } },
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
};

export const lastingModes: readonly RuleCases[] = [noPlatformFindings, smallTeam, relapse];
