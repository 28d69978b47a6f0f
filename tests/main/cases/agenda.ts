import { engagement, firstRetro, folder } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = { ...engagement('checkout-testing'), ...firstRetro };
const asOf = ['--as-of', '2026-09-24'];
const declined = `---
date: 2026-08-31
votes:
  - { voter: Grace Hopper, business_value: 0, technical_value: 0, team_fit: 0 }
decision: declined
reason: No time
---
`;

/** The page to open before a retro. */
export const agendaCases: readonly CliCase[] = [
  {
    name: 'the only engagement that is executing',
    argv: ['agenda', ...asOf],
    tree: { ...checkout, ...engagement('search-builds', { start: '2027-01-11' }) },
    code: 0,
    out: [
      'Agenda of 2026-09-24: checkout-testing\n\nCheckout testing, week 2 of 10\n\nOPEN ACTIONS\n\n',
      '   1. Quarantine the flaky suite @ada: due on 2026-10-28; open for 7 days\n',
      '   2. Ask for a second runner: no owner; no due date; open for 7 days\n',
      '\nGOALS TO SCORE\n\n',
    ],
  },
  {
    name: 'as Markdown',
    argv: ['agenda', 'checkout', '--format', 'markdown', ...asOf],
    tree: checkout,
    code: 0,
    out: [
      '# Agenda of 2026-09-24\n\ncheckout-testing\n\nCheckout testing, week 2 of 10\n',
      '- [ ] Quarantine the flaky suite @&#8203;ada: due on',
    ],
  },
  {
    name: 'one that is being planned',
    argv: ['agenda', '--as-of', '2026-09-10'],
    tree: checkout,
    code: 0,
    out: ['Agenda of 2026-09-10: checkout-testing\n\nCheckout testing, planning\n', 'No open actions.\n'],
  },
  {
    name: 'what cannot be read is said, and exits with 1',
    argv: ['agenda', ...asOf],
    tree: { ...checkout, [`${folder}/retros/2026-W37.md`]: 'just a note\n' },
    code: 1,
    out: [`${folder}/retros/2026-W37.md:1:1 error`, 'Agenda of 2026-09-24'],
  },
  {
    name: 'one that was declined',
    argv: ['agenda', 'checkout', ...asOf],
    tree: { ...checkout, [`${folder}/home/fit-check.md`]: declined },
    code: 2,
    err: 'error: checkout-testing was declined\n  there is no retro to prepare\n',
  },
  {
    name: 'one without a charter',
    argv: ['agenda', 'checkout', ...asOf],
    tree: { ...checkout, [`${folder}/engagement.md`]: 'not a charter\n' },
    code: 2,
    err: `error: ${folder}/engagement.md is missing or invalid\n  \`auxeng validate ${folder}\` shows why\n`,
  },
  {
    name: 'one that there is not',
    argv: ['agenda', 'chekout-testing'],
    tree: checkout,
    code: 2,
    err: 'error: unknown engagement "chekout-testing"\n  did you mean "checkout-testing"?\n',
  },
  {
    name: 'a format that there is not',
    argv: ['agenda', '--format', 'json'],
    tree: checkout,
    code: 2,
    err: ["error: option '--format <format>' argument 'json' is invalid. Write one of text, markdown"],
  },
  {
    name: 'its help',
    argv: ['agenda', '--help'],
    code: 0,
    out: [
      'Usage: auxeng agenda',
      '--format <format>',
      '--as-of <date>',
      'nothing under home/',
      'Examples:\n  $ auxeng agenda\n',
    ],
  },
  {
    name: 'completion of its engagements',
    argv: ['completion', 'candidates', 'agenda', 'ch'],
    tree: checkout,
    code: 0,
    out: 'checkout-testing\n',
  },
];
