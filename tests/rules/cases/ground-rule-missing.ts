import type { Expected, RuleCases } from '../types.ts';

const leavesOut = (list: string): Expected => ({
  severity: 'warning',
  message: `The expectations leave out ${list}.`,
  file: 'expectations.md',
  at: 'ground_rules:',
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'one left out',
      changes: { expectations: { ground_rules: ['pair-not-contract', 'diffusion-first', 'weekly-retros'] } },
      signals: [leavesOut('end-early')],
    },
    {
      name: 'all four left out',
      changes: { expectations: { ground_rules: [] } },
      signals: [leavesOut('pair-not-contract, diffusion-first, weekly-retros and end-early')],
    },
  ],
  silent: [{ name: 'all four', changes: {}, signals: [] }],
  unknown: [
    { name: 'no list is all four', changes: { expectations: { ground_rules: undefined } }, signals: [] },
    {
      name: 'a rule that is misspelt is there',
      changes: {
        expectations: { ground_rules: ['pair-not-contract', 'diffusion-first', 'weekly-retro', 'end-early'] },
      },
      broken: true,
      signals: [],
    },
    { name: 'no expectations.md', changes: { expectations: null }, signals: [] },
  ],
};
