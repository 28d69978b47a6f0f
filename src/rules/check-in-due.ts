import { addDays, addMonths } from '../base/calendar.ts';
import { hasFile } from '../model/engagement.ts';
import type { Rule } from './types.ts';

/** The guide checks in after three months. */
const afterMonths = 3;
const noticeDays = 14;

export const checkInDue: Rule = {
  id: 'check-in-due',
  title: 'The check-in is due',
  group: 'after',
  severity: 'warning',
  source: 'Running guide, Three month check-in',
  guidance: {
    meaning: 'Three months after the end it is time to see which practices stayed.',
    why: 'Only a team that has been on its own for a while shows whether habits last.',
    action: 'Ask the host team for half an hour, go through the practices, and record it with `auxeng add check-in`.',
  },
  notes: ['Starts as info 14 days before the due date; a warning after it.'],
  command: (slug) => `auxeng add check-in ${slug}`,
  thresholds: [],
  check(engagement) {
    const { charter, day, over, phase, slug, wrapUp, checkIn } = engagement;
    if ((phase !== 'wrapping-up' && phase !== 'following-up') || over === undefined) return [];
    if (hasFile(engagement, 'check-in', checkIn)) return [];
    const due = addMonths(over, afterMonths);
    if (day < addDays(due, -noticeDays)) return [];
    const late = day > due;
    const message = late
      ? `The check-in of "${slug}" was due on ${due}.`
      : `The check-in of "${slug}" is due on ${due}.`;
    const doc = wrapUp ?? charter;
    return [
      {
        message,
        severity: late ? 'warning' : 'info',
        since: late ? due : addDays(due, -noticeDays),
        ...doc.at(wrapUp ? 'date' : 'end'),
      },
    ];
  },
};
