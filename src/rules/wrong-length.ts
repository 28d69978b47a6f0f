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
    meaning: 'The length, pauses left out, differs from the usual one by more than a week.',
    why: 'A few weeks are too short for habits to form; after a quarter the engineer becomes a member of the team.',
    action: 'Move the end date, or split the work: a diagnosis can be short, and a second engagement can follow.',
  },
  notes: ['Becomes a warning when it is very long. A diagnosis may be shorter.'],
  thresholds: ['wrong_length_weeks'],
  check({ charter, day, start, end, pauses }, { thresholds, plannedWeeks }) {
    if (start === undefined || end === undefined) return [];
    const all = weeksBetween(start, end, day, pauses);
    const weeks = all.filter(({ expected }) => expected).length;
    const shorter = weeks < plannedWeeks - 1 && charter.data.purpose !== 'diagnosis';
    if (!shorter && weeks <= plannedWeeks + 1) return [];
    const message = `It takes ${count(weeks, 'week')}${weeks < all.length ? ' without pauses' : ''} from ${start} to ${end}; ${plannedWeeks} are usual.`;
    const severity = weeks > thresholds.wrong_length_weeks ? 'warning' : 'info';
    return [{ message, severity, ...charter.at('end') }];
  },
};
