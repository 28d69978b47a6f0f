import type { Day } from '../../base/calendar.ts';
import type { Doc } from '../../kinds/document.ts';

export type Charter = Doc<'engagement'>;

/** When something was decided, and why. */
export interface Decision {
  on: Day;
  reason: string;
  /** The last day, of what holds for a time. */
  until?: Day | undefined;
}
