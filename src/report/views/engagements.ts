import { count } from '../../base/text.ts';
import type { ActionStatus, EngagementStatus, GoalStatus, Status } from '../../status/types.ts';
import type { Block, Cell, NoteBlock, View } from '../blocks.ts';
import { titleBlock } from './title.ts';

const weekCell = ({ week, weeks, phase }: EngagementStatus): Cell => {
  const begun = week !== null && phase !== 'planning';
  return { share: begun && weeks > 0 ? week / weeks : null, words: `${begun ? week : '-'}/${weeks}` };
};

const engagementTable = (engagements: readonly EngagementStatus[]): Block => ({
  type: 'table',
  columns: [
    { title: 'Engagement', flexible: true },
    { title: 'Phase' },
    { title: 'Week' },
    { title: 'Retros' },
    { title: 'Diffusion' },
    { title: 'Project' },
    { title: 'MVP', wide: true },
    { title: 'Health' },
  ],
  rows: engagements.map((engagement) => [
    engagement.slug,
    engagement.phase,
    weekCell(engagement),
    `${engagement.retros.held}/${engagement.retros.expected}`,
    { share: engagement.progress.diffusion },
    { share: engagement.progress.project },
    engagement.mvp ?? '-',
    // Nobody is on or off a track that was never taken.
    engagement.phase === 'declined' ? '-' : { tone: engagement.health.level },
  ]),
});

function noteBlocks({ slug, health, signals }: EngagementStatus): Block[] {
  if (signals.length === 0) return [];
  const lines = signals.map(
    ({ rule, severity, message, file, line, weeks }): NoteBlock => ({
      type: 'note',
      severity,
      rule,
      aside: weeks !== null && weeks > 1 ? `for ${count(weeks, 'week')}` : '',
      text: message,
      location: `${file}:${line}`,
    }),
  );
  return [{ type: 'subheading', text: slug, tone: health.level }, ...lines];
}

const goalRow = ({ title, baseline, target, current, progress, scores }: GoalStatus): Cell[] => [
  title,
  `${baseline} to ${target}`,
  current === null ? '-' : String(current),
  { share: Math.min(1, progress) },
  { trend: scores.map(({ value }) => value), from: baseline, to: target },
];

function goalBlocks({ slug, phase, goals: all }: EngagementStatus): Block[] {
  if (all.length === 0 || (phase !== 'executing' && phase !== 'wrapping-up')) return [];
  const columns = [
    { title: 'Goal', flexible: true },
    { title: 'From' },
    { title: 'Now' },
    { title: 'Progress' },
    { title: 'Trend' },
  ];
  return [
    { type: 'subheading', text: slug },
    { type: 'table', columns, rows: all.map(goalRow) },
  ];
}

const actionText = ({ text, owner, due }: ActionStatus): string =>
  [text, owner && `@${owner}`, due && `(due ${due})`].filter(Boolean).join(' ');

function actionBlocks({ slug, actions }: EngagementStatus): Block[] {
  const open = actions.filter(({ done }) => !done);
  return open.length === 0
    ? []
    : [
        { type: 'subheading', text: slug },
        { type: 'tasks', items: open.map(actionText) },
      ];
}

const nextBlocks = (engagements: readonly EngagementStatus[]): Block[] => {
  const items = engagements.flatMap(({ slug, next }) =>
    next ? [{ label: slug, text: next.command === null ? next.what : `${next.what}: ${next.command}` }] : [],
  );
  return items.length === 0 ? [] : [{ type: 'list', items }];
};

const ruleSettingBlocks = ({ rule_settings: settings }: Status): Block[] => {
  const items = settings.map(({ rule, severity, reason }) => ({ label: rule, text: `${severity}: ${reason}` }));
  return items.length === 0 ? [] : [{ type: 'list', items }];
};

const optionalSection = (text: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks];

/** The state of each engagement, what needs attention, and what comes next. */
export const engagements: View = {
  name: 'engagements',
  blocks: (status) => [
    titleBlock('Status', status, count(status.engagements.length, 'engagement')),
    ...(status.engagements.length > 0 ? [engagementTable(status.engagements)] : []),
    ...optionalSection('Needs attention', status.engagements.flatMap(noteBlocks)),
    ...optionalSection('Goals', status.engagements.flatMap(goalBlocks)),
    ...optionalSection('What to do next', nextBlocks(status.engagements)),
    ...optionalSection('Open actions', status.engagements.flatMap(actionBlocks)),
    ...optionalSection('Rules set otherwise in auxeng.yaml', ruleSettingBlocks(status)),
  ],
};
