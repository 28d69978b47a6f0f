import { normalize } from '../base/text.ts';
import { engineerNames } from '../model/people.ts';
import type { Rule } from './types.ts';

export const advisorIsEngineer: Rule = {
  id: 'advisor-is-engineer',
  title: 'The advisor is one of the engineers',
  group: 'roles and planning',
  severity: 'error',
  source: 'Running guide, Roles',
  guidance: {
    meaning: 'The person who should watch the engagement from outside works on it.',
    why: 'Somebody outside has to notice when things go wrong and tell the leads.',
    action: 'Name somebody else from the home team as the advisor.',
  },
  thresholds: [],
  check({ charter }) {
    const { advisor, engineers } = charter.data;
    if (
      advisor === undefined ||
      !engineerNames(engineers).some((engineer) => normalize(engineer) === normalize(advisor))
    )
      return [];
    const message = `${advisor} is both the advisor and an engineer.`;
    return [{ message, ...charter.at('advisor') }];
  },
};
