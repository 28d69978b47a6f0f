import { addDays, type Day, daysBetween } from '../base/calendar.ts';
import type { Engagement, Phase } from '../model/types.ts';
import { isPaused } from '../model/weeks.ts';
import { rules } from '../rules/index.ts';
import type { Signal } from '../rules/types.ts';

export type HealthLevel = 'off-track' | 'at-risk' | 'unknown' | 'on-track';

export interface Health {
  level: HealthLevel;
  /** The rules that make it so. */
  rules: string[];
}

/** What has not begun is rather not ready than at risk: for people, who need not know the four levels. */
export const shownLevel = ({ phase, health }: { phase: Phase; health: Health }): HealthLevel | 'not ready' =>
  health.level === 'at-risk' && (phase === 'sourcing' || phase === 'planning') ? 'not ready' : health.level;

/** After two weeks without a retro, the state is unknown. */
const silentDays = 14;

/** Days from one to another that no pause takes. */
function daysAtWork(from: Day, until: Day, { pauses }: Engagement): number {
  return Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, index) => addDays(from, index + 1)).filter(
    (date) => !isPaused(date, pauses),
  ).length;
}

function isSilent(engagement: Engagement): boolean {
  const { phase, retros, day } = engagement;
  const last = retros.at(-1)?.date;
  return phase === 'executing' && (last === undefined || daysAtWork(last, day, engagement) > silentDays);
}

/** The home team's own chores make no engagement at-risk. */
export const isChore = ({ rule }: Signal): boolean => rules.find(({ id }) => id === rule)?.chore === true;

export function healthOf(engagement: Engagement, signals: readonly Signal[]): Health {
  const ids = (severity: string) => [
    ...new Set(signals.filter((signal) => signal.severity === severity && !isChore(signal)).map(({ rule }) => rule)),
  ];
  const errors = ids('error');
  if (errors.length > 0) return { level: 'off-track', rules: errors };
  const warnings = ids('warning');
  if (warnings.length > 0) return { level: 'at-risk', rules: warnings };
  return { level: isSilent(engagement) ? 'unknown' : 'on-track', rules: [] };
}
