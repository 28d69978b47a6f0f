import type { Rule } from './types.ts';

export const noCriticalFeedback: Rule = {
  id: 'no-critical-feedback',
  title: 'Retros without critical feedback',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: critical feedback',
  guidance: {
    meaning: 'Retro after retro has nothing under "What went poorly".',
    why: 'A retro in which all is well is a meeting that nobody dares to use: critical feedback is what it is for.',
    action: 'Begin the next one with that question, and let the engineer name something of their own first.',
  },
  thresholds: ['no_critical_feedback_retros'],
  check({ retros }, { thresholds }) {
    const lastCritical = retros.findLastIndex(({ doc }) => !(doc.section('criticism')?.blank ?? true));
    const without = retros.slice(lastCritical + 1);
    const last = without.at(-1);
    if (!last || without.length < thresholds.no_critical_feedback_retros) return [];
    const message = `Nothing went poorly in the last ${without.length} retros, they say: nobody gives critical feedback.`;
    return [{ message, weeks: without.length, file: last.doc.file, line: last.doc.section('criticism')?.line ?? 1 }];
  },
};
