import { daysBetween } from '../base/calendar.ts';
import { count } from '../base/text.ts';
import type { Rule } from './types.ts';

export const npsNotShared: Rule = {
  id: 'nps-not-shared',
  title: 'The promoter scores were not shared',
  group: 'after',
  severity: 'warning',
  source: 'Running guide, NPS',
  guidance: {
    meaning: 'People gave scores at the wrap-up and have not been told the result.',
    why: 'People who hear nothing back do not answer again.',
    action: 'Send both teams the score and your conclusions, and record the date with `auxeng edit wrap-up`.',
  },
  command: (slug) => `auxeng edit wrap-up ${slug}`,
  thresholds: ['nps_not_shared_days'],
  check({ wrapUp, day }, { thresholds }) {
    const { nps = [], nps_shared: shared } = wrapUp?.data ?? {};
    if (!wrapUp?.date || nps.length === 0 || wrapUp.hasErrorIn('nps_shared')) return [];
    if (shared !== undefined && shared <= day) return [];
    const since = daysBetween(wrapUp.date, day);
    if (since < thresholds.nps_not_shared_days) return [];
    const message = `${count(nps.length, 'promoter score')} of ${wrapUp.date} ${nps.length === 1 ? 'has' : 'have'} not been shared for ${since} days.`;
    return [{ message, ...wrapUp.at('nps') }];
  },
};
