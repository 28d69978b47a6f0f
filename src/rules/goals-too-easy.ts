import type { Rule } from './types.ts';

export const goalsTooEasy: Rule = {
  id: 'goals-too-easy',
  title: 'Every goal was reached',
  group: 'executing',
  severity: 'info',
  source: 'Running guide, Goals and metrics: about 75%',
  guidance: {
    meaning: 'Every goal was reached by the end.',
    why: 'Goals that are all reached were too safe: the engagement could have achieved more.',
    action: 'Say so at the project retro, and set the next targets so that reaching three quarters is a good result.',
  },
  thresholds: [],
  lasts: 'check-in',
  check({ charter, phase, goals }) {
    if (phase !== 'wrapping-up' && phase !== 'following-up') return [];
    if (goals.length === 0 || goals.some(({ progress }) => progress < 1)) return [];
    const all = goals.length === 1 ? 'The only goal was' : `All ${goals.length} goals were`;
    return [{ message: `${all} reached: the targets were not ambitious enough.`, ...charter.at('goals') }];
  },
};
