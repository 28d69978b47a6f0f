import { type Day, daysBetween } from '../../base/calendar.ts';
import { groupBy } from '../../base/groups.ts';
import { count } from '../../base/text.ts';
import { openActions } from '../../model/actions.ts';
import type { Action, Engagement, Goal, Practice } from '../../model/types.ts';
import type { Signal } from '../../rules/types.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { Block, Cell, Page } from '../blocks.ts';

const dueText = (due: Day, day: Day): string => {
  const late = daysBetween(due, day);
  return late > 0 ? `was due on ${due}, ${count(late, 'day')} ago` : `due on ${due}`;
};

/** The day of the note that an action was agreed on in. */
function agreedOn({ retrosOpen }: Action, { retros, wrapUp }: Engagement): Day | undefined {
  const notes = wrapUp ? [...retros.map(({ doc }) => doc), wrapUp] : retros.map(({ doc }) => doc);
  return notes[notes.length - retrosOpen]?.date;
}

/** `was due on 2026-09-22, 6 days ago; open for 11 days`. */
export function actionTimes(action: Action, engagement: Engagement): string {
  const { owner, due } = action;
  const { day } = engagement;
  const agreed = agreedOn(action, engagement);
  const known = [
    owner === undefined ? 'no owner' : '',
    due === undefined ? 'no due date' : dueText(due, day),
    agreed === undefined ? '' : `open for ${count(daysBetween(agreed, day), 'day')}`,
  ];
  return known.filter((part) => part !== '').join('; ');
}

const actionText = (action: Action, engagement: Engagement): string =>
  `${action.text}${action.owner === undefined ? '' : ` @${action.owner}`}: ${actionTimes(action, engagement)}`;

const actionBlocks = (engagement: Engagement): Block[] => {
  const open = openActions(engagement.actions);
  return open.length === 0
    ? [{ type: 'paragraph', text: 'No open actions.' }]
    : [{ type: 'tasks', items: open.map((action) => actionText(action, engagement)) }];
};

const goalRow = ({ id, title, baseline, target, unit, current, scores }: Goal): Cell[] => [
  id,
  title,
  `${baseline} to ${target}${unit === undefined ? '' : ` ${unit}`}`,
  current === undefined ? '-' : String(current),
  scores.at(-1)?.week ?? '-',
];

const goalTable = (goals: readonly Goal[]): Block => ({
  type: 'table',
  columns: [
    { title: 'Id' },
    { title: 'Goal', flexible: true },
    { title: 'From' },
    { title: 'Last' },
    { title: 'Week' },
  ],
  rows: goals.map(goalRow),
});

const practiceTable = (practices: readonly Practice[]): Block => ({
  type: 'table',
  columns: [{ title: 'Id' }, { title: 'Practice', flexible: true }, { title: 'Last' }, { title: 'Week' }],
  rows: practices.map(({ id, title, states }) => [id, title, states.at(-1)?.state ?? '-', states.at(-1)?.week ?? '-']),
});

const missedBlocks = ({ slug, retros }: EngagementStatus): Block => ({
  type: 'list',
  items: retros.missed.map((week) => ({
    label: week,
    text: `if it was held: auxeng retro ${slug} --week ${week}`,
  })),
});

/** One entry a rule; what persists says more than the mode by itself. */
function signalBlocks(signals: readonly Signal[]): Block {
  const persisting = new Set<string | null>(signals.map(({ mode }) => mode));
  const shown = signals.filter(({ rule }) => !persisting.has(rule));
  return {
    type: 'list',
    items: [...groupBy(shown, ({ rule }) => rule)].map(([label, matching]) => ({
      label,
      text: [...matching.map(({ message }) => message), matching[0]?.do].join(' '),
    })),
  };
}

const section = (text: string, isThere: boolean, block: () => Block): Block[] =>
  isThere ? [{ type: 'heading', text }, block()] : [];

/** What to have at hand in a retro: what was agreed on, what is measured, and what has to be asked. */
export const agendaOf = (engagement: Engagement): Page => ({
  blocks: ({ as_of: day, engagements }) =>
    engagements.flatMap((status): Block[] => {
      const { slug, title, week, weeks, phase, retros, signals } = status;
      const { goals, practices } = engagement;
      const time = phase === 'executing' ? `week ${week} of ${weeks}` : phase;
      return [
        { type: 'title', text: `Agenda of ${day}`, aside: [slug] },
        { type: 'paragraph', text: `${title}, ${time}` },
        { type: 'heading', text: 'Open actions' },
        ...actionBlocks(engagement),
        ...section('Goals to score', goals.length > 0, () => goalTable(goals)),
        ...section('Practices', practices.length > 0, () => practiceTable(practices)),
        ...section('Weeks without a note', retros.missed.length > 0, () => missedBlocks(status)),
        ...section('What the report asks about', signals.length > 0, () => signalBlocks(signals)),
      ];
    }),
});
