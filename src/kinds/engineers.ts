import type { Day } from '../base/calendar.ts';
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

/** The names, each once. */
export const distinctNames = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.findIndex((other) => normalize(other) === normalize(name)) === index);

/** The names of all engineers, each once. */
export const engineerNames = (engineers: Engineers): string[] =>
  distinctNames(engineerTimes(engineers).map(({ name }) => name));
