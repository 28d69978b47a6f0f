import { count } from '../base/text.ts';
import { isOver } from '../model/phase.ts';
import { beginningOf, successionsIn } from '../model/staffing.ts';
import type { Rule } from './types.ts';

/** Copies of one charter overlap each other: nobody reads all of that, and it would grow with their square. */
const maxShown = 3;

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
      const hidden = overlaps.length - maxShown;
      return overlaps.slice(0, maxShown).map(({ engagement: other, end }, index) => {
        const rest = hidden > 0 && index === maxShown - 1 ? ` and in ${count(hidden, 'other engagement')}` : '';
        const message = `${name} is in "${other.slug}" until ${end}${rest}, and joins "${slug}" on ${stint.start}.`;
        return { message, ...beginningOf(stint) };
      });
    });
  },
};
