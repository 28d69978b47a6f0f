import { daysBetween, mondayOfWeek, type Week } from '../base/calendar.ts';
import type { KindData } from '../kinds/generated/types.ts';
import { recordedWeeks } from '../model/engagement.ts';
import type { Engagement, Pulse, Retro } from '../model/types.ts';
import type { FailureMode, Observation, Raised, Rule, RuleContext } from './types.ts';

type FailureModeId = NonNullable<KindData['retro']['failure_modes']>[number];

/** A note shared by the rules of all failure modes. */
export const alsoWhenNamed = 'Also raised when a retro names it under `failure_modes`.';

export type Observed = Omit<Observation, 'week'>;

export interface WeekNotes {
  week: Week;
  retro: Retro | undefined;
  pulse: Pulse | undefined;
}

const notesOf = (engagement: Engagement): WeekNotes[] =>
  recordedWeeks(engagement).map((week) => ({
    week,
    retro: engagement.retros.find((retro) => retro.week === week),
    pulse: engagement.pulses.find((pulse) => pulse.week === week),
  }));

/** The mode as named in the retro: a list without it withdraws an earlier naming. */
function named(id: FailureModeId, { week, retro }: WeekNotes): Observed | undefined {
  const modes = retro?.doc.data.failure_modes;
  if (!retro || modes === undefined) return undefined;
  const held = modes.includes(id);
  const message = `The retro of ${week} named "${id}".`;
  return { held, message, doc: retro.doc, field: ['failure_modes'] };
}

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
  for (const notes of notesOf(engagement)) {
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

/** Weeks further apart than this are no streak: too much may have happened between them. */
const maxDaysApart = 14;

/** The weeks in a row in which it held, up to the last that says anything. A week that says nothing does not break it. */
export function streak(observations: readonly Observation[]): Observation[] {
  const breaks = ({ week, held }: Observation, index: number): boolean => {
    const next = observations[index + 1];
    return !held || (next !== undefined && daysBetween(mondayOfWeek(week), mondayOfWeek(next.week)) > maxDaysApart);
  };
  return observations.slice(observations.findLastIndex(breaks) + 1);
}

/** Raises a signal for each series that holds in its last recorded week. */
export const raising =
  ({ observe }: FailureMode): Rule['check'] =>
  (engagement, context) =>
    observe(engagement, context).flatMap((observations): Raised[] => {
      const weeks = streak(observations);
      const last = weeks.at(-1);
      return last ? [{ message: last.message, ...last.doc.at(...last.field), weeks: weeks.length }] : [];
    });
