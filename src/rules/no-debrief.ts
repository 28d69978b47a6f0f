import { daysBetween } from '../base/calendar.ts';
import { normalize } from '../base/text.ts';
import { engineerNames } from '../kinds/engineers.ts';
import { slugFrom } from '../kinds/slug.ts';
import type { Engagement } from '../model/types.ts';
import type { Rule } from './types.ts';

/** Readable or not: a debrief goes by its engineer, or by the name of its file. */
const hasDebrief = (name: string, { debriefs, unread }: Engagement): boolean =>
  debriefs.some(({ data }) => normalize(data.engineer ?? '') === normalize(name)) ||
  [...debriefs, ...unread].some((file) => file.kind.name === 'debrief' && file.name === slugFrom(name));

export const noDebrief: Rule = {
  id: 'no-debrief',
  title: 'An engineer has not looked back',
  group: 'after',
  severity: 'info',
  source: 'Careers',
  guidance: {
    meaning: 'The engagement is wrapped up, and one of its engineers has no debrief.',
    why: 'An engagement is a step in a career too. What it did for the engineer is soon forgotten.',
    action: 'Talk it over with the engineer and record it with `auxeng add debrief`.',
  },
  command: (slug) => `auxeng add debrief ${slug}`,
  thresholds: ['no_debrief_days'],
  homeOnly: true,
  chore: true,
  check(engagement, { thresholds }) {
    const { charter, wrapUp, day } = engagement;
    if (!wrapUp?.date) return [];
    const since = daysBetween(wrapUp.date, day);
    if (since < thresholds.no_debrief_days) return [];
    return engineerNames(charter.data.engineers)
      .filter((name) => !hasDebrief(name, engagement))
      .map((name) => ({ message: `${name} has no debrief ${since} days after the wrap-up.`, ...wrapUp.at('date') }));
  },
};
