import { isOver } from '../model/phase.ts';
import { rowsUpTo } from '../model/staffing.ts';
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
    const { charter } = engagement;
    return rowsUpTo(engagement, program).flatMap(({ name, stints }) => {
      const [later] = stints.slice(-1);
      const overlaps = stints.slice(0, -1).filter(({ end }) => later !== undefined && later.start <= end);
      return overlaps.map(({ engagement: other, end }) => ({
        message: `${name} is in "${other.slug}" until ${end}, and "${engagement.slug}" starts on ${later?.start}.`,
        ...charter.at('start'),
      }));
    });
  },
};
