import { type Day, daysBetween, mondayOfWeek, type Week } from '../../base/calendar.ts';
import { count, listed, percent } from '../../base/text.ts';
import type { EngagementStatus, GoalStatus, PracticeWeeks } from '../../status/types.ts';
import type { Block, Cell } from '../blocks.ts';
import { inWords, weekInWords } from '../dates.ts';

const marked = ({ title, dropped }: { title: string; dropped: string | null }): string =>
  dropped === null ? title : `dropped: ${title}`;

const goalRow = (goal: GoalStatus): Cell[] => {
  const { baseline, target, current, progress, scores } = goal;
  return [
    marked(goal),
    `${baseline} to ${target}`,
    current === null ? '-' : String(current),
    { share: progress },
    { trend: scores.map(({ value }) => value), from: baseline, to: target },
  ];
};

/** A practice counts as a whole while it is held. */
const practiceRow = (practice: PracticeWeeks): Cell[] => [
  marked(practice),
  'practice',
  practice.current ?? '-',
  { share: practice.current === 'held' ? 1 : 0 },
  '',
];

const goalTable = (title: string, rows: readonly (readonly Cell[])[]): Block => ({
  type: 'table',
  columns: [
    { title, flexible: true },
    { title: 'From', rank: 2 },
    { title: 'Now' },
    { title: 'Progress' },
    { title: 'Trend', rank: 3 },
  ],
  rows,
});

const isNext = (week: Week, after: Week): boolean => daysBetween(mondayOfWeek(after), mondayOfWeek(week)) === 7;

/** `held 2026-W38 (14 Sep) to 2026-W41 (5 Oct)`: weeks that say nothing are in no run. */
function weekRuns(weeks: PracticeWeeks['weeks'], asOf: Day): string {
  const runs: { state: string; first: Week; last: Week }[] = [];
  for (const [week, state] of Object.entries(weeks)) {
    const run = runs.at(-1);
    if (run?.state === state && isNext(week, run.last)) run.last = week;
    else runs.push({ state, first: week, last: week });
  }
  const words = (week: Week) => weekInWords(week, asOf);
  return runs
    .map(({ state, first, last }) => `${state} ${words(first)}${first === last ? '' : ` to ${words(last)}`}`)
    .join(', ');
}

function practiceBlocks(practices: readonly PracticeWeeks[], asOf: Day): Block[] {
  const lines = practices.map(({ title, weeks, dropped }): Block => {
    const runs = weekRuns(weeks, asOf) || 'no retro has said';
    return {
      type: 'paragraph',
      text: `${title}: ${runs}${dropped === null ? '' : `, dropped on ${inWords(dropped, asOf)}`}`,
    };
  });
  return lines.length === 0 ? [] : [{ type: 'subheading', text: 'Practices week by week' }, ...lines];
}

function championBlocks({ champions }: EngagementStatus, asOf: Day): Block[] {
  const items = champions.map(({ name, last_contact: last, sentiment }) => {
    const talk = last === null ? 'no contact recorded' : `last contact ${inWords(last, asOf)}`;
    return { label: name, text: sentiment === null ? talk : `${talk}, sentiment ${sentiment} of 5` };
  });
  return [
    { type: 'subheading', text: 'Champions' },
    items.length > 0 ? { type: 'list', items } : { type: 'paragraph', text: 'None yet.' },
  ];
}

const isCounted = ({ dropped }: { dropped: string | null }): boolean => dropped === null;

/** A figure, and what it is the mean of. */
interface Figure {
  goals: readonly GoalStatus[];
  practices: readonly PracticeWeeks[];
  share: number | null;
}

function figureWords({ goals, practices, share }: Figure): string {
  if (share === null) return 'nothing to measure';
  const goalCount = goals.filter(isCounted).length;
  const practiceCount = practices.filter(isCounted).length;
  const parts = [
    ...(goalCount > 0 ? [count(goalCount, 'goal')] : []),
    ...(practiceCount > 0 ? [count(practiceCount, 'practice')] : []),
  ];
  return `${percent(share)}, the mean of ${listed(parts)}`;
}

function figureBlocks(name: string, figure: Figure): Block[] {
  const rows = [...figure.goals.map(goalRow), ...figure.practices.map(practiceRow)];
  return [
    { type: 'subheading', text: `${name}: ${figureWords(figure)}` },
    ...(rows.length > 0 ? [goalTable('Made of', rows)] : []),
  ];
}

/** What each of the two figures is made of; champions stand beside diffusion, and are no share of it. */
export function aimBlocks(engagement: EngagementStatus, asOf: Day): Block[] {
  const { goals, practices, progress } = engagement;
  const isDiffusion = ({ kind }: GoalStatus) => kind === 'diffusion';
  const others = goals.filter((goal) => !isDiffusion(goal));
  return [
    ...figureBlocks('Diffusion', { goals: goals.filter(isDiffusion), practices, share: progress.diffusion }),
    ...practiceBlocks(practices, asOf),
    ...championBlocks(engagement, asOf),
    ...figureBlocks('Project', { goals: others, practices: [], share: progress.project }),
  ];
}
