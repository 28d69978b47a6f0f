import { shownLevel } from '../../status/health.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { Block, Cell } from '../blocks.ts';

function weekWords({ week, weeks, phase }: EngagementStatus): string {
  const begun = week !== null && phase !== 'planning';
  return `${begun ? week : '-'}/${weeks}`;
}

/** The first, and how many more. */
const namesWords = ([first, ...others]: readonly string[]): string =>
  `${first ?? '-'}${others.length > 0 ? ` +${others.length}` : ''}`;

const engagementRow = (engagement: EngagementStatus): Cell[] => [
  { name: engagement.slug, file: engagement.file },
  engagement.phase,
  weekWords(engagement),
  `${engagement.retros.held}/${engagement.retros.expected}`,
  { share: engagement.progress.diffusion },
  { share: engagement.progress.project },
  namesWords(engagement.engineers),
  engagement.mvp ?? '-',
  // Nobody is on or off a track that was never taken.
  engagement.phase === 'declined' ? '-' : { tone: shownLevel(engagement) },
];

/** A row for each engagement. What people type, and the health, never go. */
export const engagementTable = (engagements: readonly EngagementStatus[]): Block => ({
  type: 'table',
  columns: [
    { title: 'Engagement' },
    { title: 'Phase', rank: 4 },
    { title: 'Week', rank: 6 },
    { title: 'Retros', rank: 3 },
    { title: 'Diffusion', rank: 7 },
    { title: 'Project', rank: 5 },
    { title: 'Engineer', rank: 2 },
    { title: 'MVP', rank: 1 },
    { title: 'Health' },
  ],
  rows: engagements.map(engagementRow),
});
