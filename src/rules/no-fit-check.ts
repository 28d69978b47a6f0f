import { isPastSourcing } from '../model/phase.ts';
import type { Rule } from './types.ts';

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
  thresholds: [],
  homeOnly: true,
  check({ charter, fitCheck, phase, slug }) {
    const { votes = [], decision } = fitCheck?.data ?? {};
    if (!isPastSourcing(phase) || votes.length > 0 || decision !== undefined) return [];
    return [{ message: `"${slug}" was planned without a fit check.`, ...charter.at('start') }];
  },
};
