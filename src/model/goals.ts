import type { Day, Week } from '../base/calendar.ts';
import { ownValue } from '../base/fields.ts';
import type { Doc } from '../kinds/document.ts';
import type { Engagement, Goal, GoalKind, Practice, PracticeState, Retro } from './types.ts';

const clamped = (share: number): number => Math.min(1, Math.max(0, share));

const mean = (shares: readonly number[]): number | undefined =>
  shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** How far a value is on the way: below 0 where it is worse than the baseline, beyond 1 past the target. */
export const progressAt = (value: number, { baseline, target }: Pick<Goal, 'baseline' | 'target'>): number =>
  (value - baseline) / (target - baseline);

/** What comes only after the day. */
const isLater = (date: Day | undefined, day: Day): boolean => date !== undefined && date > day;

/** What is given up only after the day has not been given up yet. */
const droppedBy = (day: Day, dropped: Day | undefined): Day | undefined =>
  isLater(dropped, day) ? undefined : dropped;

/** The goals of a charter with what retros measured. One that is blank in part, or aims at its baseline, does not count. */
export function goalsOf(charter: Doc<'engagement'>, retros: readonly Retro[], day: Day): Goal[] {
  return (charter.data.goals ?? []).flatMap(({ id, title, kind, baseline = 0, target, unit, added, dropped }) => {
    if (id === undefined || kind === undefined || target === undefined || isLater(added, day)) return [];
    if (target === baseline) return [];
    const scores = retros.flatMap((retro) => {
      const value = ownValue(retro.doc.data.scores, id);
      return value === undefined ? [] : [{ week: retro.week, value, retro }];
    });
    const current = scores.at(-1)?.value;
    const progress = current === undefined ? 0 : progressAt(current, { baseline, target });
    const aim = { id, title: title ?? id, kind, unit, baseline, target, added, dropped: droppedBy(day, dropped) };
    return [{ ...aim, current, scores, progress }];
  });
}

/** The practices of a charter with their states from retros and the check-in. */
export function practicesOf(
  charter: Doc<'engagement'>,
  retros: readonly Retro[],
  checkIn: Doc<'check-in'> | undefined,
  day: Day,
): Practice[] {
  return (charter.data.practices ?? []).flatMap(({ id, title, added, dropped }) => {
    if (id === undefined || isLater(added, day)) return [];
    const byWeek = new Map<Week, Practice['states'][number]>();
    for (const retro of retros) {
      const state: PracticeState | undefined = ownValue(retro.doc.data.practices, id);
      if (state !== undefined) byWeek.set(retro.week, { week: retro.week, state, retro });
    }
    const states = [...byWeek.values()];
    const current = ownValue(checkIn?.data.practices, id) ?? states.at(-1)?.state;
    return [{ id, title: title ?? id, dropped: droppedBy(day, dropped), states, current }];
  });
}

/** The mean progress of the goals of these kinds, each taken between 0 and 1; nothing without such a goal. */
const meanProgress = (goals: readonly Goal[], kinds: readonly GoalKind[]): number | undefined =>
  mean(goals.filter(({ kind }) => kinds.includes(kind)).map(({ progress }) => clamped(progress)));

/** Diffusion: the diffusion goals, and each practice as 1 while it is held. */
export const diffusionProgress = ({ goals, practices }: Pick<Engagement, 'goals' | 'practices'>): number | undefined =>
  mean([
    ...goals.filter(({ kind }) => kind === 'diffusion').map(({ progress }) => clamped(progress)),
    ...practices.map(({ current }) => (current === 'held' ? 1 : 0)),
  ]);

/** The project's success: the business and the technical goals. */
export const projectProgress = ({ goals }: Pick<Engagement, 'goals'>): number | undefined =>
  meanProgress(goals, ['business', 'technical']);
