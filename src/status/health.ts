import { daysBetween } from '../base/calendar.ts';
import type { Engagement } from '../model/types.ts';
import type { Signal } from '../rules/types.ts';

export type HealthLevel = 'off-track' | 'at-risk' | 'unknown' | 'on-track';

export interface Health {
  level: HealthLevel;
  /** The rules that make it so. */
  rules: string[];
}

/** After two weeks without a retro, the state is unknown. */
const silentDays = 14;

function isSilent({ phase, retros, day }: Engagement): boolean {
  const last = retros.at(-1);
  return phase === 'executing' && (last === undefined || daysBetween(last.date, day) > silentDays);
}

export function healthOf(engagement: Engagement, signals: readonly Signal[]): Health {
  const ids = (severity: string) => [
    ...new Set(signals.filter((signal) => signal.severity === severity).map(({ rule }) => rule)),
  ];
  const errors = ids('error');
  if (errors.length > 0) return { level: 'off-track', rules: errors };
  const warnings = ids('warning');
  if (warnings.length > 0) return { level: 'at-risk', rules: warnings };
  return { level: isSilent(engagement) ? 'unknown' : 'on-track', rules: [] };
}
