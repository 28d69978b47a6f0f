import { count } from '../../base/text.ts';
import { shownLevel } from '../../status/health.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { Block, Cell, View } from '../blocks.ts';
import { actionText, openActions } from './actions.ts';
import { goalRow, goalTable } from './aims.ts';
import { nextBlocks, ruleSettingBlocks } from './next.ts';
import { resultBlocks } from './result.ts';
import { acceptedBlocks, signalNotes } from './signals.ts';
import { optionalSection, titleBlock } from './title.ts';

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
    engagement.phase === 'declined' ? '-' : { tone: shownLevel(engagement) },
  ]),
});

function noteBlocks(engagement: EngagementStatus): Block[] {
  const notes = signalNotes(engagement);
  if (notes.length === 0) return [];
  return [{ type: 'subheading', text: engagement.slug, tone: shownLevel(engagement) }, ...notes];
}

function goalBlocks({ slug, phase, goals: all }: EngagementStatus): Block[] {
  if (all.length === 0 || (phase !== 'executing' && phase !== 'wrapping-up')) return [];
  return [{ type: 'subheading', text: slug }, goalTable('Goal', all.map(goalRow))];
}

function actionBlocks(engagement: EngagementStatus): Block[] {
  const open = openActions(engagement);
  return open.length === 0
    ? []
    : [
        { type: 'subheading', text: engagement.slug },
        { type: 'tasks', items: open.map(actionText) },
      ];
}

/** The state of each engagement, what needs attention, and what comes next. */
export const engagements: View = {
  name: 'engagements',
  blocks: (status) => [
    titleBlock('Status', status, count(status.engagements.length, 'engagement')),
    ...(status.engagements.length > 0 ? [engagementTable(status.engagements)] : []),
    ...optionalSection('Needs attention', status.engagements.flatMap(noteBlocks)),
    ...optionalSection('Accepted', acceptedBlocks(status.engagements)),
    ...optionalSection('How they ended', resultBlocks(status.engagements)),
    ...optionalSection('Goals', status.engagements.flatMap(goalBlocks)),
    ...optionalSection('What to do next', nextBlocks(status.engagements)),
    ...optionalSection('Open actions', status.engagements.flatMap(actionBlocks)),
    ...optionalSection('Rules changed in auxeng.yaml', ruleSettingBlocks(status)),
  ],
};
