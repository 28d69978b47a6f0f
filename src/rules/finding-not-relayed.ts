import { daysBetween } from '../base/calendar.ts';
import { findingStatus } from '../model/findings.ts';
import type { Rule } from './types.ts';

export const findingNotRelayed: Rule = {
  id: 'finding-not-relayed',
  title: 'A finding was not relayed',
  group: 'the program',
  severity: 'warning',
  source: 'Platform, During Engagements: sharing learning',
  guidance: {
    meaning: 'A finding about the platform was recorded, but nobody has told the people who could act on it.',
    why: 'The platform learns only from what reaches it. A note left in an engagement folder helps nobody.',
    action: 'Bring it to the owners of the component, and record when and to whom with `auxeng edit finding`.',
  },
  command: (slug) => `auxeng edit finding ${slug}`,
  thresholds: ['finding_not_relayed_days'],
  chore: true,
  check({ day, findings }, { thresholds }) {
    return findings.flatMap((doc) => {
      const { title, component } = doc.data;
      if (findingStatus(doc, day) !== 'noted' || doc.date === undefined) return [];
      const since = daysBetween(doc.date, day);
      if (since < thresholds.finding_not_relayed_days) return [];
      const message = `"${title ?? doc.name}" (${component ?? 'no component'}) was noted ${since} days ago and has not been relayed.`;
      return [{ message, ...doc.at('status') }];
    });
  },
};
