import { addDays, type Day } from '../base/calendar.ts';
import { normalize } from '../base/text.ts';
import type { Doc } from '../kinds/document.ts';
import type { Assignment } from '../kinds/engineers.ts';
import { namesOn } from '../kinds/engineers.ts';
import type { Change, Engagement } from './types.ts';

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

/** The day that people are looked at on: before the start those who will be there, after the end those who were. */
export function dayOfPeople({ day, start = day, over = day }: Engagement): Day {
  if (day < start) return start;
  return day > over ? over : day;
}

/** Engineers and advisor of a day: anybody else at a retro is of the host team. */
export function isHomeSide(name: string, { engineers, advisors }: Engagement, day: Day): boolean {
  return [...namesOn(engineers, day), ...namesOn(advisors, day)].some((other) => normalize(other) === normalize(name));
}
