import { everyWeek } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const overdue = (message: string, week: string, at: string): Expected => ({
  severity: 'warning',
  message,
  file: `retros/${week}.md`,
  at,
});

const handOver = { ...wrapUp, next: ['[ ] Move the runner @rosalind (due 2026-12-11)'] };
const inWrapUp: Expected = {
  severity: 'warning',
  message: '"Move the runner" (@rosalind) was due on 2026-12-11.',
  file: 'wrap-up.md',
  at: '- [ ] Move the runner',
};

export const cases: RuleCases = {
  fires: [
    {
      name: 'of the wrap-up, until the check-in',
      changes: { wrapUp: handOver },
      day: '2026-12-12',
      signals: [inWrapUp],
    },
    {
      name: 'of a retro, after the end and before the wrap-up',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-08)'] } } },
      day: '2026-11-25',
      signals: [overdue('"Pair with Linus" (@ada) was due on 2026-10-08.', '2026-W41', '- [ ] Pair with Linus')],
    },
    {
      name: 'of a retro, carried over by the wrap-up',
      changes: {
        wrapUp: { ...wrapUp, next: ['[ ] Move the runner'] },
        retros: { '2026-W41': { next: ['[ ] Move the runner @rosalind (due 2026-12-11)'] } },
      },
      day: '2026-12-12',
      signals: [inWrapUp],
    },
    {
      name: 'a day past its date',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-08)'] } } },
      signals: [overdue('"Pair with Linus" (@ada) was due on 2026-10-08.', '2026-W41', '- [ ] Pair with Linus')],
    },
    {
      name: 'open in three retros, though never repeated',
      changes: { retros: { '2026-W39': { next: ['[ ] Mend the runner'] } } },
      signals: [
        overdue('"Mend the runner" (no owner) has been open for 3 retros.', '2026-W39', '- [ ] Mend the runner'),
      ],
    },
    {
      name: 'carried over without its date',
      changes: {
        retros: {
          '2026-W40': { next: ['[ ] Mend the runner @linus (due 2026-10-02)'] },
          '2026-W41': { next: ['[ ] mend  the runner'] },
        },
      },
      signals: [overdue('"mend the runner" (@linus) was due on 2026-10-02.', '2026-W41', '- [ ] mend  the runner')],
    },
  ],
  silent: [
    { name: 'of the wrap-up, on its day', changes: { wrapUp: handOver }, day: '2026-12-11', signals: [] },
    {
      name: 'of the wrap-up, once checked in',
      changes: { wrapUp: handOver, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
    {
      name: 'of a retro, once wrapped up',
      changes: { wrapUp, retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-08)'] } } },
      day: '2026-11-26',
      signals: [],
    },
    {
      name: 'the wrap-up closed it',
      changes: {
        wrapUp: { ...wrapUp, next: ['[x] Pair with Linus'] },
        retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-08)'] } },
      },
      day: '2026-11-26',
      signals: [],
    },
    {
      name: 'due on the day itself',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-09)'] } } },
      signals: [],
    },
    {
      name: 'done, and dropped, after their dates',
      changes: {
        retros: {
          '2026-W39': { next: ['[ ] Mend the runner (due 2026-09-30)', '[ ] Ask for a room (due 2026-09-30)'] },
          '2026-W41': { next: ['[x] Mend the runner', '[x] ~~Ask for a room~~'] },
        },
      },
      signals: [],
    },
    { name: 'open in two retros', changes: { retros: { '2026-W40': { next: ['[ ] Mend the runner'] } } }, signals: [] },
  ],
  unknown: [
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a date that is none',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus (due soon)'] } } },
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'action_overdue_retros',
      value: 2,
      changes: { retros: { '2026-W40': { next: ['[ ] Mend the runner'] } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
