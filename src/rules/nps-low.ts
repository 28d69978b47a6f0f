import { count } from '../base/text.ts';
import { netPromoterScore } from '../model/nps.ts';
import type { Rule } from './types.ts';

export const npsLow: Rule = {
  id: 'nps-low',
  title: 'The promoter score is low',
  group: 'after',
  severity: 'warning',
  source: 'Running guide, NPS',
  guidance: {
    meaning: 'More people would advise other teams against such an engagement than would recommend it.',
    why: 'The next host team asks this one first.',
    action: 'Ask those who are willing to say more what went wrong, and change one thing before the next engagement.',
  },
  thresholds: ['nps_low_score'],
  check({ wrapUp }, { thresholds }) {
    const scores = wrapUp?.data.nps ?? [];
    const score = netPromoterScore(scores);
    if (!wrapUp || score === null || score >= thresholds.nps_low_score) return [];
    const message = `The promoter score at the wrap-up on ${wrapUp.date} was ${score}, by ${count(scores.length, 'answer')}.`;
    return [{ message, ...wrapUp.at('nps') }];
  },
};
