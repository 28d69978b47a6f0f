import type { Rule } from './types.ts';

export const noCriticalFeedback: Rule = {
  id: 'no-critical-feedback',
  title: 'Retros lack critical feedback',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: critical feedback',
  guidance: {
    meaning: 'Retro after retro has nothing under "What went poorly".',
    why: 'Critical feedback is what a retro is for. If everything is always fine, people do not dare to speak.',
    action: 'Start the next retro with that question, and let the engineer go first.',
  },
  thresholds: ['no_critical_feedback_retros'],
  check({ retros }, { thresholds }) {
    const lastCritical = retros.findLastIndex(({ doc }) => !(doc.section('criticism')?.blank ?? true));
    const without = retros.slice(lastCritical + 1);
    const last = without.at(-1);
    if (!last || without.length < thresholds.no_critical_feedback_retros) return [];
    const message = `The last ${without.length} retros list nothing that went poorly: nobody gives critical feedback.`;
    return [{ message, weeks: without.length, file: last.doc.file, line: last.doc.section('criticism')?.line ?? 1 }];
  },
};
