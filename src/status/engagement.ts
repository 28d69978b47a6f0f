import { weekOf } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { type Assignment, namesOn } from '../kinds/engineers.ts';
import { heldWeeks } from '../model/engagement.ts';
import { diffusionProgress, projectProgress } from '../model/goals.ts';
import { netPromoterScore } from '../model/nps.ts';
import { dayOfPeople } from '../model/people.ts';
import type { Action, Audience, Engagement, EngagementWeek, Goal, Pause, Practice, Retro } from '../model/types.ts';
import type { AcceptedSignal, Signal } from '../rules/types.ts';
import { championsIn } from './champions.ts';
import { healthOf } from './health.ts';
import { nextStep } from './next.ts';
import type {
  ActionStatus,
  EngagementStatus,
  GoalStatus,
  PersonOfEngagement,
  PracticeWeeks,
  RetroNote,
} from './types.ts';

/** Four digits are more than any score has, and avoid 0.30000000000000004. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
const orNull = (share: number | undefined): number | null => (share === undefined ? null : rounded(share));

const goalStatus = ({ id, title, kind, baseline, target, dropped, current, progress, scores }: Goal): GoalStatus => ({
  id,
  title,
  kind,
  baseline,
  target,
  dropped: dropped ?? null,
  current: current ?? null,
  progress: rounded(progress),
  scores: scores.map(({ week, value }) => ({ week, value })),
});

const practiceStatus = ({ id, title, dropped, current, states }: Practice): PracticeWeeks => ({
  id,
  title,
  dropped: dropped ?? null,
  current: current ?? null,
  weeks: Object.fromEntries(states.map(({ week, state }) => [week, state])),
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
function retroCounts(engagement: Engagement): EngagementStatus['retros'] {
  const { weeks, day } = engagement;
  const held = heldWeeks(engagement);
  const isDue = ({ week, past }: EngagementWeek) => past || (week === weekOf(day) && held.has(week));
  const expected = weeks.filter((week) => week.expected && isDue(week));
  const missed = expected.filter(({ week }) => !held.has(week)).map(({ week }) => week);
  return { held: expected.length - missed.length, expected: expected.length, missed };
}

const retroNote = ({ week, date, doc }: Retro): RetroNote => ({
  week,
  date,
  attendees: doc.data.attendees?.length ?? 0,
  host_days: doc.data.host_days ?? null,
  paired_days: doc.data.paired_days ?? null,
  replaced_by: doc.data.replaced_by ?? null,
  file: doc.file,
});

function mvpState({ charter, retros }: Engagement): EngagementStatus['mvp'] {
  const state = retros.findLast(({ doc }) => doc.data.mvp !== undefined)?.doc.data.mvp;
  return state ?? (charter.data.mvp === undefined ? null : 'unknown');
}

function peopleIn({ engineers, advisors, charter }: Engagement): PersonOfEngagement[] {
  const person =
    (role: PersonOfEngagement['role']) =>
    ({ name, from, until }: Assignment) => ({ name, role, from: from ?? null, until: until ?? null });
  const leads = (charter.data.host_team?.leads ?? []).map((name) => ({ name, from: undefined, until: undefined }));
  return [...engineers.map(person('engineer')), ...advisors.map(person('advisor')), ...leads.map(person('lead'))];
}

/** How it ended: history, which writing the wrap-up does not whitewash. */
function resultOf({ wrapUp }: Engagement, persisted: readonly string[]): EngagementStatus['result'] {
  if (!wrapUp) return null;
  const { result, reason, date } = wrapUp.data;
  return {
    result: result ?? null,
    reason: reason ?? null,
    date: date ?? null,
    persisted: [...persisted],
  };
}

/** Those of the time from its start until it is over, the first first. */
const pausesOf = ({ pauses, start, over }: Engagement): Pause[] =>
  pauses
    .filter(({ from, until }) => start !== undefined && over !== undefined && from <= over && start <= until)
    .sort((a, b) => byText(a.from, b.from));

/** What the report needs besides the engagement. */
interface EngagementReport {
  signals: Signal[];
  accepted: AcceptedSignal[];
  /** The failure modes that persisted, once it has its wrap-up. */
  persisting: readonly string[];
  /** The program's usual length. */
  plannedWeeks: number;
  audience: Audience;
}

/** What a report says of one engagement. */
export function engagementStatus(
  engagement: Engagement,
  { signals, accepted, persisting, plannedWeeks, audience }: EngagementReport,
): EngagementStatus {
  const { slug, title, charter, phase, week, weeks, start, over, actions, changes } = engagement;
  const { home_team: homeTeam, host_team: hostTeam } = charter.data;
  const day = dayOfPeople(engagement);
  return {
    slug,
    title,
    file: charter.file,
    home_team: homeTeam ?? null,
    host_team: hostTeam?.name ?? null,
    engineers: namesOn(engagement.engineers, day),
    advisor: namesOn(engagement.advisors, day)[0] ?? null,
    people: peopleIn(engagement),
    phase,
    week: week ?? null,
    weeks: start === undefined ? plannedWeeks : weeks.length,
    start: start ?? null,
    end: over ?? null,
    health: healthOf(engagement, signals),
    goals: [...engagement.goals, ...engagement.droppedGoals].map(goalStatus),
    practices: [...engagement.practices, ...engagement.droppedPractices].map(practiceStatus),
    champions: championsIn(engagement),
    progress: { diffusion: orNull(diffusionProgress(engagement)), project: orNull(projectProgress(engagement)) },
    result: resultOf(engagement, persisting),
    nps: netPromoterScore(engagement.wrapUp?.data.nps ?? []),
    retros: retroCounts(engagement),
    retro_notes: engagement.retros.map(retroNote),
    mvp: mvpState(engagement),
    actions: actions.filter(({ state }) => state !== 'dropped').map(actionStatus),
    signals,
    accepted,
    changes,
    pauses: pausesOf(engagement),
    next: nextStep(engagement, audience),
  };
}
