import type { Doc } from '../kinds/document.ts';
import { hasFile } from '../model/engagement.ts';
import { isPastSourcing } from '../model/phase.ts';
import type { Rule } from './types.ts';

/** A template is no fit check before somebody votes or decides. */
const isFilledIn = (doc: Doc<'fit-check'>): boolean =>
  (doc.data.votes ?? []).length > 0 ||
  doc.data.decision !== undefined ||
  doc.hasErrorIn('votes') ||
  doc.hasErrorIn('decision');

export const noFitCheck: Rule = {
  id: 'no-fit-check',
  title: 'There was no fit check',
  group: 'roles and planning',
  severity: 'warning',
  source: 'Running guide, Fit',
  guidance: {
    meaning: 'The engagement has a start date, but the home team never voted on the one-pager.',
    why: 'Ten weeks of an engineer are expensive: judge value and fit before the first day, not after.',
    action: 'Have each member of the home team vote, and record it with `auxeng add fit-check`.',
  },
  command: (slug) => `auxeng add fit-check ${slug}`,
  thresholds: [],
  homeOnly: true,
  check(engagement) {
    const { charter, fitCheck, phase, slug } = engagement;
    if (!isPastSourcing(phase) || (fitCheck ? isFilledIn(fitCheck) : hasFile(engagement, 'fit-check', fitCheck))) {
      return [];
    }
    return [{ message: `"${slug}" was planned without a fit check.`, ...charter.at('start') }];
  },
};
