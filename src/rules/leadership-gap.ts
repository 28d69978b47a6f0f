import { listed } from '../base/text.ts';
import type { Pulse } from '../model/types.ts';
import { alsoWhenNamed, observing, raising } from './shared/observations.ts';
import { anyEngineer, type Observed } from './shared/week-notes.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

/** One figure alone can be a gap, but only both can say that there is none. */
function alignmentIn({ week, doc }: Pulse, { thresholds }: RuleContext): Observed | undefined {
  const { team, leadership } = doc.data.alignment ?? {};
  const figures = [team, leadership].filter((figure) => figure !== undefined);
  const isLow = figures.some((figure) => figure <= thresholds.leadership_gap_level);
  if (figures.length < 2 && !isLow) return undefined;
  const apart = Math.max(...figures) - Math.min(...figures);
  const where = [
    ...(team === undefined ? [] : [`${team} of 5 in the team`]),
    ...(leadership === undefined ? [] : [`${leadership} of 5 in its leadership`]),
  ];
  return {
    held: isLow || apart >= thresholds.leadership_gap_difference,
    message: `In ${week} support for the goals was ${listed(where)}.`,
    doc,
    field: ['alignment'],
  };
}

const leadershipGapMode: FailureMode = {
  persisting: 'team and leadership are not aligned',
  observe: observing('leadership-gap', ({ pulses }, context) =>
    anyEngineer(pulses, (pulse) => alignmentIn(pulse, context)),
  ),
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
