import { listed } from '../base/text.ts';
import type { Rule } from './types.ts';

export const groundRuleMissing: Rule = {
  id: 'ground-rule-missing',
  title: 'A ground rule is missing',
  group: 'expectations',
  severity: 'warning',
  source: 'Engagement Expectations, Set a Baseline',
  guidance: {
    meaning: 'The expectations leave out one of the four ground rules.',
    why: 'Each of the four prevents a conflict that is hard to resolve once the work has begun.',
    action: 'Add the rule to "ground_rules", or write under Ground rules what you agreed on instead.',
  },
  thresholds: [],
  check({ expectations: doc }) {
    const rules = doc?.data.ground_rules;
    if (!doc || !rules || doc.hasErrorIn('ground_rules')) return [];
    const four = (doc.kind.schema.properties?.ground_rules?.default ?? []) as string[];
    const missing = four.filter((rule) => !rules.some((kept) => kept === rule));
    if (missing.length === 0) return [];
    const message = `The expectations leave out ${listed(missing)}.`;
    return [{ message, ...doc.at('ground_rules') }];
  },
};
