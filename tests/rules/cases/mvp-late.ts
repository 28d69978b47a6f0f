import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const noRelease = (days: number, state: string, file: string): Expected => ({
  severity: 'warning',
  message: `"The cart deploys on green tests alone" is not in production ${days} days after the start (${state}).`,
  file,
  at: 'mvp:',
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'in progress after 14 days',
      changes: { retros: everyWeek({ mvp: 'in-progress' }) },
      day: '2026-09-28',
      signals: [noRelease(14, 'in-progress', 'retros/2026-W39.md')],
    },
    {
      name: 'taken out of production again',
      changes: { retros: { '2026-W41': { mvp: 'blocked' } } },
      signals: [noRelease(25, 'blocked', 'retros/2026-W41.md')],
    },
  ],
  silent: [
    { name: 'a day before', changes: { retros: everyWeek({ mvp: 'in-progress' }) }, day: '2026-09-27', signals: [] },
    { name: 'in production', changes: {}, signals: [] },
    { name: 'the last retro does not repeat it', changes: { retros: { '2026-W41': { mvp: undefined } } }, signals: [] },
  ],
  unknown: [
    {
      name: 'none is named',
      changes: { charter: { mvp: undefined }, retros: everyWeek({ mvp: undefined }) },
      signals: [],
    },
    {
      name: 'no retro speaks of it: not known to be in production',
      changes: { retros: everyWeek({ mvp: undefined }) },
      signals: [noRelease(25, 'not mentioned in any retro', 'engagement.md')],
    },
  ],
};
