import { weekOf } from '../base/calendar.ts';
import { diffusionProgress, projectProgress } from '../model/goals.ts';
import type { Action, Audience, Engagement, Goal } from '../model/types.ts';
import type { Signal } from '../rules/types.ts';
import { healthOf } from './health.ts';
import { nextStep } from './next.ts';
import type { ActionStatus, EngagementStatus, GoalStatus } from './types.ts';

/** Four digits are more than any score has, and avoid 0.30000000000000004. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
const orNull = (share: number | undefined): number | null => (share === undefined ? null : rounded(share));

const goalStatus = ({ id, title, kind, baseline, target, current, progress, scores }: Goal): GoalStatus => ({
  id,
  title,
  kind,
  baseline,
  target,
  current: current ?? null,
  progress: rounded(progress),
  scores,
});

const actionStatus = ({ text, owner, due, state, file, line }: Action): ActionStatus => ({
  text,
  owner: owner ?? null,
  due: due ?? null,
  done: state === 'done',
  file,
  line,
});

/** Past weeks, and this week once its retro is held. */
function retroCounts({ weeks, retros, day }: Engagement): EngagementStatus['retros'] {
  const held = new Set(retros.map(({ week }) => week));
  const expected = weeks.filter(({ week, past }) => past || (week === weekOf(day) && held.has(week)));
  const missed = expected.filter(({ week }) => !held.has(week)).map(({ week }) => week);
  return { held: expected.length - missed.length, expected: expected.length, missed };
}

function mvpState({ charter, retros }: Engagement): EngagementStatus['mvp'] {
  const state = retros.findLast(({ doc }) => doc.data.mvp !== undefined)?.doc.data.mvp;
  return state ?? (charter.data.mvp === undefined ? null : 'unknown');
}

/** The status of one engagement. `plannedWeeks` is the program's usual length. */
export function engagementStatus(
  engagement: Engagement,
  signals: Signal[],
  { plannedWeeks, audience }: { plannedWeeks: number; audience: Audience },
): EngagementStatus {
  const { slug, title, charter, phase, week, weeks, start, over, goals, actions } = engagement;
  const { data } = charter;
  return {
    slug,
    title,
    home_team: data.home_team ?? null,
    host_team: data.host_team?.name ?? null,
    engineers: data.engineers ?? [],
    advisor: data.advisor ?? null,
    phase,
    week: week ?? null,
    weeks: start === undefined ? plannedWeeks : weeks.length,
    start: start ?? null,
    end: over ?? null,
    health: healthOf(engagement, signals),
    goals: goals.map(goalStatus),
    progress: { diffusion: orNull(diffusionProgress(engagement)), project: orNull(projectProgress(engagement)) },
    retros: retroCounts(engagement),
    mvp: mvpState(engagement),
    actions: actions.filter(({ state }) => state !== 'dropped').map(actionStatus),
    signals,
    next: nextStep(engagement, audience),
  };
}
