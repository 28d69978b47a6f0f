import { championsOf } from '../model/champions.ts';
import type { Rule } from './types.ts';

export const championUnhappy: Rule = {
  id: 'champion-unhappy',
  title: 'A champion is unhappy',
  group: 'after',
  severity: 'warning',
  source: 'Platform, Building Relationships',
  guidance: {
    meaning: 'When last asked, a champion was not happy with the platform.',
    why: 'Champions say first what many users will say later. One who is let down does not speak for the platform any more.',
    action: 'Ask what happened, bring it to the owners of the component, and tell the champion what comes of it.',
  },
  thresholds: ['champion_unhappy_sentiment'],
  check: (engagement, { thresholds }) =>
    championsOf(engagement).flatMap(({ name, contacts }) => {
      const last = contacts.findLast(({ sentiment }) => sentiment !== undefined);
      if (last?.sentiment === undefined || last.sentiment > thresholds.champion_unhappy_sentiment) return [];
      const message = `${name}, a champion, was at ${last.sentiment} of 5 when last asked, on ${last.date}.`;
      return [{ message, ...engagement.charter.at(...last.path) }];
    }),
};
