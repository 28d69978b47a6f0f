import { folded } from '../base/text.ts';
import type { Doc } from '../kinds/document.ts';

/** An engineer's own time on an engagement; without a day where it is the engagement's. */
export interface EngineerTime {
  name: string;
  from?: string | undefined;
  until?: string | undefined;
}

type Engineers = Doc<'engagement'>['data']['engineers'];

/** Each engineer with their days, as the charter has them. Somebody who left and came back is there twice. */
export const engineerTimes = (engineers: Engineers): EngineerTime[] =>
  (engineers ?? []).flatMap((item) => {
    const { name, from, until } = typeof item === 'string' ? { name: item } : (item ?? {});
    return name ? [{ name, from, until }] : [];
  });

/** The names alone, each once. */
export function engineerNames(engineers: Engineers): string[] {
  const names = engineerTimes(engineers).map(({ name }) => name);
  return names.filter((name, index) => names.findIndex((other) => folded(other) === folded(name)) === index);
}
