import { isOver } from '../model/phase.ts';
import { beginningOf, successionsIn } from '../model/staffing.ts';
import type { Rule } from './types.ts';

export const doubleBooked: Rule = {
  id: 'double-booked',
  title: 'An engineer is in two engagements at once',
  group: 'the program',
  severity: 'error',
  source: 'Running guide, Roles',
  guidance: {
    meaning: 'Two engagements of the same engineer overlap.',
    why: 'Only one team can have an engineer for four days a week.',
    action: 'Move the later engagement, or give it to somebody else.',
  },
  thresholds: [],
  check(engagement, { program }) {
    if (isOver(engagement.phase)) return [];
    const { slug } = engagement;
    return successionsIn(engagement, program).flatMap(({ name, earlier, stint }) => {
      const overlaps = earlier.filter(({ end, engagement: other }) => other.slug !== slug && stint.start <= end);
      return overlaps.map(({ engagement: other, end }) => ({
        message: `${name} is in "${other.slug}" until ${end}, and joins "${slug}" on ${stint.start}.`,
        ...beginningOf(stint),
      }));
    });
  },
};
