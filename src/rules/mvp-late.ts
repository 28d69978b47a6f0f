import { daysBetween } from '../base/calendar.ts';
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
    meaning: 'Two weeks have passed, and the minimum viable product is not in production.',
    why: 'Something small in production earns trust and shows what is really in the way, while there is time to act on it.',
    action: 'Make it smaller until it can go out this week; what is blocked goes to the leads today.',
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
        message: `"${mvp}" is not in production ${daysBetween(start, day)} days after the start (${state ?? 'no retro speaks of it'}).`,
        ...evidence,
      },
    ];
  },
};
