import { normalize } from '../base/text.ts';
import type { Rule } from './types.ts';

export const advisorAbsent: Rule = {
  id: 'advisor-absent',
  title: 'The advisor misses the retros',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Roles',
  guidance: {
    meaning: 'The advisor missed the last retros.',
    why: 'The advisor notices what the engineer has become used to, and talks to the leads when things go wrong.',
    action: 'Find a time that suits the advisor, or name another advisor.',
  },
  thresholds: ['advisor_absent_retros'],
  check({ charter, retros }, { thresholds }) {
    const { advisor } = charter.data;
    if (advisor === undefined) return [];
    const recorded = retros.filter(({ doc }) => (doc.data.attendees ?? []).length > 0);
    const isAdvisor = (name: string) => normalize(name) === normalize(advisor);
    const lastAttended = recorded.findLastIndex(({ doc }) => doc.data.attendees?.some(isAdvisor));
    const without = recorded.slice(lastAttended + 1);
    const last = without.at(-1);
    if (!last || without.length < thresholds.advisor_absent_retros) return [];
    const message = `${advisor}, the advisor, missed the last ${without.length} retros.`;
    return [{ message, weeks: without.length, ...last.doc.at('attendees') }];
  },
};
