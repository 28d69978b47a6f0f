import { openActions } from '../model/actions.ts';
import type { Action } from '../model/types.ts';
import type { Rule } from './types.ts';

const whose = ({ owner }: Action) => (owner === undefined ? 'no owner' : `@${owner}`);

export const actionOverdue: Rule = {
  id: 'action-overdue',
  title: 'An action is overdue',
  group: 'executing',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: weekly retros',
  guidance: {
    meaning: 'An open action is past its date, or retro after retro carries it over.',
    why: 'When actions are never done, people learn that speaking up is useless.',
    action:
      'Do it, hand it to somebody, or drop it with `- [x] ~~text~~` in the next note. Do not keep carrying it over.',
  },
  notes: ['Once the wrap-up is written, only what it agrees on counts, until the check-in.'],
  thresholds: ['action_overdue_retros'],
  lasts: 'check-in',
  check: ({ actions, day, wrapUp }, { thresholds }) =>
    openActions(actions).flatMap((action) => {
      const { text, due, retrosOpen, file, line } = action;
      if (wrapUp && file !== wrapUp.file) return [];
      const late = due !== undefined && due < day;
      if (!late && retrosOpen < thresholds.action_overdue_retros) return [];
      const reason = late ? `was due on ${due}` : `has been open for ${retrosOpen} retros`;
      return [{ message: `"${text}" (${whose(action)}) ${reason}.`, file, line, ...(late ? { since: due } : {}) }];
    }),
};
