import { daysBetween } from '../base/calendar.ts';
import { percent } from '../base/text.ts';
import { meanProgress } from '../model/goals.ts';
import type { Rule } from './types.ts';

/** The guide aims for about three quarters of ambitious goals. */
const aim = 0.75;
const half = 0.5;

export const goalOffPace: Rule = {
  id: 'goal-off-pace',
  title: 'The goals are far behind',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Goals and metrics: about 75%',
  guidance: {
    meaning: 'More than half of the time is over, and the goals are less than half as far as they should be.',
    why: 'Working harder does not make up for being far behind at the midpoint: something else is in the way.',
    action: 'Choose the one goal that matters most, tell both teams, and drop what gets in its way.',
  },
  thresholds: ['goal_off_pace_share'],
  check({ charter, day, start, end, phase, goals }, { thresholds }) {
    const mean = meanProgress(goals, ['business', 'technical', 'diffusion']);
    if (mean === undefined || start === undefined || end === undefined) return [];
    if (phase !== 'executing' && phase !== 'wrapping-up') return [];
    const elapsed = day < end ? daysBetween(start, day) / daysBetween(start, end) : 1;
    if (elapsed <= half || mean >= thresholds.goal_off_pace_share * aim * elapsed) return [];
    const message = `${percent(elapsed)} of the time is over and the goals are at ${percent(mean)}; about ${percent(aim * elapsed)} would be on pace.`;
    return [{ message, ...charter.at('goals') }];
  },
};
