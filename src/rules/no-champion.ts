import { championsOf } from '../model/champions.ts';
import { elapsedShare } from '../model/weeks.ts';
import { midpoint } from './shared/pace.ts';
import type { Rule } from './types.ts';

export const noChampion: Rule = {
  id: 'no-champion',
  title: 'There is no champion',
  group: 'after',
  severity: 'warning',
  source: 'Platform, Building Relationships',
  guidance: {
    meaning: 'Half of the time is over, and the charter names no champion on the host team.',
    why: 'Champions keep reporting how the platform works for its users, long after the engineer has left.',
    action:
      'Find out who liked it most, ask whether you may stay in touch, and record it with `auxeng change --champion NAME`.',
  },
  notes: ['Starts as info at the midpoint; a warning once wrapped up.'],
  command: (slug) => `auxeng change ${slug}`,
  thresholds: [],
  check(engagement) {
    const { charter, wrapUp, slug } = engagement;
    const isDue = wrapUp !== undefined || (elapsedShare(engagement) ?? 0) >= midpoint;
    if (!isDue || championsOf(engagement).length > 0 || charter.hasErrorIn('champions')) return [];
    const message = `"${slug}" has no champion on the host team${wrapUp ? '' : ' yet'}.`;
    return [{ message, severity: wrapUp ? 'warning' : 'info', ...charter.at('champions') }];
  },
};
