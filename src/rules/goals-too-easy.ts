import type { Rule } from './types.ts';

export const goalsTooEasy: Rule = {
  id: 'goals-too-easy',
  title: 'Every goal was reached',
  group: 'executing',
  severity: 'info',
  source: 'Running guide, Goals and metrics: about 75%',
  guidance: {
    meaning: 'At the end every single goal is reached.',
    why: 'Goals that are all reached were safe ones: the engagement might have moved more than it tried to.',
    action:
      'Say so at the project retro, and set the next targets so that three quarters of the way would be a good result.',
  },
  thresholds: [],
  lasts: 'check-in',
  check({ charter, phase, goals }) {
    if (phase !== 'wrapping-up' || goals.length === 0 || goals.some(({ progress }) => progress < 1)) return [];
    const all = goals.length === 1 ? 'The only goal is' : `All ${goals.length} goals are`;
    return [{ message: `${all} reached: the targets were not ambitious.`, ...charter.at('goals') }];
  },
};
