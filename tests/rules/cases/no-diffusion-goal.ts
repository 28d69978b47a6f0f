import { business, technical, undated, unmeasured } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

export const cases: RuleCases = {
  fires: [
    {
      name: 'goals for the project alone',
      changes: { charter: { goals: [technical, business], practices: [] }, retros: unmeasured },
      signals: [
        inCharter('warning', 'goals:', '"checkout-testing" has project goals but no diffusion goal and no practices.'),
      ],
    },
  ],
  silent: [
    {
      name: 'a practice is named',
      changes: { charter: { goals: [technical, business] }, retros: unmeasured },
      signals: [],
    },
    { name: 'a diffusion goal is set', changes: { charter: { practices: [] }, retros: unmeasured }, signals: [] },
    {
      name: 'while sourcing',
      changes: {
        charter: { ...undated, goals: [technical, business], practices: [] },
        retros: unmeasured,
        fitCheck: null,
      },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'no goals are set: another rule speaks of that',
      changes: { charter: { goals: [], practices: [] }, retros: unmeasured },
      signals: [],
    },
  ],
};
