import { listed } from '../base/text.ts';
import type { Rule } from './types.ts';

export const retroMissed: Rule = {
  id: 'retro-missed',
  title: 'A weekly retro was missed',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: weekly retros',
  guidance: {
    meaning: 'Last week has no retro note, not even one that says what replaced the retro.',
    why: 'Without the retro neither side knows how the engagement is going, and it stops being useful to both.',
    action: 'Hold it now and record it with `auxeng retro --date`, or say what you did instead with `--replaced-by`.',
  },
  notes: ['Becomes an error at the threshold.'],
  thresholds: ['retro_missed_weeks'],
  check({ charter, weeks, retros }, { thresholds }) {
    const past = weeks.filter((week) => week.past).map(({ week }) => week);
    const held = new Set(retros.map(({ week }) => week));
    const lastHeld = past.findLastIndex((week) => held.has(week));
    const missed = past.slice(lastHeld + 1);
    if (missed.length === 0) return [];
    const message =
      missed.length === 1
        ? `There is no retro for ${missed[0]}.`
        : `There are no retros for the last ${missed.length} weeks: ${listed(missed)}.`;
    const severity = missed.length >= thresholds.retro_missed_weeks ? 'error' : 'warning';
    return [{ message, severity, weeks: missed.length, ...charter.at('start') }];
  },
};
