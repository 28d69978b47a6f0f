import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const tooLong = (week: string): Expected => ({
  severity: 'info',
  message: `The retro of ${week} took 45 minutes; 30 are enough.`,
  file: `retros/${week}.md`,
  at: 'minutes:',
});

export const cases: RuleCases = {
  fires: [
    { name: 'the last one', changes: { retros: { '2026-W41': { minutes: 45 } } }, signals: [tooLong('2026-W41')] },
  ],
  silent: [
    { name: 'half an hour', changes: {}, signals: [] },
    { name: 'an older one', changes: { retros: { '2026-W40': { minutes: 45 } } }, signals: [] },
  ],
  unknown: [
    { name: 'nobody looked at the clock', changes: { retros: everyWeek({ minutes: undefined }) }, signals: [] },
    {
      name: 'the last one does not say',
      changes: { retros: { '2026-W40': { minutes: 45 }, '2026-W41': { minutes: undefined } } },
      signals: [tooLong('2026-W40')],
    },
  ],
};
