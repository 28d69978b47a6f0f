import { isPastSourcing } from '../model/phase.ts';
import type { Rule } from './types.ts';

export const noDiffusionGoal: Rule = {
  id: 'no-diffusion-goal',
  title: 'There is no diffusion goal',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline',
  guidance: {
    meaning: 'There are goals, but none of kind diffusion, and there are no practices.',
    why: 'Diffusion comes first in every engagement and the project second. What is not named gets neglected.',
    action:
      'Add a goal of kind diffusion to engagement.md, or name a practice that the team should still have in three months.',
  },
  thresholds: [],
  check({ charter, goals, practices, phase, slug }) {
    if (!isPastSourcing(phase) || goals.length === 0 || practices.length > 0) return [];
    if (goals.some(({ kind }) => kind === 'diffusion')) return [];
    if (charter.hasErrorIn('goals') || charter.hasErrorIn('practices')) return [];
    const message = `"${slug}" has project goals but no diffusion goal and no practices.`;
    return [{ message, ...charter.at('goals') }];
  },
};
