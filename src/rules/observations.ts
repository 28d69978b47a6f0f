import type { Week } from '../base/calendar.ts';
import type { KindData } from '../kinds/generated/types.ts';
import { recordedWeeks } from '../model/engagement.ts';
import type { Engagement, Pulse, Retro } from '../model/types.ts';
import type { FailureMode, Observation, Raised, Rule, RuleContext } from './types.ts';

type FailureModeId = NonNullable<KindData['retro']['failure_modes']>[number];

/** A note of each failure mode's rule. */
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

/** What the room said: a list that leaves a mode out takes back what the room named earlier. */
function named(id: FailureModeId, { week, retro }: WeekNotes): Observed | undefined {
  const modes = retro?.doc.data.failure_modes;
  if (!retro || modes === undefined) return undefined;
  const held = modes.includes(id);
  const message = `The retro of ${week} named "${id}".`;
  return { held, message, doc: retro.doc, field: ['failure_modes'] };
}

/**
 * Week by week, what was measured and what the room named; either one makes a mode hold. A room that no longer names a
 * mode takes back its own word, but not what was measured.
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
    const word = named(id, notes);
    const held: Observed | undefined = measured?.held ? measured : word?.held ? word : undefined;
    const clear: Observed | undefined = measured ?? (heldByName ? word : undefined);
    const counted: Observed | undefined = held ?? clear;
    if (!counted) continue;
    heldByName = counted.held && counted === word;
    observations.push({ week: notes.week, ...counted });
  }
  return observations;
}

/** Observes a failure mode that has one row: what is measured in the notes of a week, if anything, and what the room named. */
export const observing =
  (
    id: FailureModeId,
    measure: (notes: WeekNotes, context: RuleContext) => Observed | undefined = () => undefined,
  ): FailureMode['observe'] =>
  (engagement, context) => [observeWeeks(engagement, id, (notes) => measure(notes, context))];

/** The weeks in a row in which it held, up to the last that says anything. */
export function streak(observations: readonly Observation[]): Observation[] {
  const lastClear = observations.findLastIndex(({ held }) => !held);
  return observations.slice(lastClear + 1);
}

/** Raised for each row that holds in the last week that says anything about it. */
export const raising =
  ({ observe }: FailureMode): Rule['check'] =>
  (engagement, context) =>
    observe(engagement, context).flatMap((observations): Raised[] => {
      const weeks = streak(observations);
      const last = weeks.at(-1);
      return last ? [{ message: last.message, ...last.doc.at(...last.field), weeks: weeks.length }] : [];
    });
