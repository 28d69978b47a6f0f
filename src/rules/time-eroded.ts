import { count } from '../base/text.ts';
import { hostDaysIn } from '../model/schedule.ts';
import { raisedInARow } from './shared/in-a-row.ts';
import type { Rule } from './types.ts';

/** Half a day less happens; a whole one is taken from the host team. */
const tooFew = 1;

export const timeEroded: Rule = {
  id: 'time-eroded',
  title: 'The time with the host team erodes',
  group: 'executing',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: fiercely defend the time',
  guidance: {
    meaning:
      'The engineer spends at least a day a week less with the host team than agreed. Days that pauses take are not missed.',
    why: 'Other work takes a day here and a day there, until too little is left for pairing and nothing spreads.',
    action:
      'Find out what took the days and have the advisor hand that work to somebody else. Record leave with `auxeng change --pause`.',
  },
  thresholds: ['time_eroded_retros'],
  check(engagement, { thresholds }) {
    const weeks = engagement.retros.flatMap(({ doc, week }) => {
      const { host_days: days } = doc.data;
      const agreed = hostDaysIn(week, engagement);
      // A week that pauses take says nothing.
      if (days === undefined || !agreed) return [];
      const message = `${count(days, 'host day')} in ${week} where ${agreed} were agreed.`;
      return [{ week, held: days <= agreed - tooFew, message, doc, field: ['host_days'] }];
    });
    return raisedInARow(thresholds.time_eroded_retros, weeks);
  },
};
