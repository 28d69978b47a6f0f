import type { Rule } from './types.ts';

export const goalsUnscored: Rule = {
  id: 'goals-unscored',
  title: 'The last retro scored no goals',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Goals and metrics',
  guidance: {
    meaning: 'There are goals, but the latest retro scored none of them.',
    why: 'If nobody looks at a goal every week, a missed goal is noticed too late.',
    action:
      'Measure before the retro and record it with `auxeng retro --score id=value`. Replace a goal that cannot be measured.',
  },
  thresholds: [],
  check({ goals, retros }) {
    const last = retros.at(-1);
    if (!last) return [];
    const due = goals.filter(({ added }) => added === undefined || added <= last.date);
    if (due.length === 0 || due.some(({ scores }) => scores.at(-1)?.week === last.week)) return [];
    const goalsText = due.length === 1 ? 'does not score the goal' : `scores none of the ${due.length} goals`;
    const message = `The retro of ${last.week} ${goalsText}.`;
    return [{ message, ...last.doc.at('scores') }];
  },
};
