import type { Week } from '../base/calendar.ts';
import type { Path } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import { recordedWeeks } from '../model/engagement.ts';
import type { Engagement, Pulse, Retro } from '../model/types.ts';
import type { Evidence, Raised, RuleContext } from './types.ts';

export type FailureModeId =
  | 'solo-work'
  | 'not-welcome'
  | 'leadership-gap'
  | 'no-platform-findings'
  | 'small-team'
  | 'relapse';

/** A note of each failure mode's rule. */
export const alsoWhenNamed = 'It holds as well when a retro names it under `failure_modes`.';

/** What one week says about a matter, where it says anything. */
export interface Observation {
  week: Week;
  held: boolean;
  message: string;
  /** The field that says so. Its line is looked up only if the rule is raised. */
  doc: Doc;
  field: Path;
}

export type Observed = Omit<Observation, 'week'>;

/** One of the six, week by week. Weeks that say nothing are left out: what is missing is unknown, never fine. */
export interface FailureMode {
  id: FailureModeId;
  title: string;
  homeOnly?: boolean;
  /** One row for each thing observed: a mode has one, but for practices, which relapse one by one. */
  observe(engagement: Engagement, context: RuleContext): Observation[][];
}

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
  const message = `The retro of ${week} named "${id}" itself.`;
  return { held, message, doc: retro.doc, field: ['failure_modes'] };
}

/**
 * Week by week, what was measured and what the room named; either one makes a mode hold. A room that no longer names a
 * mode takes back its own word, but not what was measured.
 */
export function observeWeeks(
  engagement: Engagement,
  id: FailureModeId,
  measure: (notes: WeekNotes) => Observed | undefined = () => undefined,
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

/** The weeks in a row in which it held, up to the last that says anything. */
export function streak(observations: readonly Observation[]): Observation[] {
  const lastClear = observations.findLastIndex(({ held }) => !held);
  return observations.slice(lastClear + 1);
}

export const placeOf = ({ doc, field }: Observation): Evidence => ({ file: doc.file, line: doc.line(...field) });

/** Raised for each row that holds in the last week that says anything about it. */
export const raiseStreaks = (rows: readonly (readonly Observation[])[]): Raised[] =>
  rows.flatMap((observations) => {
    const weeks = streak(observations);
    const last = weeks.at(-1);
    return last ? [{ message: last.message, ...placeOf(last), weeks: weeks.length }] : [];
  });
