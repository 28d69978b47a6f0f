import { normalize } from '../base/text.ts';
import { namesOn } from '../kinds/engineers.ts';
import { dayOfPeople } from '../model/people.ts';
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
  notes: ['A warning until the start.'],
  thresholds: [],
  check(engagement) {
    const { charter, engineers } = engagement;
    const { advisor } = charter.data;
    if (advisor === undefined) return [];
    const names = namesOn(engineers, dayOfPeople(engagement)).map(normalize);
    if (!names.includes(normalize(advisor))) return [];
    const message = `${advisor} is both the advisor and an engineer.`;
    return [{ message, ...charter.at('advisor') }];
  },
};
