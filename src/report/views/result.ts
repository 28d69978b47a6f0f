import type { Day } from '../../base/calendar.ts';
import { byText } from '../../base/diagnostic.ts';
import { listed, percent } from '../../base/text.ts';
import type { EngagementStatus, GoalStatus } from '../../status/types.ts';
import { inWords } from '../dates.ts';
import { signed } from '../words.ts';

const goalResult = ({ title, progress }: GoalStatus): string => `${title} ${percent(progress)}`;

/** How it ended, and with what: in every report, however long ago that is. Nothing before the wrap-up. */
export function resultWords({ result, nps, goals }: EngagementStatus): string | undefined {
  if (!result) return undefined;
  const { date, reason, persisted } = result;
  const counted = goals.filter(({ dropped }) => dropped === null);
  return [
    `${result.result === 'ended-early' ? 'ended early' : 'completed'}${date === null ? '' : ` on ${date}`}${reason === null ? '' : `: ${reason}`}`,
    ...(persisted.length > 0 ? [`persisted at the end: ${persisted.join(', ')}`] : []),
    ...(counted.length > 0 ? [`goals: ${counted.map(goalResult).join(', ')}`] : []),
    ...(nps === null ? [] : [`NPS ${signed(nps)}`]),
  ].join('; ');
}

/** The same in a line; the table has the figures. */
function briefWords({ result, nps }: EngagementStatus, asOf: Day): string | undefined {
  if (!result) return undefined;
  const { date, reason, persisted } = result;
  const how = result.result === 'ended-early' ? 'ended early' : 'completed';
  return [
    `${how}${date === null ? '' : ` ${inWords(date, asOf)}`}${reason === null ? '' : `: ${reason}`}`,
    ...(persisted.length > 0 ? [`${listed(persisted)} persisted`] : []),
    ...(nps === null ? [] : [`NPS ${signed(nps)}`]),
  ].join(', ');
}

/** What there is to say of each engagement that is over, the last to end first; `briefly` without its goals. */
export const endedWords = (engagements: readonly EngagementStatus[], asOf: Day, briefly: boolean): string[] =>
  [...engagements]
    .sort((a, b) => byText(b.result?.date ?? '', a.result?.date ?? ''))
    .flatMap((engagement) => {
      const words = briefly ? briefWords(engagement, asOf) : resultWords(engagement);
      return words === undefined ? [] : [`${engagement.slug} ${words}`];
    });
