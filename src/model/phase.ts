import type { Day } from '../base/calendar.ts';
import type { Phase } from './types.ts';

/** What decides the phase. Documents dated after the day are not among them. */
export interface PhaseFacts {
  day: Day;
  start: Day | undefined;
  end: Day | undefined;
  decision: 'accepted' | 'declined' | 'deferred' | undefined;
  wrappedUp: boolean;
  checkedIn: boolean;
}

/** The phase is derived, never typed: a typed one goes stale. */
export function phaseOf({ day, start, end, decision, wrappedUp, checkedIn }: PhaseFacts): Phase {
  if (decision === 'declined') return 'declined';
  if (wrappedUp) return checkedIn ? 'closed' : 'following-up';
  if (start === undefined) return decision === 'accepted' ? 'planning' : 'sourcing';
  if (day < start) return 'planning';
  return end !== undefined && day > end ? 'wrapping-up' : 'executing';
}

const phaseOrder: Phase[] = ['sourcing', 'planning', 'executing', 'wrapping-up', 'following-up', 'closed'];

/** Whether the wrap-up is written: nothing of it can be moved any more. */
export const isOver = (phase: Phase): boolean => phase === 'following-up' || phase === 'closed';

/** Whether an engagement got beyond sourcing: it was accepted, or has a date. */
export const isPastSourcing = (phase: Phase): boolean => phaseOrder.indexOf(phase) >= phaseOrder.indexOf('planning');

/** What needs eyes first comes first. */
export const byPhase = (a: Phase, b: Phase): number => phases.indexOf(a) - phases.indexOf(b);

/** Every phase, in that order. */
export const phases: readonly Phase[] = [
  'executing',
  'wrapping-up',
  'following-up',
  'planning',
  'sourcing',
  'closed',
  'declined',
];
