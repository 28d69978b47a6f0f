import { addDays, type Day, isWithin } from '../base/calendar.ts';
import { normalize } from '../base/text.ts';
import type { Doc } from '../kinds/document.ts';
import type { Assignment, Change, Engagement } from './types.ts';

type Engineers = Doc<'engagement'>['data']['engineers'];

/** Each project engineer with the days that are said of them. Somebody who left and came back is there twice. */
export const engineerTimes = (engineers: Engineers): Assignment[] =>
  (engineers ?? []).flatMap((engineer) => {
    const { name, from, until } = typeof engineer === 'string' ? { name: engineer } : (engineer ?? {});
    return name ? [{ name, from, until }] : [];
  });

/** The names alone, each once. */
export function engineerNames(engineers: Engineers): string[] {
  const names = engineerTimes(engineers).map(({ name }) => name);
  return names.filter((name, index) => names.findIndex((other) => normalize(other) === normalize(name)) === index);
}

/** The project advisors one after the other, as what had changed by the day of the charter tells of them. */
export function advisorsOf(charter: Doc<'engagement'>, changed: readonly Change[]): Assignment[] {
  const changes = changed.filter(({ field }) => field === 'advisor');
  const former = changes.map(({ from, date }, index) => ({
    name: typeof from === 'string' ? from : undefined,
    from: changes[index - 1]?.date,
    until: addDays(date, -1),
  }));
  const { advisor } = charter.data;
  return [...former, { name: advisor, from: changes.at(-1)?.date, until: undefined }].flatMap(({ name, ...days }) =>
    name === undefined ? [] : [{ name, ...days }],
  );
}

/** The names of those who are there on a day. */
export const namesOn = (assignments: readonly Assignment[], day: Day): string[] =>
  assignments.filter((assignment) => isWithin(day, assignment)).map(({ name }) => name);

/** The day that people are looked at on: before the start those who will be there, after the end those who were. */
export function dayOfPeople({ day, start = day, over = day }: Engagement): Day {
  if (day < start) return start;
  return day > over ? over : day;
}

/** Engineers and advisor of a day: anybody else at a retro is of the host team. */
export function isHomeSide(name: string, { engineers, advisors }: Engagement, day: Day): boolean {
  return [...namesOn(engineers, day), ...namesOn(advisors, day)].some((other) => normalize(other) === normalize(name));
}
