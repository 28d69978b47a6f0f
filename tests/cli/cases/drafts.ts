import { engagement } from '../trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
const retro = (...flags: string[]) => ['retro', '--date', '2026-09-17', '--well', 'x', ...flags];
const newOne = (...flags: string[]) => ['new', 'search-builds', '--yes', '--host-team', 'Search', ...flags];

/** Figures and names that do not fit: a document that would not validate is never written. */
export const draftCases: readonly CliCase[] = [
  {
    name: 'a score of a goal that the charter does not have',
    argv: retro('--score', 'flakey-tests=31'),
    tree: checkout,
    code: 2,
    err: 'error: --score flakey-tests=31: no goal is called "flakey-tests"\n  did you mean "flaky-tests"?\n',
  },
  {
    name: 'a score that is no number',
    argv: retro('--score', 'flaky-tests=many'),
    tree: checkout,
    code: 2,
    err: ['error: --score flaky-tests must be a number, not "many"'],
  },
  {
    name: 'a practice that the charter does not have',
    argv: retro('--practice', 'tests-first=held'),
    tree: checkout,
    code: 2,
    err: 'error: --practice tests-first=held: no practice is called "tests-first"\n  did you mean "test-first"?\n',
  },
  {
    name: 'a state that no practice has',
    argv: retro('--practice', 'test-first=hled'),
    tree: checkout,
    code: 2,
    err: [
      'error: --practice test-first must be one of not-started, held, slipped, not "hled"',
      'did you mean "held"?\n',
    ],
  },
  {
    name: 'an unknown failure mode',
    argv: retro('--failure-mode', 'solo-wrok'),
    tree: checkout,
    code: 2,
    err: ['error: --failure-mode', '"solo-wrok"', 'did you mean "solo-work"?\n'],
  },
  {
    name: 'a score without a value',
    argv: retro('--score', 'flaky-tests'),
    tree: checkout,
    code: 2,
    err: 'error: --score "flaky-tests" is malformed\n  write it as --score id=value\n',
  },
  {
    name: 'a pulse without the figure that it is about',
    argv: retro('--solo-days', '2'),
    tree: checkout,
    code: 2,
    err: 'error: a pulse needs --safety\n  from 1 (not at all) to 5: I can say openly what I think\n',
  },
  {
    name: 'more paired days than host days',
    argv: retro('--host-days', '2', '--paired-days', '4'),
    tree: checkout,
    code: 2,
    err: ['error: ', 'paired', 'nothing was written\n'],
  },
  {
    name: 'an action that is due on no day',
    argv: retro('--next', 'Quarantine the flaky suite @ada (due 2026-09-31)'),
    tree: checkout,
    code: 2,
    err: ['error: ', '"2026-09-31" is no date; write it as (due 2026-09-28)\n'],
  },
  {
    name: 'two goals with one id',
    argv: newOne(
      '--goal',
      'id=speed,title=Speed,kind=technical,target=3',
      '--goal',
      'id=speed,title=Pace,kind=business,target=4',
    ),
    code: 2,
    err: ['error: ', '"speed"', 'nothing was written\n'],
  },
  {
    name: 'a goal that aims at its baseline',
    argv: newOne('--goal', 'id=speed,title=Speed,kind=technical,baseline=3,target=3'),
    code: 2,
    err: ['error: ', '"speed"', 'nothing was written\n'],
  },
  {
    name: 'a goal without a target',
    argv: newOne('--goal', 'id=speed,title=Speed,kind=technical'),
    code: 2,
    err: 'error: --goal "id=speed,title=Speed,kind=technical" needs "target" too\n  for instance --goal id=flaky-tests,title="Flaky tests",kind=technical,target=5\n',
  },
  {
    name: 'a practice whose id is no slug',
    argv: newOne('--practice', 'Small Commits=Small commits'),
    code: 2,
    err: ['error: ', '"Small Commits"', 'lower-case letters, digits and single hyphens', 'nothing was written\n'],
  },
  {
    name: 'an engineer twice',
    argv: newOne('--engineer', 'Ada', '--engineer', 'Ada'),
    code: 2,
    err: ['error: ', '"engineers" names "Ada" twice', 'nothing was written\n'],
  },
  {
    name: 'a team of nobody',
    argv: newOne('--host-size', '0'),
    code: 2,
    err: 'error: --host-size must be a whole number of at least 1, not 0\n',
  },
  {
    name: 'a purpose with a slip',
    argv: newOne('--purpose', 'adopton'),
    code: 2,
    err: ['error: ', '--purpose', 'did you mean "adoption"?'],
  },
  {
    name: 'a length without a start to count from',
    argv: newOne('--weeks', '8'),
    code: 2,
    err: 'error: --weeks needs --start\n  the end is counted from the start\n',
  },
];
