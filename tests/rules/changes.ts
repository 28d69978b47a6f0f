import { type Changes, everyWeek, type Fields } from '../support/builder.ts';

/*
 * Changes to the healthy engagement that the cases of several rules need.
 */

/** For a charter: nobody knows when it starts. */
export const undated = { start: undefined, end: undefined };

/** For the retros, where a charter lacks the goals that they score. */
export const unscored = everyWeek({ scores: undefined });

/** The same where it lacks the practices too. */
export const unmeasured = everyWeek({ scores: undefined, practices: undefined });

/** Only the last retro scores the goals. */
export const lastScores = (scores: Fields | undefined) => ({ ...unscored, '2026-W41': { scores } });

/** Six days after the end. */
export const wrapUp = { date: '2026-11-26' };

export const technical = { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 5 };
export const business = { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3 };
export const diffusion = { id: 'pairs', title: 'People who paired on tests', kind: 'diffusion', target: 7 };

/** Ada Lovelace left in the fourth week, and Alan Turing came. */
export const swapped = {
  engineers: [
    { name: 'Ada Lovelace', until: '2026-10-09' },
    { name: 'Alan Turing', from: '2026-10-12' },
  ],
};

/** Ada Lovelace was away for the third and fourth week. */
export const cameBack = {
  engineers: [
    { name: 'Ada Lovelace', until: '2026-09-25' },
    { name: 'Ada Lovelace', from: '2026-10-12' },
  ],
};

/** Another engagement of the same engineer, wrapped up or not yet held. */
export const other = (slug: string, start: string, end: string, charter: Fields = {}, rest: Changes = {}): Changes => ({
  slug,
  charter: { start, end, kickoff: start, ...charter },
  retros: everyWeek(null),
  pulses: everyWeek(null),
  ...rest,
});

/** One that began in June. */
export const before = (end: string, charter: Fields = {}, rest: Changes = {}): Changes =>
  other('search-builds', '2026-06-01', end, charter, rest);
