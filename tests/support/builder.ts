import { stringify } from 'yaml';
import type { Tree } from './repo.ts';

/*
 * Engagements as text, from plain data. Nothing of the program's own templates is used: what it reads here was not
 * written by it.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** Front matter, and the bullets of the three sections. */
export interface RetroPlan {
  [field: string]: unknown;
  well?: readonly string[];
  poorly?: readonly string[];
  next?: readonly string[];
}

/** Front matter, and the actions. */
export interface WrapUpPlan {
  [field: string]: unknown;
  next?: readonly string[];
}

type ByWeek<T> = Readonly<Record<string, T>>;

/**
 * How an engagement differs from the healthy one. `null` takes a document away, an `undefined` field takes that away.
 */
export interface Changes {
  slug?: string;
  charter?: Fields;
  onePager?: (Fields & { problem?: string; solution?: string }) | null;
  expectations?: Fields | null;
  retros?: ByWeek<RetroPlan | null>;
  pulses?: ByWeek<Fields | null>;
  findings?: Readonly<Record<string, Fields | null>>;
  fitCheck?: Fields | null;
  /** Not there unless asked for: the healthy engagement is under way. */
  wrapUp?: WrapUpPlan;
  checkIn?: Fields;
  /** Ada Lovelace's is there once there is a wrap-up. */
  debriefs?: Readonly<Record<string, Fields | null>>;
  /** Any other file, by its path in the engagement's folder. */
  files?: Readonly<Record<string, string>>;
}

/** A Friday in the fourth of ten weeks. */
export const healthyDay = '2026-10-09';
export const healthySlug = 'checkout-testing';
export const healthyWeeks = ['2026-W38', '2026-W39', '2026-W40', '2026-W41'] as const;

export const healthyCharter: Fields = {
  title: 'Tests that Checkout trusts',
  purpose: 'adoption',
  home_team: 'Test Platform',
  host_team: { name: 'Checkout', size: 7, leads: ['Rosalind Franklin'] },
  engineers: ['Ada Lovelace'],
  advisor: 'Grace Hopper',
  start: '2026-09-14',
  end: '2026-11-20',
  kickoff: '2026-09-14',
  mvp: 'The cart deploys on green tests alone',
  goals: [
    { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 5 },
    { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3 },
    { id: 'pairs', title: 'People who paired on tests', kind: 'diffusion', target: 7 },
  ],
  practices: [{ id: 'test-first', title: 'A failing test comes first' }],
  champions: [{ name: 'Rosalind Franklin', last_contact: '2026-10-01' }],
};

const healthyOnePager = {
  team: 'Checkout',
  contact: 'Rosalind Franklin',
  submitted: '2026-08-24',
  problem: 'Two releases in three wait for a rerun.',
  solution: 'A suite in which red means broken.',
};

const healthyExpectations: Fields = {
  ground_rules: ['pair-not-contract', 'diffusion-first', 'weekly-retros', 'end-early'],
  agreed: [
    { name: 'Grace Hopper', team: 'home', date: '2026-09-09' },
    { name: 'Rosalind Franklin', team: 'host', date: '2026-09-10' },
  ],
};

const usualRetro: RetroPlan = {
  attendees: ['Ada Lovelace', 'Grace Hopper', 'Rosalind Franklin'],
  facilitator: 'Ada Lovelace',
  minutes: 30,
  host_days: 4,
  paired_days: 3,
  scores: { 'flaky-tests': 28, 'lead-time': 7, pairs: 3 },
  practices: { 'test-first': 'held' },
  mvp: 'in-production',
  well: ['A feature began with a failing test'],
  poorly: ['Support duty fell on a pairing day'],
  next: [],
};

const healthyRetros: ByWeek<RetroPlan> = {
  '2026-W38': {
    scores: { 'flaky-tests': 40, 'lead-time': 9, pairs: 1 },
    mvp: 'in-progress',
    next: ['[x] Get access to the build logs @ada'],
  },
  '2026-W39': { scores: { 'flaky-tests': 36, 'lead-time': 8, pairs: 2 } },
  '2026-W40': {},
  '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-16)'] },
};

const usualPulse: Fields = { safety: 4, alignment: { team: 4, leadership: 4 }, solo_days: 0 };

const healthyFindings: Readonly<Record<string, Fields>> = {
  'slow-cache': {
    title: 'A cold build takes 20 minutes',
    date: '2026-10-01',
    component: 'build cache',
    kind: 'friction',
    impact: 'medium',
    status: 'relayed',
    relayed: { to: 'Build Platform', date: '2026-10-02' },
  },
};

const healthyFitCheck: Fields = {
  date: '2026-08-28',
  votes: [{ voter: 'Grace Hopper', business_value: 2, technical_value: 2, team_fit: 2 }],
  decision: 'accepted',
};

const usualWrapUp: Fields = {
  date: '2026-11-23',
  result: 'completed',
  attendees: ['Ada Lovelace', 'Grace Hopper', 'Rosalind Franklin'],
  nps: [9, 10, 8],
  owner: 'Rosalind Franklin',
};

const usualCheckIn: Fields = { date: '2027-02-22', attendees: ['Grace Hopper', 'Rosalind Franklin'], comfortable: 4 };

/** Of the day of the wrap-up. */
const usualDebriefs = ({ wrapUp }: Changes): Readonly<Record<string, Fields>> =>
  wrapUp
    ? {
        'ada-lovelace': {
          engineer: 'Ada Lovelace',
          date: wrapUp.date,
          satisfaction: 4,
          craft: 4,
          growth: ['Tests in a language that was new to me'],
        },
      }
    : {};

export const document = (fields: Fields, body = ''): string =>
  `---\n${stringify(fields, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`;

const section = (title: string, text: string): string => `## ${title}\n\n${text}\n`;

const list = (items: readonly string[] = []): string => items.map((item) => `- ${item}\n`).join('');

/** A suffix of the week's name aside. 4 January is always in week 1. Worked out without the program's calendar. */
export function dayOfWeek(week: string, weekday: number): string {
  const fourth = new Date(`${week.slice(0, 4)}-01-04T00:00:00Z`);
  const days = 7 * (Number(week.slice(6, 8)) - 1) - ((fourth.getUTCDay() + 6) % 7) + weekday - 1;
  return new Date(fourth.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

const retroSections = ({ well, poorly, next }: RetroPlan): string =>
  [
    section('What went well', list(well)),
    section('What went poorly', list(poorly)),
    section('What we do next', list(next)),
  ].join('\n');

function retroText(week: string, plan: RetroPlan): string {
  const { well, poorly, next, ...fields } = { date: dayOfWeek(week.slice(0, 8), 4), ...usualRetro, ...plan };
  return document(fields, retroSections({ well, poorly, next } as RetroPlan));
}

/** The scores are shared on the day of the wrap-up. */
const wrapUpText = ({ next = [], ...fields }: WrapUpPlan): string =>
  document(
    { ...usualWrapUp, nps_shared: fields.date, ...fields },
    retroSections({ well: ['It stays'], poorly: ['It was late'], next }),
  );

const pulseText = (week: string, fields: Fields): string =>
  document({ date: dayOfWeek(week, 4), ...usualPulse, ...fields });

function onePagerText(changes: NonNullable<Changes['onePager']>): string {
  const { problem, solution, ...fields } = { ...healthyOnePager, ...changes };
  return document(fields, [section('Problem', problem), section('Solution', solution)].join('\n'));
}

/** The documents of `usual` and `changes` together; a document that is `null` is not there. */
function merged<T extends object>(
  usual: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>> = {},
  write: (name: string, plan: T) => string,
): [string, string][] {
  return [...new Set([...Object.keys(usual), ...Object.keys(changes)])].flatMap((name) => {
    const change = changes[name];
    return change === null ? [] : [[name, write(name, { ...usual[name], ...change } as T)]];
  });
}

/** An engagement that executes, on track, with no signals; or one that differs from it. */
export function engagement(changes: Changes = {}): Tree {
  const { slug = healthySlug, charter, onePager = {}, expectations = {}, fitCheck = {}, files = {} } = changes;
  const { wrapUp, checkIn } = changes;
  const pulses = Object.fromEntries(healthyWeeks.map((week) => [week, {}]));
  const inFolder = {
    'engagement.md': document({ ...healthyCharter, ...charter }),
    ...(onePager && { 'one-pager.md': onePagerText(onePager) }),
    ...(expectations && { 'expectations.md': document({ ...healthyExpectations, ...expectations }) }),
    ...Object.fromEntries(
      merged(healthyRetros, changes.retros, retroText).map(([week, text]) => [`retros/${week}.md`, text]),
    ),
    ...Object.fromEntries(
      merged<Fields>(pulses, changes.pulses, pulseText).map(([week, text]) => [`home/pulse/${week}.md`, text]),
    ),
    ...Object.fromEntries(
      merged(healthyFindings, changes.findings, (_, fields) => document(fields)).map(([name, text]) => [
        `findings/${name}.md`,
        text,
      ]),
    ),
    ...(fitCheck && { 'home/fit-check.md': document({ ...healthyFitCheck, ...fitCheck }) }),
    ...Object.fromEntries(
      merged(usualDebriefs(changes), changes.debriefs, (_, fields) => document(fields)).map(([name, text]) => [
        `home/debriefs/${name}.md`,
        text,
      ]),
    ),
    ...(wrapUp && { 'wrap-up.md': wrapUpText(wrapUp) }),
    ...(checkIn && { 'check-in.md': document({ ...usualCheckIn, ...checkIn }) }),
    ...files,
  };
  return Object.fromEntries(Object.entries(inFolder).map(([file, text]) => [`engagements/${slug}/${file}`, text]));
}

/** The same change to every week of the healthy engagement. */
export const everyWeek = <T>(change: T): Record<string, T> =>
  Object.fromEntries(healthyWeeks.map((week) => [week, change]));

export const settings = (fields: Fields): Tree => ({ 'auxeng.yaml': stringify({ version: 1, ...fields }) });
