import { undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const blank = (...titles: string[]): Expected => ({
  severity: 'error',
  message: `The one-pager of "checkout-testing" is empty under ${titles.join(' and ')}.`,
  file: 'one-pager.md',
  at: `## ${titles[0]}`,
});

const notReady = { severity: 'warning' } as const;

const noOnePager = inCharter('error', '---', '"checkout-testing" has no one-pager.md.');

export const cases: RuleCases = {
  fires: [
    { name: 'no file', changes: { onePager: null }, signals: [noOnePager] },
    { name: 'an empty problem', changes: { onePager: { problem: '' } }, signals: [blank('Problem')] },
    {
      name: 'nothing but comments in both',
      changes: { onePager: { problem: '<!-- What hurts -->', solution: '<!-- -->' } },
      signals: [blank('Problem', 'Solution')],
    },
    { name: 'in planning', changes: { onePager: null }, day: '2026-09-01', signals: [{ ...noOnePager, ...notReady }] },
  ],
  silent: [
    { name: 'both are filled in', changes: {}, signals: [] },
    { name: 'while sourcing', changes: { onePager: null, charter: undated, fitCheck: null }, signals: [] },
  ],
  unknown: [
    {
      name: 'one that was handed in after the day is not there yet',
      changes: { onePager: { submitted: '2026-10-10' } },
      signals: [noOnePager],
    },
    {
      name: 'one with an error is read as far as it goes',
      changes: { onePager: { team: 7, problem: '' } },
      broken: true,
      signals: [blank('Problem')],
    },
    {
      name: 'one that cannot be read is there',
      changes: { onePager: null, files: { 'one-pager.md': '---\n: [\n---\n' } },
      broken: true,
      signals: [],
    },
  ],
};
