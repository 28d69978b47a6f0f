import { count, percent } from '../base/text.ts';
import { shownLevel } from '../status/health.ts';
import type { ActionStatus, EngagementStatus } from '../status/types.ts';
import type { Style } from './types.ts';

type Before = EngagementStatus | undefined;

const rulesOf = (status: Before): string[] => [...new Set(status?.signals.map(({ rule }) => rule))];

const added = (from: readonly string[], to: readonly string[]): string[] => to.filter((item) => !from.includes(item));

const labelled = (label: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${label}: ${items.join(', ')}`];

function healthWords(before: Before, after: EngagementStatus, arrow: string): string {
  const [was, is] = [before && shownLevel(before), shownLevel(after)];
  if (was === is) return `still ${is}`;
  return was === undefined ? is : `${was} ${arrow} ${is}`;
}

/** `Flaky tests a week 15 → 12, 80 %`. */
const goalEffects = (before: Before, after: EngagementStatus, arrow: string): string[] =>
  after.goals.flatMap(({ id, title, baseline, current, progress, scores }) => {
    const known = before?.goals.find((goal) => goal.id === id);
    if (!known || current === null || known.scores.length === scores.length) return [];
    return [`${title} ${known.current ?? baseline} ${arrow} ${current}, ${percent(progress)}`];
  });

const practiceEffects = (before: Before, after: EngagementStatus): string[] =>
  after.practices.flatMap(({ id, title, current }) => {
    const known = before?.practices.find((practice) => practice.id === id);
    return known && current !== null && known.current !== current ? [`${title}: ${current}`] : [];
  });

const isOpen = ({ done }: ActionStatus): boolean => !done;

/** `2 actions closed`, `3 new actions`, `1 action overdue`. */
function actionWords(before: Before, after: EngagementStatus, day: string): string[] {
  const open = after.actions.filter(isOpen);
  const were = (before?.actions ?? []).filter(isOpen);
  const fresh = added(
    were.map(({ text }) => text),
    open.map(({ text }) => text),
  ).length;
  const overdue = open.filter(({ due }) => due !== null && due < day).length;
  return [
    ...(were.length + fresh > open.length ? [`${count(were.length + fresh - open.length, 'action')} closed`] : []),
    ...(fresh > 0 ? [count(fresh, 'new action')] : []),
    ...(overdue > 0 ? [`${count(overdue, 'action')} overdue`] : []),
  ];
}

/**
 * What a document changed in the status of its engagement on a day, in one line: `still on-track; Flaky tests a week 15 → 12,
 * 80 %; 1 action overdue`.
 */
export function effectWords(
  before: Before,
  after: EngagementStatus,
  day: string,
  { unicode }: Pick<Style, 'unicode'>,
): string {
  const arrow = unicode ? '→' : '->';
  return [
    healthWords(before, after, arrow),
    ...goalEffects(before, after, arrow),
    ...practiceEffects(before, after),
    ...actionWords(before, after, day),
    ...labelled('settled', added(rulesOf(after), rulesOf(before))),
    ...labelled(before ? 'new' : 'to do', added(rulesOf(before), rulesOf(after))),
  ].join('; ');
}
