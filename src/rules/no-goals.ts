import type { Rule } from './types.ts';

export const noGoals: Rule = {
  id: 'no-goals',
  title: 'There are no goals',
  group: 'roles and planning',
  severity: 'error',
  source: 'Running guide, Goals and metrics',
  guidance: {
    meaning: 'The work has begun without a single goal.',
    why: 'Without goals nobody can say in the end whether it was worth it, and the days fill up with whatever comes along.',
    action:
      'Agree on a few goals with baseline and target, and add them to engagement.md: business, technical and diffusion.',
  },
  thresholds: [],
  check({ charter, goals, phase, slug }) {
    if (phase !== 'executing' || goals.length > 0 || charter.hasErrorIn('goals')) return [];
    return [{ message: `"${slug}" is under way without goals.`, ...charter.at('goals') }];
  },
};
