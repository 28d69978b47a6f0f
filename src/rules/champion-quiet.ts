import { daysBetween } from '../base/calendar.ts';
import type { Rule } from './types.ts';

export const championQuiet: Rule = {
  id: 'champion-quiet',
  title: 'A champion has gone quiet',
  group: 'after',
  severity: 'info',
  source: 'Platform, Building Relationships',
  guidance: {
    meaning: 'Nobody from the home team has talked to a champion for a long time.',
    why: 'A relationship that is only used when something is needed does not last.',
    action: 'Ask how the platform works for them, and set "last_contact" to the date.',
  },
  thresholds: ['champion_quiet_days'],
  chore: true,
  check({ charter, day }, { thresholds }) {
    return (charter.data.champions ?? []).flatMap(({ name, last_contact: last }, index) => {
      if (last === undefined || daysBetween(last, day) <= thresholds.champion_quiet_days) return [];
      const message = `Nobody has talked to ${name ?? 'a champion'} since ${last}, ${daysBetween(last, day)} days ago.`;
      return [{ message, ...charter.at('champions', index, 'last_contact') }];
    });
  },
};
