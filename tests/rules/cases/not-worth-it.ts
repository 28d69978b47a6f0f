import type { Expected, RuleCases } from '../types.ts';

const rated = (host?: number, home?: number) => ({ worth_it: { host, home } });

const notWorth = (week: string, ratings: string, weeks = 1): Expected => ({
  severity: 'warning',
  message: `In ${week} the worth of the engagement was rated ${ratings}.`,
  file: `retros/${week}.md`,
  at: 'worth_it:',
  weeks,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'the host team at two, and shown to it',
      changes: { retros: { '2026-W41': rated(2, 5) } },
      audience: 'host',
      signals: [notWorth('2026-W41', '2 of 5 by the host team')],
    },
    {
      name: 'the home team at one, alone in saying so',
      changes: { retros: { '2026-W41': rated(undefined, 1) } },
      signals: [notWorth('2026-W41', '1 of 5 by the home team')],
    },
    {
      name: 'both',
      changes: { retros: { '2026-W41': rated(2, 1) } },
      signals: [notWorth('2026-W41', '2 of 5 by the host team and 1 of 5 by the home team')],
    },
    {
      name: 'the last word of a side in a week of two retros',
      changes: { retros: { '2026-W41': rated(4, 1), '2026-W41-2': rated(2, undefined) } },
      signals: [notWorth('2026-W41', '2 of 5 by the host team and 1 of 5 by the home team')],
    },
  ],
  silent: [
    { name: 'both at three', changes: { retros: { '2026-W41': rated(3, 3) } }, signals: [] },
    {
      name: 'the side that was unhappy no longer is',
      changes: { retros: { '2026-W40': rated(1, 4), '2026-W41': rated(4, undefined) } },
      signals: [],
    },
    {
      name: 'a better word in the second retro of the week',
      changes: { retros: { '2026-W41': rated(1, 4), '2026-W41-2': rated(4, 4) } },
      signals: [],
    },
  ],
  unknown: [
    { name: 'nobody was asked', changes: {}, signals: [] },
    {
      name: 'nobody was asked in the last retro',
      changes: { retros: { '2026-W40': rated(1, 4) } },
      signals: [notWorth('2026-W40', '1 of 5 by the host team')],
    },
    {
      name: 'the unhappy side says nothing in the last retro, and takes nothing back',
      changes: { retros: { '2026-W40': rated(1, 4), '2026-W41': rated(undefined, 5) } },
      signals: [notWorth('2026-W40', '1 of 5 by the host team')],
    },
  ],
  thresholds: [
    {
      threshold: 'not_worth_it_level',
      value: 3,
      changes: { retros: { '2026-W41': rated(3, 3) } },
      usual: '-',
      set: 'warning',
    },
  ],
};
