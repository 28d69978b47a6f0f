import type { Rule } from './types.ts';

export const noChampion: Rule = {
  id: 'no-champion',
  title: 'There is no champion',
  group: 'after',
  severity: 'warning',
  source: 'Platform, Building Relationships',
  guidance: {
    meaning: 'The engagement is wrapped up, but the charter names no champion on the host team.',
    why: 'Champions keep reporting how the platform works for its users, long after the engineer has left.',
    action: 'Find out who liked it most, ask whether you may stay in touch, and add them to "champions".',
  },
  thresholds: [],
  check({ charter, wrapUp, slug }) {
    if (!wrapUp || (charter.data.champions ?? []).length > 0) return [];
    return [{ message: `"${slug}" has no champion on the host team.`, ...charter.at('champions') }];
  },
};
