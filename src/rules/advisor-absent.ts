import { listed, normalize } from '../base/text.ts';
import { namesOn } from '../kinds/engineers.ts';
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
    action: 'Find a time that suits the advisor, or name another one with `auxeng change --advisor`.',
  },
  notes: ['Whoever was the advisor on the day of a retro counts.'],
  thresholds: ['advisor_absent_retros'],
  check({ advisors, retros }, { thresholds }) {
    const recorded = retros.flatMap(({ doc, date }) => {
      const [advisor] = namesOn(advisors, date);
      const attendees = (doc.data.attendees ?? []).map(normalize);
      if (advisor === undefined || attendees.length === 0 || doc.hasErrorIn('attendees')) return [];
      return [{ doc, date, advisor, attended: attendees.includes(normalize(advisor)) }];
    });
    const missed = recorded.slice(recorded.findLastIndex(({ attended }) => attended) + 1);
    const last = missed.at(-1);
    if (!last || missed.length < thresholds.advisor_absent_retros) return [];
    const names = [...new Set(missed.map(({ advisor }) => advisor))];
    const who = `${listed(names)}, the advisor${names.length === 1 ? '' : 's'}`;
    const message = `${who}, missed the last ${missed.length} retros.`;
    return [{ message, weeks: missed.length, since: missed[0]?.date ?? last.date, ...last.doc.at('attendees') }];
  },
};
