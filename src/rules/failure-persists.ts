import { listed } from '../base/text.ts';
import { leadershipGapMode } from './leadership-gap.ts';
import { notWelcomeMode } from './not-welcome.ts';
import { type FailureMode, placeOf, streak } from './observations.ts';
import { relapseMode } from './relapse.ts';
import { soloWorkMode } from './solo-work.ts';
import type { Rule } from './types.ts';

/** The modes that can be put right from one week to the next: a team's size cannot. */
const modes: readonly FailureMode[] = [soloWorkMode, notWelcomeMode, leadershipGapMode, relapseMode];

export const failurePersists: Rule = {
  id: 'failure-persists',
  title: 'A failure mode persists',
  group: 'failure modes',
  severity: 'error',
  source: 'Engagement Expectations, Set a Baseline',
  guidance: {
    meaning: 'The same failure mode held in several weeks in a row, up to the last one recorded.',
    why: 'Both sides agreed that an engagement goes on only while it is worth it to both. The guide ends one whose failure modes persist.',
    action:
      'Meet this week, engineer, advisor and leads: change what causes it by a date that you write down, or end the engagement early.',
  },
  thresholds: ['failure_persists_weeks'],
  check: (engagement, context) =>
    modes
      .filter(({ homeOnly }) => !homeOnly || context.audience === 'home')
      .flatMap((mode) => mode.observe(engagement, context).map((row) => ({ mode, held: streak(row) })))
      .flatMap(({ mode, held }) => {
        const last = held.at(-1);
        if (!last || held.length < context.thresholds.failure_persists_weeks) return [];
        const weeks = listed(held.map(({ week }) => week));
        const message = `${mode.id} has held for ${held.length} weeks in a row (${weeks}): ${mode.title}. The agreement is to end early when that lasts.`;
        return [{ message, ...placeOf(last), weeks: held.length }];
      }),
};
