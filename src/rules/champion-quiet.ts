import { daysBetween } from '../base/calendar.ts';
import { championsOf } from '../model/champions.ts';
import type { Rule } from './types.ts';

export const championQuiet: Rule = {
  id: 'champion-quiet',
  title: 'A champion has gone quiet',
  group: 'after',
  severity: 'info',
  source: 'Platform, Building Relationships',
  guidance: {
    meaning: 'Nobody from the home team has talked to a champion for a long time, or ever.',
    why: 'A relationship that is only used when something is needed does not last.',
    action: 'Ask how the platform works for them, and record it with `auxeng change --contact NAME`.',
  },
  command: (slug) => `auxeng change ${slug}`,
  thresholds: ['champion_quiet_days'],
  chore: true,
  check(engagement, { thresholds }) {
    const { charter, day } = engagement;
    // Who talked to whom last cannot be told where a contact is left out.
    if (charter.hasErrorIn('champions')) return [];
    return championsOf(engagement).flatMap(({ name, added, path, contacts }) => {
      const last = contacts.at(-1);
      const isNew = added !== undefined && daysBetween(added, day) <= thresholds.champion_quiet_days;
      if (!last && isNew) return [];
      if (!last) return [{ message: `Nobody has ever talked to ${name}, a champion.`, ...charter.at(...path) }];
      const since = daysBetween(last.date, day);
      if (since <= thresholds.champion_quiet_days) return [];
      const message = `Nobody has talked to ${name} since ${last.date}, ${since} days ago.`;
      return [{ message, ...charter.at(...last.path) }];
    });
  },
};
