import { listed } from '../base/text.ts';
import type { Engagement } from '../model/types.ts';
import { streak } from './observations.ts';
import type { Raised, Rule, RuleContext } from './types.ts';

/** Signals for each series of a failure mode that held for too long, up to the last recorded week. */
function persisting({ id, failureMode }: Rule, engagement: Engagement, context: RuleContext): Raised[] {
  if (failureMode?.persisting === undefined) return [];
  return failureMode.observe(engagement, context).flatMap((observations) => {
    const held = streak(observations);
    const last = held.at(-1);
    if (!last || held.length < context.thresholds.failure_persists_weeks) return [];
    const weeks = listed(held.map(({ week }) => week));
    const message = `${id} has held for ${held.length} weeks in a row (${weeks}): ${failureMode.persisting}. The agreement is to end early when that lasts.`;
    return [{ message, ...last.doc.at(...last.field), weeks: held.length }];
  });
}

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
  check: (engagement, context) => context.rules.flatMap((rule) => persisting(rule, engagement, context)),
};
