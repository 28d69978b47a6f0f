import type { Rule } from './types.ts';

/** The number from the guide. */
const enough = 30;

export const retroTooLong: Rule = {
  id: 'retro-too-long',
  title: 'The retro takes too long',
  group: 'executing',
  severity: 'info',
  source: 'Running guide, Weekly retros',
  guidance: {
    meaning: `The last retro took more than ${enough} minutes.`,
    why: 'A weekly meeting that drags on gets skipped sooner or later.',
    action: 'Collect notes beforehand, and take topics that need more than five minutes out of the retro.',
  },
  thresholds: [],
  check({ retros }) {
    const last = retros.findLast(({ doc }) => doc.data.minutes !== undefined);
    const minutes = last?.doc.data.minutes ?? 0;
    if (!last || minutes <= enough) return [];
    const message = `The retro of ${last.week} took ${minutes} minutes; ${enough} are enough.`;
    return [{ message, ...last.doc.at('minutes') }];
  },
};
