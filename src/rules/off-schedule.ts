import { agreedHostDays } from '../model/schedule.ts';
import { raisedInARow } from './shared/in-a-row.ts';
import type { Rule } from './types.ts';

export const offSchedule: Rule = {
  id: 'off-schedule',
  title: 'The engineer has no home day',
  group: 'executing',
  severity: 'warning',
  source: 'Platform, Off-Engagements: 4 days a week',
  guidance: {
    meaning:
      'The engineer spends more days a week with the host team than agreed. Without a schedule, four are agreed.',
    why: 'The fifth day brings what was learned back to the platform. Without it the home team only lends out an engineer.',
    action: 'Block the home day in the calendars of both teams, and bring back one finding each week.',
  },
  thresholds: ['off_schedule_retros'],
  check(engagement, { thresholds }) {
    const agreed = agreedHostDays(engagement);
    if (agreed === undefined) return [];
    const weeks = engagement.retros.flatMap(({ doc, week }) => {
      const { host_days: days } = doc.data;
      const message = `${days} host days in ${week} where ${agreed} were agreed: the home day is lost.`;
      return days === undefined ? [] : [{ week, held: days > agreed, message, doc, field: ['host_days'] }];
    });
    return raisedInARow(thresholds.off_schedule_retros, weeks);
  },
};
