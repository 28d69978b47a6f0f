import type { Rule } from './types.ts';

export const noChampion: Rule = {
  id: 'no-champion',
  title: 'Nobody is a champion',
  group: 'after',
  severity: 'warning',
  source: 'Platform, Building Relationships',
  guidance: {
    meaning: 'The engagement is wrapped up, and nobody of the host team is named as a champion.',
    why: 'Champions keep telling how the platform does among its users, long after the engineer has gone home.',
    action: 'Ask who took to it most, ask them whether you may come back to them, and add them to "champions".',
  },
  thresholds: [],
  check({ charter, wrapUp, slug }) {
    if (!wrapUp || (charter.data.champions ?? []).length > 0) return [];
    return [{ message: `"${slug}" left no champion at the host team.`, ...charter.at('champions') }];
  },
};
