import type { Day } from '../../base/calendar.ts';
import { percent } from '../../base/text.ts';
import type { Engagement } from '../../model/types.ts';
import { dayAtShare } from '../../model/weeks.ts';

/** The guide aims for about three quarters of ambitious goals. */
const aim = 0.75;

/** Past this share of the time what is behind is not caught up any more. */
export const midpoint = 0.5;

export interface Pace {
  /** Shares of the time and of the way. */
  elapsed: number;
  progress: number;
}

/** Whether less is reached than a share of what would be on pace. */
export const isBehind = ({ elapsed, progress }: Pace, share: number): boolean => progress < share * aim * elapsed;

/** Since when it is behind, if it came as far as it is by then: past a share of the time it has to keep pace. */
export function behindSince(
  { start, end }: Pick<Engagement, 'start' | 'end'>,
  { progress }: Pace,
  { from, share }: { from: number; share: number },
): { since?: Day } {
  if (start === undefined || end === undefined) return {};
  return { since: dayAtShare(start, end, Math.max(from, progress / (share * aim))) };
}

/** `what` says who is so far: "The goals are". */
export const paceMessage = (what: string, { elapsed, progress }: Pace): string =>
  `${what} at ${percent(progress)} after ${percent(elapsed)} of the time; on pace would be ${percent(aim * elapsed)}.`;
