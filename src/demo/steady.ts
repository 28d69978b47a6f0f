import type { Story, WeekStory } from './types.ts';

const thoughts = [
  ['Pairs form by themselves now', 'Support takes a morning a week'],
  ['A change went out on the day it was written', 'One of us was never asked to pair'],
  ['The demo was held by the host team alone', 'Reviews wait over lunch'],
  ['Somebody deleted more than they wrote', 'The build was red for half a day'],
] as const;

/**
 * Weeks that go as weeks should: scores that move evenly to a share of their goals, and practices that hold from the
 * third on.
 */
export function steadyWeeks(
  count: number,
  share: number,
  { goals = [], practices = [], mvp }: Pick<Story, 'goals' | 'practices' | 'mvp'>,
): WeekStory[] {
  return Array.from({ length: count }, (_, week) => {
    const reached = (share * (week + 1)) / count;
    const [well, poorly] = thoughts[week % thoughts.length] ?? thoughts[0];
    const scored = goals.map(({ id, baseline = 0, target }) => [
      id,
      Math.round((baseline + (target - baseline) * reached) * 10) / 10,
    ]);
    return {
      scores: Object.fromEntries(scored),
      practices: Object.fromEntries(practices.map(({ id }) => [id, week < 2 ? 'not-started' : 'held'])),
      ...(mvp === undefined ? {} : { mvp: week === 0 ? ('in-progress' as const) : ('in-production' as const) }),
      days: [4, 3] as const,
      well: [well],
      poorly: [poorly],
      next: [],
    };
  });
}
