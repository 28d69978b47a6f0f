import { count } from '../base/text.ts';
import { weeksBetween } from '../model/weeks.ts';
import type { Rule } from './types.ts';

export const wrongLength: Rule = {
  id: 'wrong-length',
  title: 'The engagement is unusually short or long',
  group: 'expectations',
  severity: 'info',
  source: 'Engagement Expectations, Set a Baseline: 10 week period',
  guidance: {
    meaning: 'The time between start and end differs from the usual length by more than a week.',
    why: 'In a few weeks habits do not take; in a whole quarter and more the engineer becomes a member of the team.',
    action:
      'Set the end so that it fits, or split the work: a diagnosis can be short, and a second engagement can follow.',
  },
  notes: ['A warning when it is very long. A diagnosis may be shorter.'],
  thresholds: ['wrong_length_weeks'],
  check({ charter, day, start, end }, { thresholds, plannedWeeks }) {
    if (start === undefined || end === undefined) return [];
    const weeks = weeksBetween(start, end, day).length;
    const shorter = weeks < plannedWeeks - 1 && charter.data.purpose !== 'diagnosis';
    if (!shorter && weeks <= plannedWeeks + 1) return [];
    const message = `It takes ${count(weeks, 'week')} from ${start} to ${end}; ${plannedWeeks} are usual here.`;
    const severity = weeks > thresholds.wrong_length_weeks ? 'warning' : 'info';
    return [{ message, severity, ...charter.at('end') }];
  },
};
