import { alsoWhenNamed, type Observed, observing, raising, type WeekNotes } from './observations.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

function alignmentIn({ week, pulse }: WeekNotes, { thresholds }: RuleContext): Observed | undefined {
  const { team, leadership } = pulse?.doc.data.alignment ?? {};
  if (!pulse || team === undefined || leadership === undefined) return undefined;
  const apart = Math.abs(team - leadership) >= thresholds.leadership_gap_difference;
  const low = Math.min(team, leadership) <= thresholds.leadership_gap_level;
  return {
    held: apart || low,
    message: `In ${week} the team stood behind the goals at ${team} of 5 and its leadership at ${leadership}.`,
    doc: pulse.doc,
    field: ['alignment'],
  };
}

const leadershipGapMode: FailureMode = {
  persisting: 'team and leadership are not aligned',
  observe: observing('leadership-gap', alignmentIn),
};

export const leadershipGap: Rule = {
  id: 'leadership-gap',
  title: 'The team and its leadership are not aligned',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 3',
  guidance: {
    meaning: 'The team and its leadership want different things, or one of them does not stand behind the goals.',
    why: 'A team that is committed on paper only does not carry the work out, and such engagements get cancelled half-way.',
    action: 'Bring both into one room, read the goals aloud, and change those that one side would not sign again.',
  },
  notes: [alsoWhenNamed, 'For the home team alone when it comes from a pulse.'],
  thresholds: ['leadership_gap_difference', 'leadership_gap_level'],
  failureMode: leadershipGapMode,
  check: raising(leadershipGapMode),
};
