import type { Expected, RuleCases } from '../types.ts';

const paired = (members_paired: number) => ({ members_paired });

const nobody = (retros: string, week: string, weeks: number): Expected => ({
  severity: 'info',
  message: `According to the last ${retros}, no members of the host team paired with each other.`,
  file: `retros/${week}.md`,
  at: 'members_paired:',
  weeks,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'nobody in two retros',
      changes: { retros: { '2026-W40': paired(0), '2026-W41': paired(0) } },
      signals: [nobody('2 retros', '2026-W41', 2)],
    },
    {
      name: 'nobody in three, for the host team too',
      changes: { retros: { '2026-W39': paired(0), '2026-W40': paired(0), '2026-W41': paired(0) } },
      audience: 'host',
      signals: [nobody('3 retros', '2026-W41', 3)],
    },
  ],
  silent: [
    { name: 'nobody in one', changes: { retros: { '2026-W40': paired(2), '2026-W41': paired(0) } }, signals: [] },
    {
      name: 'two in the last one',
      changes: { retros: { '2026-W39': paired(0), '2026-W40': paired(0), '2026-W41': paired(2) } },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no retro counts them', changes: {}, signals: [] },
    { name: 'only one retro counts them', changes: { retros: { '2026-W41': paired(0) } }, signals: [] },
    {
      name: 'a retro that does not count them lies between, and one comes last',
      changes: { retros: { '2026-W38': paired(0), '2026-W40': paired(0) } },
      signals: [nobody('2 retros', '2026-W40', 2)],
    },
  ],
  thresholds: [
    {
      threshold: 'no_member_pairs_retros',
      value: 1,
      changes: { retros: { '2026-W41': paired(0) } },
      usual: '-',
      set: 'info',
    },
  ],
};
