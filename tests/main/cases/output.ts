import { engagement, firstRetro } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
const report = ['report', '--as-of', '2026-09-16'];
const status = 'Status as of 2026-09-16: 1 unknown\n';
const note = 'engagements/checkout-testing/retros/2026-W38.md';

const color = (name: string, env: Record<string, string>, flags: string[], colored: boolean): CliCase => ({
  name,
  argv: [...report, ...flags],
  tree: checkout,
  env,
  code: 0,
  out: colored ? ['\u001b[1mStatus', 'as of 2026-09-16'] : [status],
  colored,
});

/** Colours, `--quiet` and `--dry-run`. */
export const outputCases: readonly CliCase[] = [
  color('no colours without a terminal', {}, [], false),
  color('--color', {}, ['--color'], true),
  color('--no-color', {}, ['--no-color'], false),
  color('FORCE_COLOR', { FORCE_COLOR: '1' }, [], true),
  color('FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false),
  color('NO_COLOR beats FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false),
  color('an empty NO_COLOR says nothing', { NO_COLOR: '', FORCE_COLOR: '1' }, [], true),
  color('--color beats NO_COLOR', { NO_COLOR: '1' }, ['--color'], true),
  color('--no-color beats FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false),
  { name: '--quiet validate of sound documents', argv: ['--quiet', 'validate'], tree: checkout, code: 0 },
  {
    name: '--quiet validate of a broken document still names it',
    argv: ['validate', '--quiet'],
    tree: { ...checkout, 'engagements/checkout-testing/one-pager.md': 'no front matter\n' },
    code: 1,
    out: ['engagements/checkout-testing/one-pager.md:1:1 error '],
  },
  { name: 'no problem is no line to an editor', argv: ['validate', '--format', 'unix'], tree: checkout, code: 0 },
  {
    name: 'a problem is one line to an editor',
    argv: ['validate', '--format', 'unix'],
    tree: { ...checkout, 'engagements/checkout-testing/one-pager.md': 'no front matter\n' },
    code: 1,
    out: ['engagements/checkout-testing/one-pager.md:1:1: '],
  },
  { name: '--quiet report is still the report', argv: ['--quiet', ...report], tree: checkout, code: 0, out: [status] },
  {
    name: '--quiet retro',
    argv: ['--quiet', 'retro', '--date', '2026-09-17', '--well', 'x'],
    tree: checkout,
    code: 0,
    writes: [note],
  },
  {
    name: 'retro --dry-run shows the note and writes nothing',
    argv: ['retro', '--date', '2026-09-24', '--well', 'Two pairs', '--done', '2', '--dry-run'],
    tree: { ...checkout, ...firstRetro },
    code: 0,
    out: [
      'would write engagements/checkout-testing/retros/2026-W39.md:\n  | ---\n  | date: "2026-09-24"\n',
      '  | - Two pairs\n',
      '  | - [ ] Quarantine the flaky suite @ada (due 2026-10-28)\n  | - [x] Ask for a second runner\n',
      '\nnothing was written (--dry-run)\n',
    ],
  },
  {
    name: 'new --dry-run',
    argv: ['new', 'search-builds', '--yes', '--dry-run'],
    code: 0,
    out: [
      'would write engagements/search-builds/engagement.md:\n',
      'would write engagements/search-builds/one-pager.md:\n',
      'would write engagements/search-builds/expectations.md:\n',
      '\nnothing was written (--dry-run)\n',
    ],
  },
  {
    name: 'init --dry-run',
    argv: ['init', '--ci', 'github', '--source', '0.1.0', '--dry-run'],
    code: 0,
    out: [
      'would write auxeng.yaml:\n',
      'would write engagements/README.md:\n',
      'would write .github/workflows/auxeng.yml:\n',
      '\nnothing was written (--dry-run)\n',
    ],
  },
  {
    name: 'init --ci gitlab',
    argv: ['init', '--ci', 'gitlab', '--source', '0.1.0'],
    code: 0,
    out: [
      'wrote auxeng.yaml\nwrote engagements/README.md\nwrote .gitlab/auxeng.yml\nwrote .gitlab-ci.yml\n',
      '\nNext:\n  for a report each Monday, ',
      '\n    auxeng new\n',
    ],
    writes: ['.gitlab-ci.yml', '.gitlab/auxeng.yml', 'auxeng.yaml', 'engagements/README.md'],
  },
  {
    name: 'the only engagement, whatever its phase',
    argv: ['add', 'pulse', '--set', 'safety=3', '--set', 'date=2027-03-04'],
    tree: engagement('calm'),
    code: 0,
    out: ['for calm, the only engagement\n', 'wrote engagements/calm/home/pulse/2027-W09.md\n'],
    writes: ['engagements/calm/home/pulse/2027-W09.md'],
  },
  {
    name: 'actions that are said twice, with a bullet or without',
    argv: [
      'retro',
      '--date',
      '2026-09-17',
      '--dry-run',
      ...['do x', 'Do  X', '- [ ] y', '* z'].flatMap((x) => ['--next', x]),
    ],
    tree: engagement('calm'),
    folder: 'engagements/calm',
    code: 0,
    out: [
      'for calm, the engagement of this folder\n',
      '(due 2026-09-28) -->\n  | \n  | - [ ] do x\n  | - [ ] y\n  | - [ ] z\n\nnothing was written',
    ],
  },
  {
    name: 'new says what is blank',
    argv: ['new', 'search-builds', '--yes', '--host-team', 'Search', '--engineer', 'Ada', '--practice', 'a=A'],
    code: 0,
    out: [
      '\n  fill in engagement.md: purpose, home_team, host_team, advisor, start and\n  goals\n    auxeng validate\n',
    ],
    writes: ['engagement', 'expectations', 'one-pager'].map((name) => `engagements/search-builds/${name}.md`),
  },
  {
    name: 'new says nothing of blanks where there are none',
    argv: [
      ...['new', 'search-builds', '--purpose', 'adoption', '--home-team', 'P', '--host-team', 'H', '--host-size', '6'],
      ...['--engineer', 'Ada', '--advisor', 'G', '--start', '2025-01-06', '--practice', 'a=A'],
      ...['--goal', 'id=b,title=B,kind=technical,target=5'],
    ],
    code: 0,
    out: ["'Begin search-builds'\n  hold the project retro\n    auxeng add wrap-up search-builds\n"],
    writes: ['engagement', 'expectations', 'one-pager'].map((name) => `engagements/search-builds/${name}.md`),
  },
];
