import { isOver } from '../model/phase.ts';
import { gapBetween, lastBefore, rowsUpTo, type Stint } from '../model/staffing.ts';
import type { Rule } from './types.ts';

const tooMany = 3;

/** How many stints follow one another without a gap of so many days, up to the last. */
function rowLength(stints: readonly Stint[], gapDays: number): number {
  let length = 1;
  for (let at = stints.length - 1; at > 0; at--, length++) {
    const before = lastBefore(stints, at);
    const later = stints[at];
    if (!before || !later || gapBetween(before, later) >= gapDays) break;
  }
  return length;
}

export const thirdInARow: Rule = {
  id: 'third-in-a-row',
  title: 'A third engagement in a row',
  group: 'the program',
  severity: 'warning',
  source: "Running guide, What's next",
  guidance: {
    meaning: 'An engineer starts a third engagement in a row without a long break at home.',
    why: 'After two engagements an engineer knows the users better than the platform: it is time to work on the platform.',
    action: 'Let the engineer work on the platform for six weeks first, or give the engagement to somebody else.',
  },
  thresholds: ['third_in_a_row_days'],
  check(engagement, { program, thresholds }) {
    if (isOver(engagement.phase)) return [];
    const { charter } = engagement;
    return rowsUpTo(engagement, program).flatMap(({ name, stints }) => {
      const length = rowLength(stints, thresholds.third_in_a_row_days);
      if (length < tooMany) return [];
      const message = `"${engagement.slug}" is ${name}'s engagement number ${length} without a gap of ${thresholds.third_in_a_row_days} days.`;
      return [{ message, ...charter.at('start') }];
    });
  },
};
