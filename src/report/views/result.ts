import { percent } from '../../base/text.ts';
import type { EngagementStatus, GoalStatus } from '../../status/types.ts';
import type { Block } from '../blocks.ts';
import { signed } from '../words.ts';

const goalWords = ({ title, progress }: GoalStatus): string => `${title} ${percent(progress)}`;

/** How it ended, and with what: in every report, however long ago that is. Nothing before the wrap-up. */
export function resultWords({ result, goals }: EngagementStatus): string | undefined {
  if (!result) return undefined;
  const { date, reason, persisted, nps } = result;
  const counted = goals.filter(({ dropped }) => dropped === null);
  return [
    `${result.result === 'ended-early' ? 'ended early' : 'completed'}${date === null ? '' : ` on ${date}`}${reason === null ? '' : `: ${reason}`}`,
    ...(persisted.length > 0 ? [`persisted at the end: ${persisted.join(', ')}`] : []),
    ...(counted.length > 0 ? [`goals: ${counted.map(goalWords).join(', ')}`] : []),
    ...(nps === null ? [] : [`NPS ${signed(nps)}`]),
  ].join('; ');
}

/** A line for each engagement that is over. */
export const resultBlocks = (engagements: readonly EngagementStatus[]): Block[] => {
  const items = engagements.flatMap((engagement) => {
    const text = resultWords(engagement);
    return text === undefined ? [] : [{ label: engagement.slug, text }];
  });
  return items.length === 0 ? [] : [{ type: 'list', items }];
};
