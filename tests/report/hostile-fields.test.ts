import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Lexer, type Token, walkTokens } from 'marked';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { kinds } from '../../src/kinds/kind.ts';
import { validationFormats } from '../../src/report/diagnostics/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import { views } from '../../src/report/views/index.ts';
import { type Filling, filledRepo } from '../support/filled.ts';
import { commitTree, gitRepo } from '../support/git.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { commandsIn, suspiciousLines } from '../support/runner.ts';
import { slug } from '../support/trees.ts';
import { tried } from '../support/tried.ts';
import { rawControl } from './samples.ts';

/*
 * Every format of every command, over a repo in which every field of every kind is a stranger's. Fields, formats, views
 * and commands are those of the program's own tables: a new one is tried without a word here.
 */

const unseen = '\u202e\u2028\u2066\u200f\ufeff';
const markup = '<script>alert(1)</script>"\'><img src=x> [x](javascript:alert(1)) ![y](https://evil.example)';
const fillings: readonly [name: string, filling: Filling][] = [
  ['a formula and markup', { text: `=cmd|' /C calc'!A0 ${unseen} ${markup}` }],
  ['workflow commands', { text: '::add-mask::x ##[add-mask]y' }],
  ['the same where something else is expected', { text: 'Ada', wrong: `::error::x ##[group]y ${unseen} ${markup}` }],
  ['controls where something else is expected', { text: 'Ada', wrong: '\u001b]0;owned\u0007 \u009b31m\u0000' }],
];

const raw = '\u001b[31m ::add-mask::x';

/** Files whose names are as hostile. */
const misnamed: Tree = Object.fromEntries(
  ['::add-mask::x ##[add-mask]y', `=1+1 ${unseen}`, '\u001b[2J\n::error::x', '<img src=x>[a](b)'].flatMap((name) => [
    [`engagements/${slug}/retros/${name}.md`, ''],
    [`engagements/${name}/engagement.md`, ''],
  ]),
);

const day = '2026-10-09';
const dated = ['--as-of', day];
const reports = statusFormats.flatMap(({ name: format }) => [
  ...views.map(({ name }) => ['--format', format, '--view', name, ...dated]),
  [slug, '--format', format, ...dated],
  ['--format', format, '--since', 'HEAD', ...dated],
]);
const dry = '--dry-run';
const operands: Readonly<Record<string, readonly (readonly string[])[]>> = {
  init: [[]],
  new: [['other', '--yes', dry]],
  retro: [[slug, '--date', day, '--well', 'x', dry]],
  agenda: [[slug, ...dated]],
  add: kinds.map(({ name }) => [name, slug, dry]),
  change: [[slug, '--set', 'mvp=Another', '--on', day, dry]],
  agree: [[slug, '--name', 'Ada', '--team', 'home', dry]],
  edit: kinds.map(({ name }) => [name, slug, '--set', 'x_a=1', dry]),
  validate: validationFormats.map(({ name }) => ['--format', name]),
  report: reports,
  explain: [[], ['solo-work']],
  demo: [['sample']],
  completion: [
    ['candidates', '--', 'report', ''],
    ['candidates', '--', 'retro', slug, '--done', ''],
    ['candidates', '--', 'retro', slug, '--score', ''],
    ['candidates', '--', 'add', ''],
  ],
};

const isEvil = (token: Token): boolean =>
  (token.type === 'html' && /<(script|img)/.test(token.raw)) ||
  ((token.type === 'link' || token.type === 'image') && /^(javascript:|https:\/\/evil)/.test(String(token.href)));

function expectTame(markdown: string): void {
  const evil: Token[] = [];
  walkTokens(new Lexer().lex(markdown), (token) => {
    if (isEvil(token)) evil.push(token);
  });
  expect(evil).toEqual([]);
}

const cells = (csv: string): string[] =>
  [...csv.matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g)].map(([, cell = '']) => cell.replace(/^"/, ''));

/** What holds of one format besides what holds of all. */
const sinks: Readonly<Record<string, (out: string) => void>> = {
  json: JSON.parse,
  sarif: JSON.parse,
  rdjson: JSON.parse,
  junit: (out) => new SaxesParser().write(out).close(),
  markdown: expectTame,
  html: (out) => {
    expect(out).not.toMatch(/<(script|img)/i);
    expect(out).not.toMatch(/href="(?!https?:|mailto:|engagements\/|#)/);
  },
  csv: (out) => expect(cells(out).filter((cell) => /^[=+@\t\r]|^-(?!\d*\.?\d*$)/.test(cell))).toEqual([]),
};

const annotations = ['error', 'warning', 'notice'];

function expectSafe(text: string, format: string | undefined, isRunner: boolean): void {
  const shown = format === 'csv' ? text.replace(/[\r\n\t]/g, ' ') : text;
  expect(rawControl.exec(shown.replace(/\t/g, ' '))?.[0]).toBeUndefined();
  if (!isRunner && format !== 'github') return;
  const ours = commandsIn(text);
  expect(ours.filter(({ name, properties }) => !annotations.includes(name) || !properties.title)).toEqual([]);
  expect(suspiciousLines(text)).toHaveLength(ours.length);
}

test('every command is tried', () => {
  expect(Object.keys(operands).sort()).toEqual(commands.map(({ name }) => name).sort());
});

function newRepo(tree: Tree): string {
  const root = gitRepo();
  commitTree(
    root,
    { ...tree, [`engagements/${slug}/findings/raw.md`]: `---\ntitle: ${raw}\n---\n${raw}\n` },
    `${day}T12:00:00Z`,
  );
  return root;
}

/** Runs a command once as at a desk, and once as in a step of GitHub Actions. */
async function expectNothingThrough(argv: readonly string[], cwd: string, summary: string): Promise<void> {
  const format = argv.includes('--format') ? argv[argv.indexOf('--format') + 1] : undefined;
  for (const env of [{}, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }]) {
    const isRunner = env.GITHUB_ACTIONS === 'true';
    const { code, out, err } = await run(argv, { cwd, env, today: day });
    tried();
    expect(code).toBeLessThanOrEqual(2);
    expect(err).not.toContain('crashed');
    for (const text of [out, err]) expectSafe(text, format, isRunner);
    if (format !== undefined && out !== '') sinks[format]?.(out);
  }
}

describe.each(fillings)('with %s in every field of every document', (_, filling) => {
  const names = Object.entries(operands);
  test.each(names)('nothing gets through in any format of %s', { timeout: 120_000 }, async (command, all) => {
    const cwd = newRepo({ ...filledRepo(slug, filling), ...misnamed });
    const summary = path.join(tempRepo({ summary: '' }), 'summary');
    for (const args of all) await expectNothingThrough([command, ...args], cwd, summary);
    expectTame(readFileSync(summary, 'utf8'));
  });
});

test('what is hostile is read, and not left out for being wrong', async () => {
  const [[, filling] = []] = fillings;
  const cwd = tempRepo(filledRepo(slug, filling ?? { text: '' }));
  const { out } = await run(['validate', '--format', 'json'], { cwd, today: day });
  expect(JSON.parse(out).diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
});
