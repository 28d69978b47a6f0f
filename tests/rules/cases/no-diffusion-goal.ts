import { business, diffusion, technical, undated, unmeasured } from '../changes.ts';
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
    {
      name: 'what there was for diffusion was dropped',
      changes: {
        charter: {
          goals: [technical, business, { ...diffusion, dropped: '2026-10-09' }],
          practices: [{ id: 'test-first', title: 'A failing test comes first', dropped: '2026-10-01' }],
        },
      },
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
      name: 'a goal whose kind cannot be read may be one',
      changes: {
        charter: { goals: [technical, { ...diffusion, kind: 'difusion' }], practices: [] },
        retros: unmeasured,
      },
      broken: true,
      signals: [],
    },
    {
      name: 'a practice that cannot be read is there',
      changes: {
        charter: { goals: [technical], practices: [{ id: 'Test First', title: 'Tests' }] },
        retros: unmeasured,
      },
      broken: true,
      signals: [],
    },
    {
      name: 'no goals are set: another rule speaks of that',
      changes: { charter: { goals: [], practices: [] }, retros: unmeasured },
      signals: [],
    },
  ],
};
