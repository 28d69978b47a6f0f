import { type Day, daysBetween } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import type { Engagement, Program } from './types.ts';

/** An engagement with dates: what it takes of an engineer's time. */
export interface Stint {
  engagement: Engagement;
  start: Day;
  end: Day;
}

const stintOf = (engagement: Engagement): Stint[] => {
  const { start, over, phase } = engagement;
  if (start === undefined || over === undefined || phase === 'declined') return [];
  return [{ engagement, start, end: over }];
};

const byStart = (a: Stint, b: Stint): number =>
  byText(a.start, b.start) || byText(a.engagement.slug, b.engagement.slug);

const rosters = new WeakMap<object, Map<string, Stint[]>>();

/** All stints by engineer. Every rule about staffing asks for every engagement, so it is made once for a program. */
function rosterOf(program: Pick<Program, 'engagements'>): Map<string, Stint[]> {
  const known = rosters.get(program);
  if (known) return known;
  const roster = new Map<string, Stint[]>();
  for (const stint of program.engagements.flatMap(stintOf).sort(byStart)) {
    for (const name of new Set((stint.engagement.charter.data.engineers ?? []).map(normalize))) {
      roster.set(name, [...(roster.get(name) ?? []), stint]);
    }
  }
  rosters.set(program, roster);
  return roster;
}

/** An engineer's engagements that have dates, the first first. */
export const stintsOf = (name: string, program: Pick<Program, 'engagements'>): Stint[] =>
  rosterOf(program).get(normalize(name)) ?? [];

/** Days from the end of one to the start of the next; negative when they overlap. */
export const gapBetween = (earlier: Stint, later: Stint): number => daysBetween(earlier.end, later.start);

/** For each engineer of an engagement, all stints up to this one, which is the last; nothing without dates. */
export function rowsUpTo(engagement: Engagement, program: Program): { name: string; stints: Stint[] }[] {
  return (engagement.charter.data.engineers ?? []).flatMap((name) => {
    const stints = stintsOf(name, program);
    const at = stints.findIndex((stint) => stint.engagement.slug === engagement.slug);
    return at === -1 ? [] : [{ name, stints: stints.slice(0, at + 1) }];
  });
}

/** Of the stints before one, that which ends last: a long one may outlast those that began after it. */
export const lastBefore = (stints: readonly Stint[], at: number): Stint | undefined =>
  stints
    .slice(0, at)
    .reduce<Stint | undefined>((last, stint) => (last && last.end >= stint.end ? last : stint), undefined);
