import { listed, percent } from '../../base/text.ts';
import type { Phase } from '../../model/types.ts';
import type { Signal } from '../../rules/types.ts';
import type { EngagementChanges, GoalChange, Moved } from '../../status/changes/types.ts';
import { type HealthLevel, shownLevel } from '../../status/health.ts';
import type { ActionStatus, RetroNote } from '../../status/types.ts';
import type { ListItem } from '../blocks.ts';
import type { Location } from '../links.ts';
import { actionText } from '../views/actions.ts';
import { saidOnce } from '../views/signals.ts';
import { acceptedWords } from '../words.ts';

/** The phases at both points, where they are known. */
type Phases = Moved<Phase | null>;

const lines = (label: string, texts: readonly string[]): ListItem[] => texts.map((text) => ({ label, text }));

const located = (label: string, text: string, location: Location): ListItem => ({ label, text, locations: [location] });

const orDash = (value: number | string | null): string => (value === null ? '-' : String(value));

/** Where there was nothing, what there is now says it all. */
const arrow = ({ from, to }: Moved<number | string | null>): string =>
  from === null ? orDash(to) : `${from} → ${orDash(to)}`;

const levelIn = (phase: Phase | null, level: HealthLevel | null): string | null =>
  level === null || phase === null ? level : shownLevel({ phase, health: { level, rules: [] } });

function retroLines({ held }: EngagementChanges['retros'], notes: readonly RetroNote[]): ListItem[] {
  if (held.length === 0) return [];
  const locations = notes.filter(({ week }) => held.includes(week)).map(({ file }) => ({ file }));
  return [{ label: held.length > 1 ? 'retros' : 'retro', text: listed(held), locations }];
}

function stateLines({ phase, health }: EngagementChanges, phases: Phases): ListItem[] {
  const levels = health && { from: levelIn(phases.from, health.from), to: levelIn(phases.to, health.to) };
  return [
    ...(phase ? lines('phase', [arrow(phase)]) : []),
    ...(levels && levels.from !== levels.to ? lines('health', [arrow(levels)]) : []),
  ];
}

const signalTexts = (signals: readonly Signal[], aside = ''): ListItem[] =>
  saidOnce(signals).map((signal) =>
    located(`new ${signal.severity}`, `${signal.rule}: ${signal.message}${aside}`, signal),
  );

function signalLines({ signals }: EngagementChanges): ListItem[] {
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

const findingLines = ({ findings: { found, moved } }: EngagementChanges): ListItem[] => [
  ...found.map(({ title, status, file }) =>
    located('finding', `${title}${status === null ? '' : ` (${status})`}`, { file }),
  ),
  ...moved.map(({ title, file, ...status }) => located('finding', `${title}: ${arrow(status)}`, { file })),
];

const actionLines = (label: string, actions: readonly ActionStatus[]): ListItem[] =>
  actions.map((action) => located(label, actionText(action), action));

/** What has changed of an engagement, a line each. */
export const changeItems = (changes: EngagementChanges, phases: Phases, notes: readonly RetroNote[]): ListItem[] => [
  ...stateLines(changes, phases),
  ...retroLines(changes.retros, notes),
  ...signalLines(changes),
  ...lines('goal', changes.goals.map(goalText)),
  ...actionLines('done', changes.actions.closed),
  ...actionLines('to do', changes.actions.opened),
  ...findingLines(changes),
];
