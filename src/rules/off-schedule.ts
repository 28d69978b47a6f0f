import type { Rule } from './types.ts';

/** The guide: four days with the host team, one at home. */
const hostDays = 4;

export const offSchedule: Rule = {
  id: 'off-schedule',
  title: 'The engineer has no home day',
  group: 'executing',
  severity: 'warning',
  source: 'Platform, Off-Engagements: 4 days a week',
  guidance: {
    meaning: 'The engineer spends more than four days a week with the host team.',
    why: 'The fifth day brings what was learned back to the platform. Without it the home team only lends out an engineer.',
    action: 'Block the home day in the calendars of both teams, and bring back one finding each week.',
  },
  thresholds: ['off_schedule_retros'],
  check({ retros }, { thresholds }) {
    const reported = retros.filter(({ doc }) => doc.data.host_days !== undefined);
    const lastKept = reported.findLastIndex(({ doc }) => (doc.data.host_days ?? 0) <= hostDays);
    const over = reported.slice(lastKept + 1);
    const last = over.at(-1);
    if (!last || over.length < thresholds.off_schedule_retros) return [];
    const message = `${last.doc.data.host_days} host days in ${last.week}: more than four, ${over.length} retros in a row.`;
    return [{ message, weeks: over.length, ...last.doc.at('host_days') }];
  },
};
