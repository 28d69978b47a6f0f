import { daysBetween } from '../base/calendar.ts';
import type { Rule } from './types.ts';

/** The guide has the kick-off at the start; a week later it has been forgotten. */
const graceDays = 7;

export const noKickoff: Rule = {
  id: 'no-kickoff',
  title: 'There was no kick-off',
  group: 'roles and planning',
  severity: 'warning',
  source: 'Running guide, Kick-off',
  guidance: {
    meaning: 'A week has passed, and the charter has no kick-off date.',
    why: 'The kick-off gives everybody the same goals and ground rules. Later, it can only repair misunderstandings.',
    action: 'Hold it this week with the whole host team, and set "kickoff" to its date.',
  },
  thresholds: [],
  check({ charter, day, phase, start, slug }) {
    const { kickoff } = charter.data;
    if (phase !== 'executing' || start === undefined || daysBetween(start, day) < graceDays) return [];
    if ((kickoff !== undefined && kickoff <= day) || charter.hasErrorIn('kickoff')) return [];
    return [
      {
        message: `"${slug}" has been under way since ${start} without a kick-off.`,
        ...charter.at('kickoff'),
      },
    ];
  },
};
