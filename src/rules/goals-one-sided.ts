import { listed } from '../base/text.ts';
import type { Rule } from './types.ts';

/** What is learned is the result: there need not be one for each side. */
const oneSidedPurposes: readonly (string | undefined)[] = ['diagnosis', 'knowledge-sharing'];

export const goalsOneSided: Rule = {
  id: 'goals-one-sided',
  title: 'The goals are one-sided',
  group: 'roles and planning',
  severity: 'warning',
  source: 'Running guide, Goals and metrics',
  guidance: {
    meaning: 'There is no business goal, or no technical goal.',
    why: 'Leads pay for business results, and engineers care about better technology: an engagement needs both.',
    action: 'Ask the missing side what success would look like, and add a goal for it.',
  },
  notes: ['A diagnosis and the sharing of knowledge may be one-sided.'],
  thresholds: [],
  check({ charter, goals, slug }) {
    if (goals.length === 0 || charter.hasErrorIn('goals')) return [];
    if (oneSidedPurposes.includes(charter.data.purpose)) return [];
    const missing = ['business', 'technical'].filter((side) => !goals.some(({ kind }) => kind === side));
    if (missing.length === 0) return [];
    const message = `"${slug}" has ${listed(missing.map((side) => `no ${side} goal`))}.`;
    return [{ message, ...charter.at('goals') }];
  },
};
