import { engagement, firstRetro } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
const noneYet = 'error: no engagements yet\n  run `auxeng new` to create one, or `auxeng demo` to see a sample\n';
const retroFlags = ['--date', '2026-09-17', '--well', 'Two pairs'];
const note = 'engagements/checkout-testing/retros/2026-W38.md';
const inCheckout = ['retro', ...retroFlags];

const wroteAt = (shown: string) => [
  `wrote ${shown}\n`,
  `    git add ${shown} && git commit -m 'Retro of checkout-testing, 2026-W38'\n`,
];

/** Where the repo is, what its settings are, and where in it the command is started. */
export const workspaceCases: readonly CliCase[] = [
  {
    name: 'a repo without settings has the defaults',
    argv: ['validate'],
    tree: checkout,
    code: 0,
    out: ['checked ', ': no problems\n'],
  },
  {
    name: 'validate without engagements',
    argv: ['validate'],
    code: 0,
    out: 'checked nothing: no engagements yet; run `auxeng new` to create one, or `auxeng demo` to see a sample\n',
  },
  {
    name: 'report without engagements',
    argv: ['report'],
    code: 0,
    out: 'no engagements yet; run `auxeng new` to create one, or `auxeng demo` to see a\nsample\n',
  },
  { name: 'report of one that cannot be there', argv: ['report', 'checkout'], code: 2, err: noneYet },
  { name: 'retro without engagements', argv: ['retro', '--well', 'x'], code: 2, err: noneYet },
  {
    name: 'settings that are no YAML',
    argv: ['report'],
    tree: { ...checkout, 'auxeng.yaml': 'version: 1\nweeks: "10\n' },
    code: 2,
    err: ['error: auxeng.yaml has errors:\n  auxeng.yaml:', 'fix them first: every command reads this file\n'],
  },
  {
    name: 'settings with an unknown name',
    argv: ['validate'],
    tree: { ...checkout, 'auxeng.yaml': 'version: 1\nhome-team: Test Platform\n' },
    code: 2,
    err: 'error: auxeng.yaml has errors:\n  auxeng.yaml:2:1 unknown field "home-team"; did you mean "home_team"?\n  fix them first: every command reads this file\n',
  },
  {
    name: 'settings of a version to come',
    argv: ['new', 'search-builds', '--yes'],
    tree: { 'auxeng.yaml': 'version: 2\n' },
    code: 2,
    err: 'error: auxeng.yaml has errors:\n  auxeng.yaml:1:10 "version" must be 1, not 2\n  fix them first: every command reads this file\n',
  },
  {
    name: 'an engagements folder outside of the repo',
    argv: ['new', 'search-builds', '--yes'],
    tree: { 'auxeng.yaml': 'version: 1\nengagements: ../elsewhere\n' },
    code: 2,
    err: ['error: auxeng.yaml has errors:\n  auxeng.yaml:2:14 "engagements" is malformed: "../elsewhere"'],
  },
  {
    name: 'settings that are a folder',
    argv: ['report'],
    tree: { ...checkout, 'auxeng.yaml/keep': '' },
    code: 2,
    err: ['error: auxeng.yaml '],
  },
  {
    name: 'an engagements folder that is a file',
    argv: ['new', 'search-builds', '--yes'],
    tree: { engagements: 'no folder\n' },
    code: 2,
    err: ['error: engagements '],
  },
  {
    name: 'another engagements folder',
    argv: ['new', 'search-builds', '--yes', '--quiet'],
    tree: { 'auxeng.yaml': 'version: 1\nengagements: docs/eng\n' },
    code: 0,
    writes: [
      'docs/eng/search-builds/engagement.md',
      'docs/eng/search-builds/expectations.md',
      'docs/eng/search-builds/one-pager.md',
    ],
  },
  {
    name: 'the only engagement that is executing',
    argv: inCheckout,
    tree: { ...checkout, ...engagement('later', { start: '2026-12-07' }) },
    code: 0,
    out: ['for checkout-testing, the only engagement that is executing\n', ...wroteAt(note)],
    writes: [note],
  },
  {
    name: 'the engagement around the working directory',
    argv: inCheckout,
    tree: { ...checkout, ...engagement('catalog-diagnosis') },
    folder: 'engagements/checkout-testing',
    code: 0,
    out: ['for checkout-testing, the engagement of this folder\n', ...wroteAt('retros/2026-W38.md')],
    writes: [note],
  },
  {
    name: 'a folder deep inside an engagement',
    argv: inCheckout,
    tree: { ...checkout, ...engagement('catalog-diagnosis') },
    folder: 'engagements/checkout-testing/home',
    code: 0,
    out: ['for checkout-testing, the engagement of this folder\n', ...wroteAt('../retros/2026-W38.md')],
    writes: [note],
  },
  {
    name: 'a unique prefix',
    argv: ['retro', 'ch', ...retroFlags],
    tree: { ...checkout, ...engagement('catalog-diagnosis') },
    code: 0,
    out: wroteAt(note),
    writes: [note],
  },
  {
    name: 'validate of one file, from where it lies',
    argv: ['validate', '2026-W38.md'],
    tree: { ...checkout, ...firstRetro, ...engagement('other') },
    folder: 'engagements/checkout-testing/retros',
    code: 0,
    out: 'checked 1 document: no problems\n',
  },
  {
    name: 'validate of a path that is not there',
    argv: ['validate', 'nowhere'],
    tree: checkout,
    code: 2,
    err: 'error: nowhere does not exist\n  pass files or folders of the repo\n',
  },
  {
    name: '-C, relative to the working directory',
    argv: ['-C', 'checkout-testing', ...inCheckout],
    tree: { ...checkout, ...engagement('catalog-diagnosis') },
    folder: 'engagements',
    code: 0,
    out: ['wrote ', 'retros/2026-W38.md\n'],
    writes: [note],
  },
  {
    name: '-C of a folder that is not there',
    argv: ['-C', 'nowhere', 'report'],
    tree: checkout,
    code: 2,
    err: ['error: ', 'nowhere is not a folder\n  pass a folder of a repo to -C\n'],
  },
  {
    name: '-C of a file',
    argv: ['-C', 'auxeng.yaml', 'report'],
    tree: { ...checkout, 'auxeng.yaml': 'version: 1\n' },
    code: 2,
    err: ['error: ', 'auxeng.yaml is not a folder\n  pass a folder of a repo to -C\n'],
  },
];
