import type { Doc } from '../kinds/document.ts';
import type { Engagement, Goal, GoalKind, Practice, PracticeState, Retro } from './types.ts';

const ownValue = <T>(map: Readonly<Record<string, T | undefined>> | undefined, key: string): T | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

const clamped = (share: number): number => Math.min(1, Math.max(0, share));

const mean = (shares: readonly number[]): number | undefined =>
  shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** The goals of a charter with their scores from retros. Goals with a blank id, kind or target do not count. */
export function goalsOf(charter: Doc<'engagement'>, retros: readonly Retro[]): Goal[] {
  return (charter.data.goals ?? []).flatMap(({ id, title, kind, baseline = 0, target, unit }) => {
    if (id === undefined || kind === undefined || target === undefined) return [];
    const scores = retros.flatMap(({ doc, week }) => {
      const value = ownValue(doc.data.scores, id);
      return value === undefined ? [] : [{ week, value }];
    });
    const current = scores.at(-1)?.value;
    const progress = current === undefined ? 0 : (current - baseline) / (target - baseline);
    return [{ id, title: title ?? id, kind, unit, baseline, target, current, scores, progress }];
  });
}

/** The practices of a charter with their states from retros and the check-in. */
export function practicesOf(
  charter: Doc<'engagement'>,
  retros: readonly Retro[],
  checkIn: Doc<'check-in'> | undefined,
): Practice[] {
  return (charter.data.practices ?? []).flatMap(({ id, title }) => {
    if (id === undefined) return [];
    const states = retros.flatMap((retro) => {
      const state: PracticeState | undefined = ownValue(retro.doc.data.practices, id);
      return state === undefined ? [] : [{ week: retro.week, state, retro }];
    });
    return [{ id, title: title ?? id, states, current: ownValue(checkIn?.data.practices, id) ?? states.at(-1)?.state }];
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
