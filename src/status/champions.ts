import type { Day } from '../base/calendar.ts';
import { type Champion, championsOf } from '../model/champions.ts';
import type { Engagement } from '../model/types.ts';
import type { ChampionOfEngagement, Quarter } from './types.ts';

/** `2026-Q4`. */
export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean sentiment of each quarter in which somebody asked, to a tenth. */
function byQuarter(feelings: readonly { date: Day; sentiment: number }[]): Record<Quarter, number> {
  const quarters = new Map<Quarter, number[]>();
  for (const { date, sentiment } of feelings) {
    quarters.set(quarterOf(date), [...(quarters.get(quarterOf(date)) ?? []), sentiment]);
  }
  return Object.fromEntries([...quarters].map(([quarter, values]) => [quarter, Math.round(mean(values) * 10) / 10]));
}

function championStatus({ name, contacts }: Champion): ChampionOfEngagement {
  const feelings = contacts.flatMap(({ date, sentiment }) => (sentiment === undefined ? [] : [{ date, sentiment }]));
  return {
    name,
    last_contact: contacts.at(-1)?.date ?? null,
    sentiment: feelings.at(-1)?.sentiment ?? null,
    quarters: byQuarter(feelings),
  };
}

/** The champions of one engagement, and how they felt by quarter. */
export const championsIn = (engagement: Engagement): ChampionOfEngagement[] =>
  championsOf(engagement).map(championStatus);
