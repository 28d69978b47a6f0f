import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const attended = (...attendees: string[]) => ({ attendees });
const homeSide = attended('Ada Lovelace', 'grace  hopper');

const absent = (retros: string, weeks: number): Expected => ({
  severity: 'warning',
  message: `Nobody from the host team attended the last ${retros}.`,
  file: 'retros/2026-W41.md',
  at: 'attendees:',
  weeks,
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'engineer and advisor alone in two retros',
      changes: { retros: { '2026-W40': homeSide, '2026-W41': attended('Ada Lovelace') } },
      signals: [absent('2 retros', 2)],
    },
    {
      name: 'in three',
      changes: { retros: { '2026-W39': homeSide, '2026-W40': homeSide, '2026-W41': homeSide } },
      signals: [absent('3 retros', 3)],
    },
    {
      name: 'of people who swapped, on the days that each was there',
      changes: {
        charter: {
          engineers: [
            { name: 'Ada Lovelace', until: '2026-10-02' },
            { name: 'Alan Turing', from: '2026-10-05' },
          ],
          changes: [{ date: '2026-10-05', field: 'advisor', from: 'Barbara Liskov', reason: 'She moved on' }],
        },
        retros: {
          '2026-W40': attended('Ada Lovelace', 'Barbara Liskov'),
          '2026-W41': attended('Alan Turing', 'Grace Hopper'),
        },
      },
      signals: [absent('2 retros', 2)],
    },
  ],
  silent: [
    { name: 'in the last one alone', changes: { retros: { '2026-W41': homeSide } }, signals: [] },
    {
      name: 'somebody of the host team is back',
      changes: { retros: { '2026-W39': homeSide, '2026-W40': homeSide } },
      signals: [],
    },
    {
      name: 'somebody whom the charter does not name',
      changes: { retros: everyWeek(attended('Ada Lovelace', 'Linus Pauling')) },
      signals: [],
    },
    {
      name: 'an engineer of another time is no longer of the home side',
      changes: {
        charter: { engineers: ['Ada Lovelace', { name: 'Alan Turing', until: '2026-09-25' }] },
        retros: { '2026-W40': attended('Alan Turing'), '2026-W41': homeSide },
      },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no retro at all', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a name that cannot be read may be of the host team',
      changes: { retros: { '2026-W40': homeSide, '2026-W41': { attendees: ['Ada Lovelace', 7] } } },
      broken: true,
      signals: [],
    },
    { name: 'no attendees in any retro', changes: { retros: everyWeek({ attendees: [] }) }, signals: [] },
    {
      name: 'a retro without attendees between two',
      changes: { retros: { '2026-W39': homeSide, '2026-W40': { attendees: [] }, '2026-W41': homeSide } },
      signals: [absent('2 retros', 2)],
    },
  ],
  thresholds: [
    {
      threshold: 'host_absent_retros',
      value: 1,
      changes: { retros: { '2026-W41': homeSide } },
      usual: '-',
      set: 'warning',
    },
  ],
};
