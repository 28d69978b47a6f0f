import type { Rule } from './types.ts';

export const goalsUnscored: Rule = {
  id: 'goals-unscored',
  title: 'The last retro scores no goal',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Goals and metrics',
  guidance: {
    meaning: 'There are goals, and the newest retro measured none of them.',
    why: 'A goal that is not looked at every week is found out too late to be missed.',
    action:
      'Measure before the retro and record it by `auxeng retro --score id=value`; a goal that cannot be measured needs another figure.',
  },
  thresholds: [],
  check({ goals, retros }) {
    const last = retros.at(-1);
    if (!last || goals.length === 0 || goals.some(({ scores }) => scores.at(-1)?.week === last.week)) return [];
    const goalsText = goals.length === 1 ? 'does not score the goal' : `scores none of the ${goals.length} goals`;
    const message = `The retro of ${last.week} ${goalsText}.`;
    return [{ message, ...last.doc.at('scores') }];
  },
};
