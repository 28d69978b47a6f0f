import { mondayOfWeek } from '../base/calendar.ts';
import { listed } from '../base/text.ts';
import { heldWeeks } from '../model/engagement.ts';
import type { Rule } from './types.ts';

export const retroMissed: Rule = {
  id: 'retro-missed',
  title: 'A weekly retro was missed',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: weekly retros',
  guidance: {
    meaning: 'The last week that was no pause has no retro note, not even one that says what replaced the retro.',
    why: 'Without the retro neither side knows how the engagement is going, and it stops being useful to both.',
    action:
      'Hold it now and record it with `auxeng retro --week YYYY-Www`, or say what you did instead with `--replaced-by`.',
  },
  notes: [
    'Becomes an error at the threshold.',
    'Pauses and holidays are not missed, and a note that was written late counts.',
  ],
  thresholds: ['retro_missed_weeks'],
  check(engagement, { thresholds }) {
    const held = heldWeeks(engagement);
    // Once this week's retro is held, an earlier one that was missed is history.
    const counted = engagement.weeks.filter(({ week, past, expected }) => held.has(week) || (past && expected));
    const missed = counted.slice(counted.findLastIndex(({ week }) => held.has(week)) + 1).map(({ week }) => week);
    if (missed.length === 0) return [];
    const [first = ''] = missed;
    const command = `auxeng retro ${engagement.slug} --week ${first}`;
    const message =
      missed.length === 1
        ? `There is no retro for ${missed[0]}.`
        : `There are no retros for the last ${missed.length} weeks: ${listed(missed)}.`;
    const severity = missed.length >= thresholds.retro_missed_weeks ? 'error' : 'warning';
    return [
      {
        message,
        severity,
        weeks: missed.length,
        since: mondayOfWeek(first),
        command,
        ...engagement.charter.at('start'),
      },
    ];
  },
};
