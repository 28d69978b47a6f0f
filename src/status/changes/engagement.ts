import type { Week } from '../../base/calendar.ts';
import { normalize } from '../../base/text.ts';
import type { Signal } from '../../rules/types.ts';
import type { ActionStatus, EngagementStatus, FindingStatus, GoalStatus } from '../types.ts';
import type { EngagementChanges, FindingChange, GoalChange, Moved } from './types.ts';
import { without } from './without.ts';

/** An engagement at one of the two points. */
export interface Side {
  status: EngagementStatus;
  findings: FindingStatus[];
}

/** An engagement before and after; `undefined` where it is not there. */
export interface Sides {
  before: Side | undefined;
  after: Side | undefined;
  /** The slug that it had before, where that was another. */
  renamedFrom?: string | undefined;
}

/** What tells what the documents brought from what time did: whether the old ones would raise a signal by now, too. */
export type InTime = (slug: string, rule: string) => boolean;

const moved = <T>(from: T, to: T): Moved<T> | null => (from === to ? null : { from, to });

const ruleOf = ({ rule }: Signal): string => rule;

const lacking = (signals: readonly Signal[], others: readonly Signal[]): Signal[] => {
  const known = new Set(others.map(ruleOf));
  return signals.filter(({ rule }) => !known.has(rule));
};

function signalChanges({ before, after }: Sides, inTime: InTime): EngagementChanges['signals'] {
  const [old, now] = [before?.status.signals ?? [], after?.status.signals ?? []];
  const accepted = without(after?.status.accepted ?? [], before?.status.accepted ?? [], ruleOf);
  const fresh = lacking(now, old);
  // Of one rule there may be thousands of signals.
  const isInTime = (rule: string) => before !== undefined && inTime(before.status.slug, rule);
  const withTime = new Set([...new Set(fresh.map(ruleOf))].filter(isInTime));
  const first = (signals: readonly Signal[]) => [
    ...new Map(signals.toReversed().map((signal) => [signal.rule, signal])).values(),
  ];
  return {
    came: fresh.filter(({ rule }) => !withTime.has(rule)),
    came_with_time: fresh.filter(({ rule }) => withTime.has(rule)),
    went: lacking(old, [...now, ...accepted]),
    moved: first(now).flatMap(({ rule, severity: to }) => {
      const from = old.find((signal) => signal.rule === rule)?.severity ?? to;
      return from === to ? [] : [{ rule, from, to }];
    }),
    accepted,
  };
}

function goalChange(goal: GoalStatus, old: GoalStatus | undefined): GoalChange[] {
  const { id, title } = goal;
  const isDropped = goal.dropped !== null;
  if (isDropped && (old === undefined || old.dropped !== null)) return [];
  const pair = (field: 'current' | 'target' | 'progress') => ({ from: old?.[field] ?? null, to: goal[field] });
  const figures = { current: pair('current'), target: pair('target'), progress: pair('progress') };
  const isSame = old !== undefined && Object.values(figures).every(({ from, to }) => from === to);
  if (isSame && !isDropped) return [];
  return [{ id, title, change: isDropped ? 'dropped' : old === undefined ? 'new' : 'moved', ...figures }];
}

const goalChanges = ({ before, after }: Sides): GoalChange[] =>
  (after?.status.goals ?? []).flatMap((goal) =>
    goalChange(
      goal,
      before?.status.goals.find(({ id }) => id === goal.id),
    ),
  );

function actionChanges({ before, after }: Sides): EngagementChanges['actions'] {
  const of = (side: Side | undefined, done: boolean) =>
    (side?.status.actions ?? []).filter((action) => action.done === done);
  const key = ({ text, owner }: ActionStatus) => JSON.stringify([normalize(text), owner]);
  return {
    closed: without(of(after, true), of(before, true), key),
    opened: without(of(after, false), of(before, false), key),
  };
}

function findingChanges({ before, after }: Sides): EngagementChanges['findings'] {
  const [old, now] = [before?.findings ?? [], after?.findings ?? []];
  const oldByFile = new Map(old.map((finding) => [finding.file, finding]));
  return {
    found: without(now, old, ({ file }) => file),
    moved: now.flatMap(({ title, file, status: to }): FindingChange[] => {
      const known = oldByFile.get(file);
      return known === undefined || known.status === to ? [] : [{ title, file, from: known.status, to }];
    }),
  };
}

/** One for each retro: a week may have several. */
const retroWeeks = (side: Side | undefined): Week[] => (side?.status.retro_notes ?? []).map(({ week }) => week);

const isEmpty = ({
  renamed_from,
  phase,
  health,
  signals,
  goals,
  retros,
  actions,
  findings,
}: EngagementChanges): boolean =>
  renamed_from === null &&
  phase === null &&
  health === null &&
  [signals, retros, actions, findings, { goals }].every((group) =>
    Object.values(group).every((list: readonly unknown[]) => list.length === 0),
  );

/** What has changed of one engagement; nothing where nothing has. */
export function engagementChanges(sides: Sides, inTime: InTime): EngagementChanges[] {
  const { before, after, renamedFrom } = sides;
  const status = after?.status ?? before?.status;
  if (!status) return [];
  const changes: EngagementChanges = {
    slug: status.slug,
    title: status.title,
    change: before === undefined ? 'new' : after === undefined ? 'gone' : 'changed',
    renamed_from: (before && after && renamedFrom) ?? null,
    phase: moved(before?.status.phase ?? null, after?.status.phase ?? null),
    health: moved(before?.status.health.level ?? null, after?.status.health.level ?? null),
    signals: signalChanges(sides, inTime),
    goals: goalChanges(sides),
    retros: { held: without(retroWeeks(after), retroWeeks(before), (week) => week) },
    actions: actionChanges(sides),
    findings: findingChanges(sides),
  };
  return isEmpty(changes) ? [] : [changes];
}
