import { swapped, wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const without = (name: string, days = 14): Expected => ({
  severity: 'info',
  message: `${name} has no debrief ${days} days after the wrap-up.`,
  file: 'wrap-up.md',
  at: 'date:',
});

const none = { 'ada-lovelace': null };
const alan = { engineer: 'Alan Turing', date: '2026-11-30', satisfaction: 4, craft: 4, growth: ['Patience'] };

export const cases: RuleCases = {
  fires: [
    {
      name: '14 days after the wrap-up',
      changes: { wrapUp, debriefs: none },
      day: '2026-12-10',
      signals: [without('Ada Lovelace')],
    },
    {
      name: 'who left in the fourth week looks back too',
      changes: { charter: swapped, wrapUp, debriefs: { ...none, 'alan-turing': alan } },
      day: '2026-12-10',
      signals: [without('Ada Lovelace')],
    },
    {
      name: 'a debrief that is written only later',
      changes: { wrapUp, debriefs: { 'ada-lovelace': { date: '2026-12-20' } } },
      day: '2026-12-15',
      signals: [without('Ada Lovelace', 19)],
    },
  ],
  silent: [
    { name: '13 days after', changes: { wrapUp, debriefs: none }, day: '2026-12-09', signals: [] },
    { name: 'everybody has', changes: { wrapUp }, day: '2026-12-10', signals: [] },
    {
      name: 'in a file of another name',
      changes: { charter: { engineers: ['alan  TURING'] }, wrapUp, debriefs: { ...none, at: alan } },
      day: '2026-12-10',
      signals: [],
    },
    {
      name: 'for the host team',
      changes: { wrapUp, debriefs: none },
      day: '2026-12-10',
      audience: 'host',
      signals: [],
    },
    {
      name: 'once checked in',
      changes: { wrapUp, debriefs: none, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
  ],
  unknown: [
    { name: 'no wrap-up', changes: {}, day: '2026-12-10', signals: [] },
    {
      name: 'one that cannot be read is there',
      changes: { wrapUp, debriefs: none, files: { 'home/debriefs/ada-lovelace.md': '---\ngrowth: [\n---\n' } },
      broken: true,
      day: '2026-12-10',
      signals: [],
    },
    {
      name: 'one whose engineer is left blank goes by the name of its file',
      changes: { wrapUp, debriefs: { 'ada-lovelace': { engineer: null } } },
      day: '2026-12-10',
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'no_debrief_days',
      value: 30,
      changes: { wrapUp, debriefs: none },
      day: '2026-12-15',
      usual: 'info',
      set: '-',
    },
  ],
};
