import { kinds } from '../../../src/kinds/kind.ts';
import { engagement, firstRetro } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
/** What `auxeng add` makes: the others have commands of their own. */
const added = kinds.map(({ name }) => name).filter((name) => name !== 'engagement' && name !== 'retro');
const two = { ...checkout, ...engagement('catalog-diagnosis') };
const blankCharter = `---
title: Blank
purpose:
home_team:
host_team:
engineers: []
advisor:
---
`;
const noDate = 'Not a date; write it as YYYY-MM-DD, such as 2026-09-17\n';

/** Command lines that cannot be carried out: exit code 2, the reason, and what to write instead. */
export const usageCases: readonly CliCase[] = [
  { name: 'an unknown command', argv: ['repot'], code: 2, err: ['error: ', 'repot', 'id you mean', 'report'] },
  {
    name: 'an unknown flag of the program',
    argv: ['--qiet', 'report'],
    code: 2,
    err: "error: unknown option '--qiet'\n(Did you mean --quiet?)\n",
  },
  {
    name: 'an unknown flag of a command',
    argv: ['report', '--fromat', 'json'],
    code: 2,
    err: "error: unknown option '--fromat'\n(Did you mean --format?)\n",
  },
  {
    name: 'an unknown format of the report',
    argv: ['report', '--format', 'jsno'],
    tree: checkout,
    code: 2,
    err: ["error: option '--format <format>' argument 'jsno' is invalid. Did you mean \"json\"? (one of text, "],
  },
  {
    name: 'an unknown format of validation',
    argv: ['validate', '--format', 'tetx'],
    tree: checkout,
    code: 2,
    err: ["error: option '--format <format>' argument 'tetx' is invalid. Did you mean \"text\"? (one of text, "],
  },
  {
    name: 'an unknown rule',
    argv: ['explain', 'smal-team'],
    code: 2,
    err: 'error: unknown rule "smal-team"\n  did you mean "small-team"?\n',
  },
  {
    name: 'an unknown rule that is near to none',
    argv: ['explain', 'zebra'],
    code: 2,
    err: ['error: unknown rule "zebra"\n  available: ', ' more; `auxeng explain` lists them\n'],
  },
  {
    name: 'an unknown word where a flag takes one of a few',
    argv: ['new', '--purpose', 'zebra'],
    code: 2,
    err: "error: option '--purpose <purpose>' argument 'zebra' is invalid. Write one of adoption, strategic-goal, early-adopter, diagnosis, knowledge-sharing\n",
  },
  {
    name: 'neighbours that changed places',
    argv: ['report', '--audience', 'hots'],
    code: 2,
    err: "error: option '--audience <team>' argument 'hots' is invalid. Did you mean \"host\"? (one of home, host)\n",
  },
  {
    name: 'an unknown engagement with a near one',
    argv: ['report', 'chekout-testing'],
    tree: two,
    code: 2,
    err: 'error: unknown engagement "chekout-testing"\n  did you mean "checkout-testing"?\n',
  },
  {
    name: 'an unknown engagement with none near',
    argv: ['retro', 'zebra', '--well', 'x'],
    tree: two,
    code: 2,
    err: 'error: unknown engagement "zebra"\n  available: catalog-diagnosis, checkout-testing\n',
  },
  {
    name: 'a prefix of two engagements',
    argv: ['retro', 'c', '--date', '2026-09-17', '--well', 'x'],
    tree: two,
    code: 2,
    err: 'error: "c" is ambiguous: catalog-diagnosis or checkout-testing\n  type more of the name\n',
  },
  {
    name: 'no engagement named, and two are executing',
    argv: ['retro', '--date', '2026-09-17', '--well', 'x'],
    tree: two,
    code: 2,
    err: 'error: which engagement? 2 engagements are executing\n  name one of catalog-diagnosis, checkout-testing\n',
  },
  {
    name: 'no engagement named, and none is executing',
    argv: ['retro', '--date', '2026-08-17', '--well', 'x'],
    tree: checkout,
    code: 2,
    err: 'error: which engagement? no engagement is executing on 2026-08-17\n  name one of checkout-testing\n',
  },
  {
    name: 'a day that the calendar does not have',
    argv: ['report', '--as-of', '2026-02-30'],
    tree: checkout,
    code: 2,
    err: `error: option '--as-of <date>' argument '2026-02-30' is invalid. ${noDate}`,
  },
  {
    name: 'a retro on no day',
    argv: ['retro', '--date', 'thursday', '--well', 'x'],
    tree: checkout,
    code: 2,
    err: `error: option '--date <date>' argument 'thursday' is invalid. ${noDate}`,
  },
  {
    name: 'new without a terminal names the flags that are missing',
    argv: ['new'],
    code: 2,
    err: [
      'error: missing: <slug> --purpose --home-team --host-team --host-size --engineer --advisor\n',
      '  --purpose    Purpose: one of adoption, strategic-goal, early-adopter, diagnosis, knowledge-sharing\n',
      '  --host-size    Host team size: a whole number of at least 1\n',
      '\n  or --yes, to leave blank what is not known yet\n',
    ],
  },
  {
    name: 'new takes the engineer from git and the home team from the settings',
    argv: ['new', 'search-builds', '--host-size', '5'],
    tree: { 'auxeng.yaml': 'version: 1\nhome_team: Test Platform\n' },
    userName: 'Ada Lovelace',
    code: 2,
    err: ['error: missing: --purpose --host-team --advisor\n', '\n  or --yes, to leave blank what is not known yet\n'],
  },
  {
    name: 'new --yes still needs a name',
    argv: ['new', '--yes'],
    code: 2,
    err: 'error: missing: <slug>\n  for example `auxeng new checkout-testing --yes`\n',
  },
  {
    name: 'a name that is no slug',
    argv: ['new', 'Checkout Testing', '--yes'],
    code: 2,
    err: 'error: "Checkout Testing" is not a slug\n  use lower-case letters, digits and single hyphens; try "checkout-testing"\n',
  },
  {
    name: 'a name that Windows keeps',
    argv: ['new', 'con', '--yes'],
    code: 2,
    err: 'error: "con" is not a slug\n  Windows reserves that name for a device; use another\n',
  },
  {
    name: 'a name that is too long',
    argv: ['new', 'a'.repeat(300), '--yes'],
    code: 2,
    err: ['is not a slug\n  use at most 80 characters; try "aaa'],
  },
  {
    name: 'more weeks than the settings may say',
    argv: ['new', 'x', '--yes', '--start', '2026-09-14', '--weeks', '53'],
    code: 2,
    err: 'error: --weeks must be a whole number from 1 to 52, not "53"\n',
  },
  {
    name: 'add without a kind',
    argv: ['add'],
    code: 2,
    err: `error: missing: <kind>\n  one of ${added.join(', ')}\n`,
  },
  {
    name: 'a name that leads out of the repo',
    argv: ['new', '../elsewhere', '--yes'],
    code: 2,
    err: 'error: "../elsewhere" is not a slug\n  use lower-case letters, digits and single hyphens; try "elsewhere"\n',
  },
  {
    name: 'retro without a terminal and with nothing said',
    argv: ['retro', '--date', '2026-09-17'],
    tree: checkout,
    code: 2,
    err: 'error: missing: what the week was like\n  use --well, --poorly, --next, --score or another flag (see --help), or --edit\n',
  },
  {
    name: 'retro when nobody is known to have been there',
    argv: ['retro', '--date', '2026-09-17', '--well', 'x', 'blank'],
    tree: { 'engagements/blank/engagement.md': blankCharter },
    code: 2,
    err: 'error: missing: --attendee\n  --attendee    Attendees: a list\n',
  },
  {
    name: 'a retro of a week that has one',
    argv: ['retro', '--date', '2026-09-18', '--well', 'x'],
    tree: { ...checkout, ...firstRetro },
    code: 2,
    err: "error: the retro of 2026-W38 already exists\n  edit engagements/checkout-testing/retros/2026-W38.md, add a second one with --second, or write another week's with --week\n",
  },
  {
    name: 'an open action that there is not',
    argv: ['retro', '--date', '2026-09-24', '--well', 'x', '--done', '3'],
    tree: { ...checkout, ...firstRetro },
    code: 2,
    err: 'error: --done 3: no such open action\n  open actions:\n  1. Quarantine the flaky suite\n  2. Ask for a second runner\n',
  },
  {
    name: 'a new engagement where one is',
    argv: ['new', 'checkout-testing', '--yes'],
    tree: checkout,
    code: 2,
    err: 'error: engagements/checkout-testing/engagement.md already exists\n  nothing was written; edit that file, or move it first\n',
  },
  {
    name: 'a new engagement where only its last document is',
    argv: ['new', 'checkout-testing', '--yes'],
    tree: { 'engagements/checkout-testing/expectations.md': 'mine\n' },
    code: 2,
    err: 'error: engagements/checkout-testing/expectations.md already exists\n  nothing was written; edit that file, or move it first\n',
  },
  {
    name: 'init where it was done',
    argv: ['init'],
    tree: { 'auxeng.yaml': 'version: 1\n', 'engagements/README.md': 'mine\n' },
    code: 2,
    err: 'error: auxeng.yaml already exists\n  run `auxeng new` to create an engagement; --ci, --editor, --eject and --home add more\n',
  },
  {
    name: '--edit without an editor',
    argv: ['retro', '--date', '2026-09-17', '--edit'],
    tree: checkout,
    code: 2,
    err: 'error: --edit needs an editor\n  set VISUAL or EDITOR, for example EDITOR=vi\n',
  },
  {
    name: 'a retro of a pulse alone',
    argv: ['retro', '--date', '2026-09-17', '--safety', '3'],
    tree: checkout,
    code: 2,
    err: ['error: missing: what the week was like\n', 'auxeng add pulse'],
  },
  {
    name: 'a retro of empty texts',
    argv: ['retro', '--date', '2026-09-17', '--well', '', '--poorly', ' ', '--next', '', '--attendee', ''],
    tree: checkout,
    code: 2,
    err: ['error: missing: what the week was like\n'],
  },
  {
    name: 'a figure of a pulse that is not wanted',
    argv: ['retro', '--date', '2026-09-17', '--well', 'x', '--safety', '1', '--no-pulse'],
    tree: checkout,
    code: 2,
    err: 'error: --safety is for the pulse, but --no-pulse skips it\n  remove one of them\n',
  },
  {
    name: 'an action that is done and dropped',
    argv: ['retro', '--date', '2026-09-24', '--done', '1', '--drop', '1'],
    tree: { ...checkout, ...firstRetro },
    code: 2,
    err: 'error: --done 1 and --drop 1 contradict each other\n  an action is either done or dropped: "Quarantine the flaky suite"\n',
  },
  {
    name: 'a name for what has none',
    argv: ['add', 'wrap-up', '--name', 'x'],
    tree: checkout,
    code: 2,
    err: 'error: a wrap-up takes no --name\n  its file is always wrap-up.md\n',
  },
  {
    name: 'a dry run of a new engagement where one is',
    argv: ['new', 'checkout-testing', '--yes', '--dry-run'],
    tree: checkout,
    code: 2,
    err: 'error: engagements/checkout-testing/engagement.md already exists\n  nothing was written; edit that file, or move it first\n',
  },
  {
    name: 'a dry run of a document that is there',
    argv: ['add', 'expectations', '--dry-run'],
    tree: checkout,
    code: 2,
    err: ['error: engagements/checkout-testing/expectations.md already exists\n'],
  },
  {
    name: 'a dry run of schemas that are there',
    argv: ['init', '--eject', '--dry-run'],
    tree: { 'templates/retro.md': '---\ndate:\n---\n' },
    code: 2,
    err: ['error: templates/retro.md already exists\n'],
  },
];
