import { percent } from '../base/text.ts';

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

/** `what` says who is so far: "the goals are". */
export const paceMessage = (what: string, { elapsed, progress }: Pace): string =>
  `${percent(elapsed)} of the time is over and ${what} at ${percent(progress)}; about ${percent(aim * elapsed)} would be on pace.`;
