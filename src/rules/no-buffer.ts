import { count } from '../base/text.ts';
import { isOver } from '../model/phase.ts';
import { beginningOf, gapBetween, lastToEnd, successionsIn } from '../model/staffing.ts';
import type { Rule } from './types.ts';

/** The guide's three weeks at home between two engagements. */
export const bufferDays = 21;

export const noBuffer: Rule = {
  id: 'no-buffer',
  title: 'An engineer has too little time at home between engagements',
  group: 'the program',
  severity: 'warning',
  source: 'Running guide, Engagement buffers',
  guidance: {
    meaning: 'An engineer has less than three weeks at home between two engagements.',
    why: 'These weeks bring what was learned into the platform. Without them the program only lends people.',
    action: 'Move the start of the later engagement, or give it to somebody else.',
  },
  thresholds: [],
  check(engagement, { program }) {
    if (isOver(engagement.phase)) return [];
    const { slug } = engagement;
    return successionsIn(engagement, program).flatMap(({ name, earlier, stint }) => {
      const before = lastToEnd(earlier);
      if (!before || before.engagement.slug === slug) return [];
      const gap = gapBetween(before, stint);
      // Overlaps are reported by double-booked, which is more specific.
      if (gap <= 0 || gap >= bufferDays) return [];
      const message = `Only ${count(gap, 'day')} after "${before.engagement.slug}" for ${name}; plan at least ${bufferDays}.`;
      return [{ message, ...beginningOf(stint) }];
    });
  },
};
