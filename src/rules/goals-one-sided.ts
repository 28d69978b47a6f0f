import { listed } from '../base/text.ts';
import type { Rule } from './types.ts';

export const goalsOneSided: Rule = {
  id: 'goals-one-sided',
  title: 'The goals are all of one side',
  group: 'roles and planning',
  severity: 'warning',
  source: 'Running guide, Goals and metrics',
  guidance: {
    meaning: 'There are goals, and none of them matters to the business, or none to the technology.',
    why: 'Leads fund what moves the business, and engineers believe in what improves the technology: an engagement needs both.',
    action: 'Ask the side that is missing what it would count as a success, and add one goal for it.',
  },
  thresholds: [],
  check({ charter, goals, slug }) {
    if (goals.length === 0) return [];
    const missing = ['business', 'technical'].filter((side) => !goals.some(({ kind }) => kind === side));
    if (missing.length === 0) return [];
    const message = `"${slug}" has ${listed(missing.map((side) => `no ${side} goal`))}.`;
    return [{ message, ...charter.at('goals') }];
  },
};
