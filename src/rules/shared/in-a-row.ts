import type { Observation, Raised } from '../types.ts';
import { sinceFirst, streak } from './observations.ts';

/** Of two retros in a week, the later one counts where both say something. */
const lastOfEachWeek = (observations: readonly Observation[]): Observation[] => [
  ...new Map(observations.map((observation) => [observation.week, observation])).values(),
];

/** Raised once it has held in so many weeks in a row, up to the last that says something about it. */
export function raisedInARow(weeks: number, observations: readonly Observation[]): Raised[] {
  const held = streak(lastOfEachWeek(observations));
  const last = held.at(-1);
  if (!last || held.length < weeks) return [];
  return [{ message: last.message, weeks: held.length, ...sinceFirst(held), ...last.doc.at(...last.field) }];
}
