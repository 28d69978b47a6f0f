import { diffusionProgress } from '../model/goals.ts';
import { elapsedShare } from '../model/weeks.ts';
import { behindSince, isBehind, midpoint, paceMessage } from './shared/pace.ts';
import type { Rule } from './types.ts';

export const diffusionOffPace: Rule = {
  id: 'diffusion-off-pace',
  title: 'Too little spreads',
  group: 'executing',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: diffusion is the primary goal',
  guidance: {
    meaning:
      'A third of the time is over, and diffusion, the practices held and the diffusion goals, is less than half as far as it should be.',
    why: 'Diffusion is what an engagement is for. A project that succeeds without it leaves nothing behind once the engineer is gone.',
    action:
      'Choose one practice and pair on nothing else next week. If the project leaves no room for that, cut the project.',
  },
  notes: ['An error past the midpoint when nothing has spread at all.'],
  thresholds: ['diffusion_off_pace_start', 'diffusion_off_pace_share'],
  check(engagement, { thresholds }) {
    const { charter, practices } = engagement;
    const progress = diffusionProgress(engagement);
    const elapsed = elapsedShare(engagement);
    if (progress === undefined || elapsed === undefined || elapsed <= thresholds.diffusion_off_pace_start) return [];
    const pace = { elapsed, progress };
    if (!isBehind(pace, thresholds.diffusion_off_pace_share)) return [];
    const severity = progress === 0 && elapsed > midpoint ? 'error' : 'warning';
    const { diffusion_off_pace_start: from, diffusion_off_pace_share: share } = thresholds;
    const since = behindSince(engagement, pace, { from, share });
    const evidence = charter.at(practices.length > 0 ? 'practices' : 'goals');
    return [{ message: paceMessage('Diffusion is', pace), severity, ...since, ...evidence }];
  },
};
