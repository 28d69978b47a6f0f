import type { Day, Week } from '../base/calendar.ts';
import type { Doc } from '../kinds/document.ts';
import type { Engagement, Goal, GoalKind, Practice, PracticeState, Retro } from './types.ts';

const ownValue = <T>(map: Readonly<Record<string, T | undefined>> | undefined, key: string): T | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

const clamped = (share: number): number => Math.min(1, Math.max(0, share));

const mean = (shares: readonly number[]): number | undefined =>
  shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** What the charter takes up only after the day. */
const isLater = (added: Day | undefined, day: Day): boolean => added !== undefined && added > day;

/** The goals of a charter with what retros measured. Goals whose id, kind or target is still blank do not count. */
export function goalsOf(charter: Doc<'engagement'>, retros: readonly Retro[], day: Day): Goal[] {
  return (charter.data.goals ?? []).flatMap(({ id, title, kind, baseline = 0, target, unit, added, dropped }) => {
    if (id === undefined || kind === undefined || target === undefined || isLater(added, day)) return [];
    const scores = retros.flatMap(({ doc, week }) => {
      const value = ownValue(doc.data.scores, id);
      return value === undefined ? [] : [{ week, value }];
    });
    const current = scores.at(-1)?.value;
    const progress = current === undefined ? 0 : (current - baseline) / (target - baseline);
    return [{ id, title: title ?? id, kind, unit, baseline, target, dropped, current, scores, progress }];
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
    return [{ id, title: title ?? id, dropped, states, current }];
  });
}

/** The mean progress of the goals of these kinds, each taken between 0 and 1; nothing without such a goal. */
export const meanProgress = (goals: readonly Goal[], kinds: readonly GoalKind[]): number | undefined =>
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
