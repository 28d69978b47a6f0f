import type { Week } from '../../base/calendar.ts';
import { normalize } from '../../base/text.ts';
import { recordedWeeks } from '../../model/engagement.ts';
import type { Engagement, Pulse, Retro } from '../../model/types.ts';
import type { Observation } from '../types.ts';

export type Observed = Omit<Observation, 'week'>;

/** All that was written about a week, oldest first. */
export interface WeekNotes {
  week: Week;
  retros: Retro[];
  pulses: Pulse[];
}

const known = new WeakMap<Engagement, readonly WeekNotes[]>();

/** By week, oldest first: read once, since every failure mode asks for them. */
export function weekNotesOf(engagement: Engagement): readonly WeekNotes[] {
  const notes =
    known.get(engagement) ??
    recordedWeeks(engagement).map((week) => ({
      week,
      retros: engagement.retros.filter((retro) => retro.week === week),
      pulses: engagement.pulses.filter((pulse) => pulse.week === week),
    }));
  known.set(engagement, notes);
  return notes;
}

type Observe<Note> = (note: Note) => Observed | undefined;

/** Of several retros in a week the last that says something about a matter counts. */
export const lastWord = (retros: readonly Retro[], observe: Observe<Retro>): Observed | undefined =>
  retros.map(observe).findLast((observed) => observed !== undefined);

/** Every engineer has a last word of their own, and what holds for one of them holds. */
export function anyEngineer(pulses: readonly Pulse[], observe: Observe<Pulse>): Observed | undefined {
  const words = new Map<string, Observed>();
  for (const pulse of pulses) {
    const observed = observe(pulse);
    if (observed) words.set(normalize(pulse.doc.data.engineer ?? ''), observed);
  }
  const last = [...words.values()];
  return last.find(({ held }) => held) ?? last.at(-1);
}
