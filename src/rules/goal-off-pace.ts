import { projectProgress } from '../model/goals.ts';
import { elapsedShare } from '../model/weeks.ts';
import { behindSince, isBehind, midpoint, paceMessage } from './shared/pace.ts';
import type { Rule } from './types.ts';

export const goalOffPace: Rule = {
  id: 'goal-off-pace',
  title: 'The goals of the project are far behind',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Goals and metrics: about 75%',
  guidance: {
    meaning:
      'More than half of the time is over, and the business and technical goals are less than half as far as they should be.',
    why: 'Working harder does not make up for being far behind at the midpoint: something else is in the way.',
    action: 'Choose the one goal that matters most, tell both teams, and drop what gets in its way.',
  },
  notes: ['Diffusion has a rule of its own. Not for a diagnosis, which finds out what the goals should be.'],
  thresholds: ['goal_off_pace_share'],
  check(engagement, { thresholds }) {
    const { charter } = engagement;
    const progress = projectProgress(engagement);
    const elapsed = elapsedShare(engagement);
    if (progress === undefined || elapsed === undefined || elapsed <= midpoint) return [];
    const pace = { elapsed, progress };
    if (charter.data.purpose === 'diagnosis' || !isBehind(pace, thresholds.goal_off_pace_share)) return [];
    const since = behindSince(engagement, pace, { from: midpoint, share: thresholds.goal_off_pace_share });
    return [{ message: paceMessage('The goals of the project are', pace), ...since, ...charter.at('goals') }];
  },
};
