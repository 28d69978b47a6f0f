import { engagement } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
const retro = (...flags: string[]) => ['retro', '--date', '2026-09-17', '--well', 'x', ...flags];
const newOne = (...flags: string[]) => ['new', 'search-builds', '--yes', '--host-team', 'Search', ...flags];

const vote = (values: string) => ['add', 'fit-check', 'checkout', '--set', `votes=voter=Grace,${values}`];

/** Figures and names that do not fit: a document that would not validate is never written. */
export const draftCases: readonly CliCase[] = [
  {
    name: 'a score of a goal that the charter does not have',
    argv: retro('--score', 'flakey-tests=31'),
    tree: checkout,
    code: 2,
    err: 'error: --score flakey-tests=31: unknown goal "flakey-tests"\n  did you mean "flaky-tests"?\n',
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
    err: 'error: --practice tests-first=held: unknown practice "tests-first"\n  did you mean "test-first"?\n',
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
    err: 'error: a pulse needs --safety\n  1 (not at all) to 5 (fully): I can say openly what I think\n',
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
    err: ['error: ', '"2026-09-31" is not a date; write it as (due 2026-09-28)\n'],
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
    err: 'error: --goal "id=speed,title=Speed,kind=technical" needs "target" too\n  for example --goal id=flaky-tests,title="Flaky tests",kind=technical,target=5\n',
  },
  {
    name: 'a practice whose id is no slug',
    argv: newOne('--practice', 'Small Commits=Small commits'),
    code: 2,
    err: ['error: ', '"Small Commits"', 'lower-case letters, digits and single hyphens', 'nothing was written\n'],
  },
  {
    name: 'a goal of an unknown kind',
    argv: newOne('--goal', 'id=speed,title=Speed,kind=tech,target=3'),
    code: 2,
    err: [
      'error: --goal "id=speed,title=Speed,kind=tech,target=3" has an invalid "kind": it must be one of business, technical, diffusion, not "tech"; did you mean "technical"?\n',
    ],
  },
  {
    name: 'a practice without a title',
    argv: newOne('--practice', 'foo'),
    code: 2,
    err: 'error: --practice "foo" is malformed\n  write it as --practice id=…\n',
  },
  {
    name: 'a field without a value',
    argv: ['add', 'fit-check', 'checkout', '--set', 'decision'],
    tree: checkout,
    code: 2,
    err: 'error: --set "decision" is malformed\n  write it as --set field=value\n',
  },
  {
    name: 'a link that is no address',
    argv: ['add', 'finding', 'checkout', '--set', 'link=foo'],
    tree: checkout,
    code: 2,
    err: 'error: --set link must be a URL such as https://example.org/page, not "foo"\n',
  },
  {
    name: 'a vote out of bounds',
    argv: vote('business_value=3,technical_value=2,team_fit=2'),
    tree: checkout,
    code: 2,
    err: ['error: --set votes has an invalid "business_value": it must be ', ', not 3\n'],
  },
  {
    name: 'a vote on something misspelt',
    argv: vote('busines_value=1,technical_value=2,team_fit=2'),
    tree: checkout,
    code: 2,
    err: 'error: --set votes has no field "busines_value"; did you mean "business_value"?\n',
  },
  {
    name: 'an alignment with a slip',
    argv: retro('--safety', '4', '--alignment', 'tem=4,leadership=2'),
    tree: checkout,
    code: 2,
    err: 'error: --alignment has no field "tem"; did you mean "team"?\n',
  },
  {
    name: 'an alignment out of bounds',
    argv: retro('--safety', '4', '--alignment', 'team=9,leadership=2'),
    tree: checkout,
    code: 2,
    err: 'error: --alignment has an invalid "team": it must be a whole number from 1 to 5, not 9\n',
  },
  {
    name: 'a state by its beginning',
    argv: retro('--mvp', 'in-prod'),
    tree: checkout,
    code: 2,
    err: ["error: option '--mvp <state>' argument 'in-prod' is invalid. ", 'Did you mean "in-production"? (one of '],
  },
  {
    name: 'an engineer twice',
    argv: newOne('--engineer', 'Ada', '--engineer', 'Ada'),
    code: 2,
    err: ['error: ', '"engineers" lists "Ada" twice', 'nothing was written\n'],
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
    err: ['error: ', '--purpose', 'Did you mean "adoption"?'],
  },
  {
    name: 'a length without a start to count from',
    argv: newOne('--weeks', '8'),
    code: 2,
    err: 'error: --weeks needs --start\n  the end is counted from the start\n',
  },
];
