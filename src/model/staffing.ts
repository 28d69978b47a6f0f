import { type Day, daysBetween } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { groupBy } from '../base/groups.ts';
import { normalize } from '../base/text.ts';
import { engineerNames } from '../kinds/engineers.ts';
import type { Engagement, Program } from './types.ts';

/** An engagement with dates: what it takes of an engineer's time. */
export interface Stint {
  engagement: Engagement;
  start: Day;
  end: Day;
}

/** The weeks of everybody are their own: who left in the fourth has four. */
function stintsIn(engagement: Engagement): (Stint & { name: string })[] {
  const { start, over, phase, engineers } = engagement;
  if (start === undefined || over === undefined || phase === 'declined') return [];
  return engineers
    .map(({ name, from = start, until = over }) => ({
      name,
      engagement,
      start: from > start ? from : start,
      end: until < over ? until : over,
    }))
    .filter((stint) => stint.start <= stint.end);
}

const byStart = (a: Stint, b: Stint): number =>
  byText(a.start, b.start) || byText(a.engagement.slug, b.engagement.slug);

const rosters = new WeakMap<object, Map<string, Stint[]>>();

/** All stints by engineer. Every rule about staffing asks for every engagement, so it is made once for a program. */
function rosterOf(program: Pick<Program, 'engagements'>): Map<string, Stint[]> {
  const known = rosters.get(program);
  if (known) return known;
  const roster = groupBy(program.engagements.flatMap(stintsIn).sort(byStart), ({ name }) => normalize(name));
  rosters.set(program, roster);
  return roster;
}

/** An engineer's engagements that have dates, the first first. */
export const stintsOf = (name: string, program: Pick<Program, 'engagements'>): Stint[] =>
  rosterOf(program).get(normalize(name)) ?? [];

/** Days from the end of one to the start of the next; negative when they overlap. */
export const gapBetween = (earlier: Stint, later: Stint): number => daysBetween(earlier.end, later.start);

/** A stint with those of the same person that began before it, whatever the engagement. */
export interface Succession {
  name: string;
  earlier: Stint[];
  stint: Stint;
}

/** Each time that an engineer spends in an engagement; more than one where somebody left and came back. */
export function successionsIn({ slug, charter }: Engagement, program: Program): Succession[] {
  return engineerNames(charter.data.engineers).flatMap((name) => {
    const stints = stintsOf(name, program);
    return stints.flatMap((stint, at) =>
      stint.engagement.slug === slug ? [{ name, earlier: stints.slice(0, at), stint }] : [],
    );
  });
}

/** Where the charter says when a stint begins. */
export const beginningOf = ({ start, engagement }: Stint): { file: string; line: number } =>
  engagement.charter.at(start === engagement.start ? 'start' : 'engineers');

const laterToEnd = (last: Stint | undefined, stint: Stint): Stint => (last && last.end >= stint.end ? last : stint);

/** The stint that ends last: a long one may outlast those that began after it. */
export const lastToEnd = (stints: readonly Stint[]): Stint | undefined =>
  stints.reduce<Stint | undefined>(laterToEnd, undefined);

/** Each stint behind the one that ends last of those before it; none before the first. */
export function followed(stints: readonly Stint[]): { before: Stint | undefined; stint: Stint }[] {
  let last: Stint | undefined;
  return stints.map((stint) => {
    const before = last;
    last = laterToEnd(last, stint);
    return { before, stint };
  });
}
