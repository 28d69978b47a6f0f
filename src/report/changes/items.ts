import { listed, percent } from '../../base/text.ts';
import type { Phase } from '../../model/types.ts';
import type { Signal } from '../../rules/types.ts';
import type { EngagementChanges, GoalChange, Moved } from '../../status/changes/types.ts';
import { type HealthLevel, shownLevel } from '../../status/health.ts';
import { actionText } from '../views/actions.ts';
import { saidOnce } from '../views/signals.ts';
import { acceptedWords } from '../words.ts';

/** A line of what has changed. */
export interface ChangeItem {
  label: string;
  text: string;
}

/** The phases at both points, where they are known. */
type Phases = Moved<Phase | null>;

const lines = (label: string, texts: readonly string[]): ChangeItem[] => texts.map((text) => ({ label, text }));

const orDash = (value: number | string | null): string => (value === null ? '-' : String(value));

/** Where there was nothing, what there is now says it all. */
const arrow = ({ from, to }: Moved<number | string | null>): string =>
  from === null ? orDash(to) : `${from} → ${orDash(to)}`;

const levelIn = (phase: Phase | null, level: HealthLevel | null): string | null =>
  level === null || phase === null ? level : shownLevel({ phase, health: { level, rules: [] } });

function stateLines({ phase, health, retros }: EngagementChanges, phases: Phases): ChangeItem[] {
  const levels = health && { from: levelIn(phases.from, health.from), to: levelIn(phases.to, health.to) };
  return [
    ...(phase ? lines('phase', [arrow(phase)]) : []),
    ...(levels && levels.from !== levels.to ? lines('health', [arrow(levels)]) : []),
    ...(retros.held.length > 0 ? lines(retros.held.length > 1 ? 'retros' : 'retro', [listed(retros.held)]) : []),
  ];
}

const signalTexts = (signals: readonly Signal[], aside = ''): ChangeItem[] =>
  saidOnce(signals).map(({ severity, rule, message }) => ({
    label: `new ${severity}`,
    text: `${rule}: ${message}${aside}`,
  }));

function signalLines({ signals }: EngagementChanges): ChangeItem[] {
  const { came, came_with_time: withTime, moved, accepted, went } = signals;
  return [
    ...signalTexts(came),
    ...signalTexts(withTime, ' (by time alone)'),
    ...moved.map(({ rule, ...severity }) => ({ label: 'signal', text: `${rule}: ${arrow(severity)}` })),
    ...accepted.map((signal) => ({ label: 'accepted', text: `${signal.rule}, ${acceptedWords(signal)}` })),
    ...(went.length > 0 ? lines('gone', [listed([...new Set(went.map(({ rule }) => rule))])]) : []),
  ];
}

function goalText({ title, change, current, target, progress }: GoalChange): string {
  if (change === 'dropped') return `${title}: dropped`;
  const score = current.from === current.to ? [] : [arrow(current)];
  const share = progress.to === null || current.to === null ? [] : [percent(progress.to)];
  const aim =
    target.from === target.to ? [] : [change === 'new' ? `new, target ${target.to}` : `target ${arrow(target)}`];
  return `${title}: ${[...aim, ...score, ...share].join(', ')}`;
}

const findingLines = ({ findings: { found, moved } }: EngagementChanges): ChangeItem[] => [
  ...found.map(({ title, status }) => ({ label: 'finding', text: `${title}${status === null ? '' : ` (${status})`}` })),
  ...moved.map(({ title, ...status }) => ({ label: 'finding', text: `${title}: ${arrow(status)}` })),
];

/** What has changed of an engagement, a line each. */
export const changeItems = (changes: EngagementChanges, phases: Phases): ChangeItem[] => [
  ...stateLines(changes, phases),
  ...signalLines(changes),
  ...lines('goal', changes.goals.map(goalText)),
  ...lines('done', changes.actions.closed.map(actionText)),
  ...lines('to do', changes.actions.opened.map(actionText)),
  ...findingLines(changes),
];
