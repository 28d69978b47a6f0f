import { type Day, daysBetween } from '../base/calendar.ts';
import type { Doc } from '../kinds/document.ts';
import type { Rule } from './types.ts';

/** One that was relayed after the day was still noted on it. */
const isNoted = ({ data: { status, relayed } }: Doc<'finding'>, day: Day): boolean =>
  status === 'noted' || (relayed?.date !== undefined && relayed.date > day);

export const findingNotRelayed: Rule = {
  id: 'finding-not-relayed',
  title: 'A finding was not relayed',
  group: 'the program',
  severity: 'warning',
  source: 'Platform, During Engagements: sharing learning',
  guidance: {
    meaning: 'A finding about the platform was recorded, but nobody has told the people who could act on it.',
    why: 'The platform learns only from what reaches it. A note left in an engagement folder helps nobody.',
    action:
      'Bring it to the owners of the component, set "status" and "relayed", and add the link to where they track it.',
  },
  thresholds: ['finding_not_relayed_days'],
  chore: true,
  check({ day, findings }, { thresholds }) {
    return findings.flatMap((doc) => {
      const { title, component } = doc.data;
      if (!isNoted(doc, day) || doc.date === undefined) return [];
      const since = daysBetween(doc.date, day);
      if (since < thresholds.finding_not_relayed_days) return [];
      const message = `"${title ?? doc.name}" (${component ?? 'no component'}) was noted ${since} days ago and has not been relayed.`;
      return [{ message, ...doc.at('status') }];
    });
  },
};
