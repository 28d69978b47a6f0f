import { isPastSourcing } from '../model/phase.ts';
import type { Rule } from './types.ts';

export const noDiffusionGoal: Rule = {
  id: 'no-diffusion-goal',
  title: 'Nothing says what should stay',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline',
  guidance: {
    meaning: 'Goals are set, and none of them is about practices that spread; no practice is named either.',
    why: 'Diffusion is the first goal of every engagement, and the project comes second. What is not named is not looked after.',
    action:
      'Add a goal of kind diffusion to engagement.md, or name a practice that the team should still have in three months.',
  },
  thresholds: [],
  check({ charter, goals, practices, phase, slug }) {
    if (!isPastSourcing(phase) || goals.length === 0 || practices.length > 0) return [];
    if (goals.some(({ kind }) => kind === 'diffusion')) return [];
    const message = `"${slug}" has goals for the project but none for diffusion, and no practice.`;
    return [{ message, ...charter.at('goals') }];
  },
};
