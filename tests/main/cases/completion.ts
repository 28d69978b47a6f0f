import { engagement, firstRetro } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = { ...engagement('checkout-testing'), ...firstRetro };

const completed = (name: string, words: readonly string[], out: string, tree = checkout): CliCase => ({
  name,
  argv: ['completion', 'candidates', '--', ...words],
  tree,
  code: 0,
  ...(out === '' ? {} : { out }),
});

const retro = ['retro', 'checkout'];

/** What shells offer: values of flags that the engagement at hand has, and files only where files are meant. */
export const completionCases: readonly CliCase[] = [
  completed('goals to score', [...retro, '--score', 'fl'], 'flaky-tests=\tFlaky tests a week\n'),
  completed('a score is any number', [...retro, '--score', 'flaky-tests='], ''),
  completed('practices', [...retro, '--practice', ''], 'test-first=\tA failing test comes first\n'),
  completed('states of a practice', [...retro, '--practice', 'test-first=h'], 'test-first=held\n'),
  completed(
    'open actions that are done',
    [...retro, '--done', ''],
    '1\tQuarantine the flaky suite\n2\tAsk for a second runner\n',
  ),
  completed('open actions that are dropped', [...retro, '--drop', '2'], '2\tAsk for a second runner\n'),
  completed('goals of a change', ['change', 'checkout', '--drop-goal', 'p'], 'pairs\tMembers who paired\n'),
  completed('a flag and its value in one word', ['report', '--format=js'], '--format=json\n'),
  completed('no practices for a new engagement', ['new', '--practice', ''], ''),
  completed('nothing for free text', [...retro, '--well', ''], ''),
  completed('files to validate', ['validate', 'eng'], ':files\n'),
  completed('a folder for the demo', ['demo', ''], ':files\n'),
  completed('a folder for -C', ['-C', ''], ':files\n'),
];
