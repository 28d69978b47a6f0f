import { daysBetween } from '../base/calendar.ts';
import { hasFile } from '../model/engagement.ts';
import type { Rule } from './types.ts';

export const wrapUpDue: Rule = {
  id: 'wrap-up-due',
  title: 'The wrap-up is due',
  group: 'after',
  severity: 'warning',
  source: 'Running guide, Project retro',
  guidance: {
    meaning: 'The engagement is over, but the project retro has not been held.',
    why: 'What both teams learned is soon forgotten, and the work needs an owner before the engineer leaves.',
    action:
      'Hold the project retro with both teams, ask for the promoter scores, and record it with `auxeng add wrap-up`.',
  },
  command: (slug) => `auxeng add wrap-up ${slug}`,
  thresholds: ['wrap_up_due_days'],
  check(engagement, { thresholds }) {
    const { charter, day, end, phase, slug, wrapUp } = engagement;
    if (phase !== 'wrapping-up' || end === undefined || hasFile(engagement, 'wrap-up', wrapUp)) return [];
    if (daysBetween(end, day) < thresholds.wrap_up_due_days) return [];
    const message = `"${slug}" ended on ${end}, ${daysBetween(end, day)} days ago; its wrap-up is due.`;
    return [{ message, since: end, ...charter.at('end') }];
  },
};
