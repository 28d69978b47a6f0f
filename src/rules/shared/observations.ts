import { type Day, daysBetween, mondayOfWeek, type Week } from '../../base/calendar.ts';
import type { KindData } from '../../kinds/generated/types.ts';
import type { Engagement } from '../../model/types.ts';
import type { FailureMode, Observation, Raised, Rule, RuleContext } from '../types.ts';
import { lastWord, type Observed, type WeekNotes, weekNotesOf } from './week-notes.ts';

type FailureModeId = NonNullable<KindData['retro']['failure_modes']>[number];

/** A note shared by the rules of all failure modes. */
export const alsoWhenNamed = 'Also raised when a retro names it under `failure_modes`.';

/** The mode as named in the retro: a list without it withdraws an earlier naming. */
const named = (id: FailureModeId, { week, retros }: WeekNotes): Observed | undefined =>
  lastWord(retros, ({ doc }) => {
    const modes = doc.data.failure_modes;
    const message = `The retro of ${week} named "${id}".`;
    return modes && { held: modes.includes(id), message, doc, field: ['failure_modes'] };
  });

/**
 * Week by week, what was measured and what the retro named; either is enough for a mode to hold. A retro that no longer
 * names a mode withdraws only an earlier naming, not what was measured.
 */
function observeWeeks(
  engagement: Engagement,
  id: FailureModeId,
  measure: (notes: WeekNotes) => Observed | undefined,
): Observation[] {
  const observations: Observation[] = [];
  let heldByName = false;
  for (const notes of weekNotesOf(engagement)) {
    const measured = measure(notes);
    const naming = named(id, notes);
    const held: Observed | undefined = measured?.held ? measured : naming?.held ? naming : undefined;
    const clear: Observed | undefined = measured ?? (heldByName ? naming : undefined);
    const counted: Observed | undefined = held ?? clear;
    if (!counted) continue;
    heldByName = counted.held && counted === naming;
    observations.push({ week: notes.week, ...counted });
  }
  return observations;
}

/** Observes a failure mode with one series: what the notes of a week measure, if anything, and what the retro named. */
export const observing =
  (
    id: FailureModeId,
    measure: (notes: WeekNotes, context: RuleContext) => Observed | undefined = () => undefined,
  ): FailureMode['observe'] =>
  (engagement, context) => [observeWeeks(engagement, id, (notes) => measure(notes, context))];

/** Weeks further apart than a fortnight are no streak: too much may have happened between them. */
export const areApart = (earlier: Week, later: Week): boolean =>
  daysBetween(mondayOfWeek(earlier), mondayOfWeek(later)) > 14;

/** The weeks in a row in which it held, up to the last that says anything. A week that says nothing does not break it. */
export function streak(observations: readonly Observation[]): Observation[] {
  const breaks = ({ week, held }: Observation, index: number): boolean => {
    const next = observations[index + 1];
    return !held || (next !== undefined && areApart(week, next.week));
  };
  return observations.slice(observations.findLastIndex(breaks) + 1);
}

/** Since the Monday of the first of some weeks. */
export const sinceFirst = ([first]: readonly Observation[]): { since?: Day } =>
  first ? { since: mondayOfWeek(first.week) } : {};

/** Raises a signal for each series that holds in its last recorded week. */
export const raising =
  ({ observe }: FailureMode): Rule['check'] =>
  (engagement, context) =>
    observe(engagement, context).flatMap((observations): Raised[] => {
      const weeks = streak(observations);
      const last = weeks.at(-1);
      if (!last) return [];
      return [{ message: last.message, ...last.doc.at(...last.field), weeks: weeks.length, ...sinceFirst(weeks) }];
    });
