import { normalize } from '../base/text.ts';
import type { Rule } from './types.ts';

export const advisorAbsent: Rule = {
  id: 'advisor-absent',
  title: 'The advisor does not come to the retros',
  group: 'executing',
  severity: 'warning',
  source: 'Running guide, Roles',
  guidance: {
    meaning: 'The advisor was at none of the last retros.',
    why: 'The advisor sees from outside what the engineer has grown used to, and speaks with the leads when it goes wrong.',
    action: 'Find a time that the advisor can make, or name another one.',
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
    const message = `${advisor}, the advisor, was at none of the last ${without.length} retros.`;
    return [{ message, weeks: without.length, ...last.doc.at('attendees') }];
  },
};
