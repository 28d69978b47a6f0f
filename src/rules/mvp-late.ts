import { addDays, daysBetween } from '../base/calendar.ts';
import type { Rule } from './types.ts';

/** The number from the guide. */
const dueDays = 14;

export const mvpLate: Rule = {
  id: 'mvp-late',
  title: 'The first release is late',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, MVP in two weeks',
  guidance: {
    meaning: 'Two weeks after the start, the minimum viable product is not in production.',
    why: 'A small release earns trust and shows the real obstacles while there is time to act on them.',
    action: 'Make it smaller until it can ship this week, and take blockers to the leads today.',
  },
  thresholds: [],
  check({ charter, day, start, retros }) {
    const { mvp } = charter.data;
    if (mvp === undefined || start === undefined || daysBetween(start, day) < dueDays) return [];
    const reported = retros.findLast(({ doc }) => doc.data.mvp !== undefined);
    const state = reported?.doc.data.mvp;
    if (state === 'in-production') return [];
    const evidence = (reported?.doc ?? charter).at('mvp');
    return [
      {
        message: `"${mvp}" is not in production ${daysBetween(start, day)} days after the start (${state ?? 'not mentioned in any retro'}).`,
        since: addDays(start, dueDays),
        ...evidence,
      },
    ];
  },
};
