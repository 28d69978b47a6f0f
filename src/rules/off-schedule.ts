import type { Rule } from './types.ts';

/** The guide: four days with the host team, one at home. */
const hostDays = 4;

export const offSchedule: Rule = {
  id: 'off-schedule',
  title: 'The day at home is lost',
  group: 'executing',
  severity: 'warning',
  source: 'Platform, Off-Engagements: 4 days a week',
  guidance: {
    meaning: 'The engineer spends more than four days a week with the host team.',
    why: 'On the fifth day learning comes back to the platform. Without it the home team has lent a pair of hands.',
    action: 'Block the home day in the calendars of both teams, and bring one finding home each week.',
  },
  thresholds: ['off_schedule_retros'],
  check({ retros }, { thresholds }) {
    const reported = retros.filter(({ doc }) => doc.data.host_days !== undefined);
    const lastKept = reported.findLastIndex(({ doc }) => (doc.data.host_days ?? 0) <= hostDays);
    const over = reported.slice(lastKept + 1);
    const last = over.at(-1);
    if (!last || over.length < thresholds.off_schedule_retros) return [];
    const message = `${last.doc.data.host_days} host days in ${last.week}: more than four for ${over.length} weeks.`;
    return [{ message, weeks: over.length, ...last.doc.at('host_days') }];
  },
};
