import { daysBetween } from '../base/calendar.ts';
import type { Rule } from './types.ts';

export const notComfortable: Rule = {
  id: 'not-comfortable',
  title: 'The host team does not feel able to maintain the work',
  group: 'after',
  severity: 'warning',
  source: 'Running guide, Three month check-in',
  guidance: {
    meaning: 'At the check-in the host team did not feel able to maintain what was built.',
    why: 'What a team cannot maintain it abandons sooner or later, and the practices go with it.',
    action: 'Ask which part worries them, pair on that for a day or two, and agree on whom they can ask afterwards.',
  },
  notes: ['Shown for as long after the check-in as a relapse seen there.'],
  thresholds: ['not_comfortable_level', 'relapse_days'],
  lasts: 'always',
  check({ checkIn, day }, { thresholds }) {
    const { comfortable } = checkIn?.data ?? {};
    if (!checkIn?.date || comfortable === undefined || comfortable > thresholds.not_comfortable_level) return [];
    if (daysBetween(checkIn.date, day) > thresholds.relapse_days) return [];
    const message = `At the check-in on ${checkIn.date} the host team felt able to maintain the work at ${comfortable} of 5.`;
    return [{ message, ...checkIn.at('comfortable') }];
  },
};
