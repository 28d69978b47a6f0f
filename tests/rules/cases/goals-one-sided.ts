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
    {
      name: 'the business goal was dropped',
      changes: {
        charter: { goals: [technical, { ...business, dropped: '2026-10-09' }, diffusion] },
      },
      signals: [inCharter('warning', 'goals:', '"checkout-testing" has no business goal.')],
    },
  ],
  silent: [
    { name: 'both', changes: { charter: { goals: [technical, business] }, retros: unmeasured }, signals: [] },
    {
      name: 'a diagnosis',
      changes: { charter: { purpose: 'diagnosis', goals: [technical] }, retros: unmeasured },
      signals: [],
    },
    {
      name: 'the sharing of knowledge',
      changes: { charter: { purpose: 'knowledge-sharing', goals: [diffusion] }, retros: unmeasured },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'a goal whose kind cannot be read may be the missing one',
      changes: { charter: { goals: [technical, { ...business, kind: 'busines' }] }, retros: unmeasured },
      broken: true,
      signals: [],
    },
    {
      name: 'no goals: another rule speaks of that',
      changes: { charter: { goals: [] }, retros: unmeasured },
      signals: [],
    },
  ],
};
