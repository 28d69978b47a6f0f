import { isOver } from '../model/phase.ts';
import { beginningOf, followed, gapBetween, type Stint, successionsIn } from '../model/staffing.ts';
import type { Rule } from './types.ts';

const tooMany = 3;

/** How many engagements follow one another without a gap of so many days, up to the last. */
function rowLength(stints: readonly Stint[], gapDays: number): number {
  const begins = followed(stints).findLastIndex(({ before, stint }) => !before || gapBetween(before, stint) >= gapDays);
  return new Set(stints.slice(begins).map(({ engagement }) => engagement.slug)).size;
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
    const { slug } = engagement;
    return successionsIn(engagement, program).flatMap(({ name, earlier, stint }) => {
      const length = rowLength([...earlier, stint], thresholds.third_in_a_row_days);
      // Whoever comes back to this engagement began it before.
      if (length < tooMany || earlier.some((other) => other.engagement.slug === slug)) return [];
      const message = `"${slug}" is ${name}'s engagement number ${length} without a gap of ${thresholds.third_in_a_row_days} days.`;
      return [{ message, ...beginningOf(stint) }];
    });
  },
};
