import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const overdue = (message: string, week: string, at: string): Expected => ({
  severity: 'warning',
  message,
  file: `retros/${week}.md`,
  at,
});

export const cases: RuleCases = {
  fires: [
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
