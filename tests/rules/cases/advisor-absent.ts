import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const withoutAdvisor = { attendees: ['Ada Lovelace', 'Rosalind Franklin'] };

const absent = (retros: number): Expected => ({
  severity: 'warning',
  message: `Grace Hopper, the advisor, missed the last ${retros} retros.`,
  file: 'retros/2026-W41.md',
  at: 'attendees:',
  weeks: retros,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'not at the last two',
      changes: { retros: { '2026-W40': withoutAdvisor, '2026-W41': withoutAdvisor } },
      signals: [absent(2)],
    },
    { name: 'at none at all', changes: { retros: everyWeek(withoutAdvisor) }, signals: [absent(4)] },
  ],
  silent: [
    { name: 'not at the last one alone', changes: { retros: { '2026-W41': withoutAdvisor } }, signals: [] },
    {
      name: 'back at the last, in other letters',
      changes: {
        retros: {
          '2026-W39': withoutAdvisor,
          '2026-W40': withoutAdvisor,
          '2026-W41': { attendees: ['grace  HOPPER'] },
        },
      },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no advisor yet', changes: { charter: { advisor: null } }, signals: [] },
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a retro between that does not say who was there',
      changes: { retros: { '2026-W39': withoutAdvisor, '2026-W40': { attendees: [] }, '2026-W41': withoutAdvisor } },
      signals: [absent(2)],
    },
  ],
  thresholds: [
    {
      threshold: 'advisor_absent_retros',
      value: 1,
      changes: { retros: { '2026-W41': { attendees: ['Ada Lovelace'] } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
