import { count } from '../base/text.ts';
import { isOver } from '../model/phase.ts';
import { gapBetween, lastBefore, rowsUpTo } from '../model/staffing.ts';
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
    const { charter } = engagement;
    return rowsUpTo(engagement, program).flatMap(({ name, stints }) => {
      const before = lastBefore(stints, stints.length - 1);
      const later = stints.at(-1);
      if (!before || !later) return [];
      const gap = gapBetween(before, later);
      // Overlaps are reported by double-booked, which is more specific.
      if (gap <= 0 || gap >= bufferDays) return [];
      const message = `${name} starts "${engagement.slug}" ${count(gap, 'day')} after the end of "${before.engagement.slug}"; plan at least ${bufferDays}.`;
      return [{ message, ...charter.at('start') }];
    });
  },
};
