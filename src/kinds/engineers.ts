import { addDays, type Day, isWithin, mondayOfWeek, type Week } from '../base/calendar.ts';
import { normalize } from '../base/text.ts';
import type { Doc } from './document.ts';

/** A person and, where they are not there all the time, from when and until when. */
export interface Assignment {
  name: string;
  from: Day | undefined;
  until: Day | undefined;
}

type Engineers = Doc<'engagement'>['data']['engineers'];

/** Each project engineer with the days that are said of them. Somebody who left and came back is there twice. */
export const engineerTimes = (engineers: Engineers): Assignment[] =>
  (engineers ?? []).flatMap((engineer) => {
    const { name, from, until } = typeof engineer === 'string' ? { name: engineer } : (engineer ?? {});
    return name ? [{ name, from, until }] : [];
  });

/** The names, each once, as it is spelt first. */
export function distinctNames(names: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const name of names) if (!spellings.has(normalize(name))) spellings.set(normalize(name), name);
  return [...spellings.values()];
}

/** The names of all engineers, each once. */
export const engineerNames = (engineers: Engineers): string[] =>
  distinctNames(engineerTimes(engineers).map(({ name }) => name));

/** The names of those who are there on a day. */
export const namesOn = (assignments: readonly Assignment[], day: Day): string[] =>
  assignments.filter((assignment) => isWithin(day, assignment)).map(({ name }) => name);

/** The engineers who are there on some day of a week. */
export function engineersIn(week: Week, engineers: readonly Assignment[]): string[] {
  const monday = mondayOfWeek(week);
  const sunday = addDays(monday, 6);
  const present = engineers.filter(
    ({ from = monday, until = sunday }) => from <= until && from <= sunday && until >= monday,
  );
  return distinctNames(present.map(({ name }) => name));
}
