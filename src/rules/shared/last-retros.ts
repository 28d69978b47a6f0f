import type { Day } from '../../base/calendar.ts';
import type { Retro } from '../../model/types.ts';

/** The last retros in which something holds, up to the last one that says anything about it, oldest first. */
export function lastRetros(retros: readonly Retro[], holds: (retro: Retro) => boolean | undefined): Retro[] {
  const found: Retro[] = [];
  for (const retro of retros.toReversed()) {
    const held = holds(retro);
    if (held === false) break;
    if (held) found.unshift(retro);
  }
  return found;
}

/** For how many weeks: there may be two retros in one. */
export const weeksOf = (retros: readonly Retro[]): number => new Set(retros.map(({ week }) => week)).size;

/** Since the day of the first of some retros. */
export const sinceThe = ([first]: readonly Retro[]): { since?: Day } => (first ? { since: first.date } : {});

/** `last retro`, `last 2 retros`. */
export const lastOf = ({ length }: readonly Retro[]): string => (length === 1 ? 'last retro' : `last ${length} retros`);
