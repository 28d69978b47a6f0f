import { isHomeSide } from '../model/people.ts';
import { lastOf, lastRetros, sinceThe, weeksOf } from './shared/last-retros.ts';
import type { Rule } from './types.ts';

export const hostAbsent: Rule = {
  id: 'host-absent',
  title: 'The host team misses the retros',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: weekly retros',
  guidance: {
    meaning: 'Nobody but the engineers and the advisor attended the last retros.',
    why: 'A retro without the host team is the home team talking to itself: nothing that it finds can change.',
    action: 'Find a time that suits the host team, and ask its lead to come and to bring the others.',
  },
  thresholds: ['host_absent_retros'],
  check(engagement, { thresholds }) {
    const without = lastRetros(engagement.retros, ({ doc, date }) => {
      const { attendees = [] } = doc.data;
      if (attendees.length === 0 || doc.hasErrorIn('attendees')) return undefined;
      return attendees.every((name) => isHomeSide(name, engagement, date));
    });
    const last = without.at(-1);
    if (!last || without.length < thresholds.host_absent_retros) return [];
    const message = `Nobody from the host team attended the ${lastOf(without)}.`;
    return [{ message, weeks: weeksOf(without), ...sinceThe(without), ...last.doc.at('attendees') }];
  },
};
