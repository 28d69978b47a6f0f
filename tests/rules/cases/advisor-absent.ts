import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const withoutAdvisor = { attendees: ['Ada Lovelace', 'Rosalind Franklin'] };
const withAlan = { attendees: ['Ada Lovelace', 'Alan Turing'] };

const absent = (retros: number, who = 'Grace Hopper, the advisor'): Expected => ({
  severity: 'warning',
  message: `${who}, missed the last ${retros} retros.`,
  file: 'retros/2026-W41.md',
  at: 'attendees:',
  weeks: retros,
});

/** Alan Turing took over from Grace Hopper. */
const takenOver = (date: string) => ({
  advisor: 'Alan Turing',
  changes: [{ date, field: 'advisor', from: 'Grace Hopper', reason: 'Grace moved on' }],
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'not at the last two',
      changes: { retros: { '2026-W40': withoutAdvisor, '2026-W41': withoutAdvisor } },
      signals: [absent(2)],
    },
    { name: 'at none at all', changes: { retros: everyWeek(withoutAdvisor) }, signals: [absent(4)] },
    {
      name: 'the one at the last two is no longer the advisor',
      changes: { charter: takenOver('2026-09-28') },
      signals: [absent(2, 'Alan Turing, the advisor')],
    },
    {
      name: 'neither the former nor the new one',
      changes: {
        charter: takenOver('2026-10-05'),
        retros: { '2026-W40': withoutAdvisor, '2026-W41': withoutAdvisor },
      },
      signals: [absent(2, 'Grace Hopper and Alan Turing, the advisors')],
    },
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
    {
      name: 'each retro with the advisor of its day',
      changes: { charter: takenOver('2026-10-05'), retros: { '2026-W41': withAlan } },
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
    {
      name: 'attendees that are not valid',
      changes: { retros: { '2026-W40': withoutAdvisor, '2026-W41': { attendees: 'Ada Lovelace' } } },
      broken: true,
      signals: [],
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
