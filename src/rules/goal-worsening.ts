import { progressAt } from '../model/goals.ts';
import type { Goal } from '../model/types.ts';
import { raisedInARow } from './shared/in-a-row.ts';
import type { Observation, Rule } from './types.ts';

/** Score by score, whether a goal is worse than where it began. Past the target is not worse, however far. */
const observeScores = (goal: Goal): Observation[] =>
  goal.scores.map(({ week, value, retro: { doc } }) => ({
    week,
    held: progressAt(value, goal) < 0,
    message: `"${goal.title}" got worse: from ${goal.baseline} to ${value} in ${week}, with a target of ${goal.target}.`,
    doc,
    field: ['scores', goal.id],
  }));

export const goalWorsening: Rule = {
  id: 'goal-worsening',
  title: 'A goal is getting worse',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Goals and metrics',
  guidance: {
    meaning: 'By its last score, a goal is further from its target than when it started.',
    why: 'Either the work does harm, or the figure measures something else. Both are worth a talk before the next week.',
    action:
      'Look at the figure together: undo what made it worse, or replace the goal if the figure does not mean what you thought.',
  },
  notes: ['A goal that is past its target is not worse, however far.'],
  thresholds: [],
  check: ({ goals }) => goals.flatMap((goal) => raisedInARow(1, observeScores(goal))),
};
