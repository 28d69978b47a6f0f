import type { Tree } from '../../support/repo.ts';
import { engagement } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const calm = engagement('calm');
const withInfo = engagement('short', { end: '2026-10-30' });
const withWarning = engagement('small', { size: 4 });
const withError = engagement('aimless', { engineer: 'Alan Turing', goals: 'goals: []\n' });
const broken = { ...calm, 'engagements/calm/expectations.md': '---\nground_rules: [end-early]\nagreed: 3\n---\n' };

const fails = (what: string, tree: Tree, failOn: string | undefined, code: 0 | 1, out: string): CliCase => ({
  name: `${what}, ${failOn === undefined ? 'by default' : `--fail-on ${failOn}`}`,
  argv: ['report', '--as-of', '2026-09-16', ...(failOn === undefined ? [] : ['--fail-on', failOn])],
  tree,
  code,
  out: [out],
});

/** When a report fails: a document that does not validate, or a signal at or above the severity that was given. */
export const exitCodeCases: readonly CliCase[] = [
  fails('nothing wrong', calm, 'info', 0, 'Status as of 2026-09-16: 1 unknown\n'),
  fails('an info', withInfo, 'warning', 0, 'Status as of 2026-09-16: 1 unknown\n'),
  fails('an info', withInfo, 'info', 1, '\nexit 1: short has signals (wrong-length)\n'),
  fails('a warning', withWarning, undefined, 0, 'The host team has 4 members: too few'),
  fails('a warning', withWarning, 'warning', 1, '\nexit 1: small has errors or warnings (small-team)\n'),
  fails('a warning', withWarning, 'info', 1, '\nexit 1: small has signals (small-team)\n'),
  fails('an error', withError, undefined, 1, '\nexit 1: aimless has errors (no-goals)\n'),
  fails('an error', withError, 'error', 1, '\nexit 1: aimless has errors (no-goals)\n'),
  fails('an error', withError, 'never', 0, 'Status as of 2026-09-16: 1 off-track\n'),
  fails(
    'a broken document',
    broken,
    'never',
    1,
    '1 document has errors: auxeng validate\n  engagements/calm/expectations.md:3:9 error ',
  ),
  {
    name: 'validate of a broken document',
    argv: ['validate'],
    tree: broken,
    code: 1,
    out: ['engagements/calm/expectations.md:3:9 error ', '\n    agreed: 3\n            ^\n', ': 1 error\n'],
  },
  {
    name: 'only the engagement that was named decides',
    argv: ['report', 'calm', '--as-of', '2026-09-16'],
    tree: { ...calm, ...withError },
    code: 0,
    out: ['Status as of 2026-09-16: 1 unknown\n'],
  },
  {
    name: 'what cannot be done beats what was found',
    argv: ['report', 'calm', 'nobody', '--as-of', '2026-09-16'],
    tree: broken,
    code: 2,
    err: 'error: unknown engagement "nobody"\n  available: calm\n',
  },
];
