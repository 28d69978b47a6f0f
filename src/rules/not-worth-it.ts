import { listed } from '../base/text.ts';
import type { Engagement } from '../model/types.ts';
import { raising } from './shared/observations.ts';
import { type WeekNotes, weekNotesOf } from './shared/week-notes.ts';
import type { FailureMode, Observation, Rule, RuleContext } from './types.ts';

const sides = ['host', 'home'] as const;

/** What each side said last in a week, of those that said something. */
const wordsIn = ({ retros }: WeekNotes) =>
  sides.flatMap((side) => {
    const doc = retros.findLast((retro) => retro.doc.data.worth_it?.[side] !== undefined)?.doc;
    const rating = doc?.data.worth_it?.[side];
    return doc && rating !== undefined ? [{ side, rating, doc }] : [];
  });

/** Week by week, whether a side finds it not worth it. A side that says nothing takes nothing back. */
function observeWorth(engagement: Engagement, { thresholds }: RuleContext): Observation[] {
  const unhappy = new Set<string>();
  return weekNotesOf(engagement).flatMap((notes): Observation[] => {
    const { week } = notes;
    const words = wordsIn(notes);
    const low = words.filter(({ rating }) => rating <= thresholds.not_worth_it_level);
    for (const { side } of words) unhappy.delete(side);
    for (const { side } of low) unhappy.add(side);
    const doc = (low.at(-1) ?? words.at(-1))?.doc;
    if (!doc || (low.length === 0 && unhappy.size > 0)) return [];
    const ratings = listed(low.map(({ side, rating }) => `${rating} of 5 by the ${side} team`));
    const message = `In ${week} the worth of the engagement was rated ${ratings}.`;
    return [{ week, held: low.length > 0, message, doc, field: ['worth_it'] }];
  });
}

const notWorthItMode: FailureMode = {
  persisting: 'one side does not find it worth its time',
  observe: (engagement, context) => [observeWorth(engagement, context)],
};

export const notWorthIt: Rule = {
  id: 'not-worth-it',
  title: 'One side does not find it worth its time',
  group: 'failure modes',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline: beneficial according to both parties',
  guidance: {
    meaning: 'In the last retro that asked, the host team or the home team did not find the engagement worth its time.',
    why: 'An engagement goes on only as long as both sides gain from it; whoever stays out of politeness stops pairing.',
    action: 'Ask that side what would make it worth it, change that by the next retro, or plan the end together.',
  },
  thresholds: ['not_worth_it_level'],
  failureMode: notWorthItMode,
  check: raising(notWorthItMode),
};
