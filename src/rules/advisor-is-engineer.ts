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
    meaning: 'The person who should look at the engagement from outside is in the middle of it.',
    why: 'Somebody outside has to see when it goes wrong, and to say so to the leads.',
    action: 'Name another person of the home team as the advisor.',
  },
  thresholds: [],
  check({ charter }) {
    const { advisor, engineers } = charter.data;
    if (
      advisor === undefined ||
      !engineerNames(engineers).some((engineer) => normalize(engineer) === normalize(advisor))
    )
      return [];
    const message = `${advisor} is the advisor and one of the engineers.`;
    return [{ message, ...charter.at('advisor') }];
  },
};
