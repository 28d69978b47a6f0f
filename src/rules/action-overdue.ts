import { openActions } from '../model/actions.ts';
import type { Action } from '../model/types.ts';
import type { Rule } from './types.ts';

const whose = ({ owner }: Action) => (owner === undefined ? 'nobody named' : `@${owner}`);

export const actionOverdue: Rule = {
  id: 'action-overdue',
  title: 'An action is overdue',
  group: 'executing',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: weekly retros',
  guidance: {
    meaning: 'An open action is past its date, or one retro after the other carries it over.',
    why: 'Retros whose actions are never done teach everybody that speaking up is useless.',
    action:
      'Do it, give it to somebody, or drop it by `- [x] ~~text~~` in the next note: all three are better than carrying it on.',
  },
  thresholds: ['action_overdue_retros'],
  lasts: 'check-in',
  check: ({ actions, day }, { thresholds }) =>
    openActions(actions).flatMap((action) => {
      const { text, due, retrosOpen, file, line } = action;
      const late = due !== undefined && due < day;
      if (!late && retrosOpen < thresholds.action_overdue_retros) return [];
      const reason = late ? `was due on ${due}` : `has stood open in ${retrosOpen} retros`;
      return [{ message: `"${text}" (${whose(action)}) ${reason}.`, file, line }];
    }),
};
