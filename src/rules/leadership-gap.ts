import { alsoWhenNamed, type Observed, observing, raising, type WeekNotes } from './observations.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

function alignmentIn({ week, pulse }: WeekNotes, { thresholds }: RuleContext): Observed | undefined {
  const { team, leadership } = pulse?.doc.data.alignment ?? {};
  if (!pulse || team === undefined || leadership === undefined) return undefined;
  const apart = Math.abs(team - leadership) >= thresholds.leadership_gap_difference;
  const low = Math.min(team, leadership) <= thresholds.leadership_gap_level;
  return {
    held: apart || low,
    message: `In ${week} support for the goals was ${team} of 5 in the team and ${leadership} in its leadership.`,
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
    meaning: 'The team and its leadership want different things, or one of them does not support the goals.',
    why: 'A team that is committed only on paper does not do the work, and such engagements are cancelled halfway.',
    action: 'Bring both together, read the goals aloud, and change any that one side no longer agrees with.',
  },
  notes: [alsoWhenNamed, 'For the home team only when it comes from a pulse.'],
  thresholds: ['leadership_gap_difference', 'leadership_gap_level'],
  failureMode: leadershipGapMode,
  check: raising(leadershipGapMode),
};
