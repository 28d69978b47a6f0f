import { business, diffusion, technical, unmeasured } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

export const cases: RuleCases = {
  fires: [
    {
      name: 'no business goal',
      changes: { charter: { goals: [technical, diffusion] }, retros: unmeasured },
      signals: [inCharter('warning', 'goals:', '"checkout-testing" has no business goal.')],
    },
    {
      name: 'no technical goal',
      changes: { charter: { goals: [business] }, retros: unmeasured },
      signals: [inCharter('warning', 'goals:', '"checkout-testing" has no technical goal.')],
    },
    {
      name: 'neither',
      changes: { charter: { goals: [diffusion] }, retros: unmeasured },
      signals: [inCharter('warning', 'goals:', '"checkout-testing" has no business goal and no technical goal.')],
    },
  ],
  silent: [{ name: 'both', changes: { charter: { goals: [technical, business] }, retros: unmeasured }, signals: [] }],
  unknown: [
    {
      name: 'no goals: another rule speaks of that',
      changes: { charter: { goals: [] }, retros: unmeasured },
      signals: [],
    },
  ],
};
