import { mondayOfWeek } from '../base/calendar.ts';
import { listed } from '../base/text.ts';
import type { Engagement } from '../model/types.ts';
import { sinceFirst, streak } from './shared/observations.ts';
import type { Observation, Raised, Rule, RuleContext } from './types.ts';

const withDate = ({ week }: Observation): string => `${week} (${mondayOfWeek(week)})`;

/** The weeks that make a row persist: those in a row up to the last, or else enough of the last ones. */
function lastingWeeks(observations: readonly Observation[], { thresholds }: RuleContext): Observation[] {
  const inARow = streak(observations);
  if (inARow.length >= thresholds.failure_persists_weeks) return inARow;
  const held = observations.slice(-thresholds.failure_persists_recorded).filter((week) => week.held);
  return held.length >= thresholds.failure_persists_of ? held : [];
}

/** Each row of a failure mode that holds for too long. */
function persisting({ id, failureMode }: Rule, engagement: Engagement, context: RuleContext): Raised[] {
  if (failureMode?.persisting === undefined) return [];
  return failureMode.observe(engagement, context).flatMap((observations) => {
    const weeks = lastingWeeks(observations, context);
    const last = weeks.at(-1);
    if (!last) return [];
    const message = `${id} persists: ${failureMode.persisting} in ${listed(weeks.map(withDate))}. The agreement is to end early if it goes on.`;
    return [{ message, ...last.doc.at(...last.field), weeks: weeks.length, mode: id, ...sinceFirst(weeks) }];
  });
}

/** The failure modes that persist, by id: history, once the engagement is over. */
export const persistingModes = (engagement: Engagement, context: RuleContext): string[] => [
  ...new Set(context.rules.flatMap((rule) => persisting(rule, engagement, context)).flatMap(({ mode }) => mode ?? [])),
];

export const failurePersists: Rule = {
  id: 'failure-persists',
  title: 'A failure mode persists',
  group: 'failure modes',
  severity: 'error',
  source: 'Engagement Expectations, Set a Baseline',
  guidance: {
    meaning:
      'The same failure mode occurred several weeks in a row, up to the last one recorded, or again and again in the last few.',
    why: 'An engagement goes on only while it is worth it to both sides. The guide ends one whose failure modes persist.',
    action:
      'Meet this week and fix it by a written date, or end the engagement early. The engineer, the advisor and the leads come.',
  },
  thresholds: ['failure_persists_weeks', 'failure_persists_of', 'failure_persists_recorded'],
  check: (engagement, context) => context.rules.flatMap((rule) => persisting(rule, engagement, context)),
};
