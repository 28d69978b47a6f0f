import { listed } from '../base/text.ts';
import type { Rule } from './types.ts';

export const retroMissed: Rule = {
  id: 'retro-missed',
  title: 'A weekly retro was missed',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: weekly retros',
  guidance: {
    meaning: 'The last week that is over has no retro note, and none that says what replaced the retro.',
    why: 'Without the retro neither side learns how it goes, and the engagement stops being of use to both.',
    action:
      'Hold it now and record it by `auxeng retro --date`, or write down what you did instead by `--replaced-by`.',
  },
  notes: ['An error once so many weeks in a row have none as the threshold says.'],
  thresholds: ['retro_missed_weeks'],
  check({ charter, weeks, retros }, { thresholds }) {
    const past = weeks.filter((week) => week.past).map(({ week }) => week);
    const held = new Set(retros.map(({ week }) => week));
    const lastHeld = past.findLastIndex((week) => held.has(week));
    const missed = past.slice(lastHeld + 1);
    if (missed.length === 0) return [];
    const message =
      missed.length === 1
        ? `There is no retro of ${missed[0]}.`
        : `There are no retros of the last ${missed.length} weeks: ${listed(missed)}.`;
    const severity = missed.length >= thresholds.retro_missed_weeks ? 'error' : 'warning';
    return [{ message, severity, weeks: missed.length, ...charter.at('start') }];
  },
};
