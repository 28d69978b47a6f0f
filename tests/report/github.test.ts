import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationLines } from '../../src/report/annotations.ts';
import { validationGithub } from '../../src/report/diagnostics/github.ts';
import { forCommand, forCommandProperty, forRunner } from '../../src/report/escape.ts';
import { commandsIn, suspiciousLines } from '../support/runner.ts';
import { diagnosticWith, hostileControls, plain } from './samples.ts';

const hostile: readonly string[] = [
  'a,line=99,title=forged',
  'a::add-mask::secret',
  'a\n::add-mask::secret',
  'a\r::stop-commands::x',
  '100%25 %0A::error::x',
  '##[add-mask]x',
  'file=b.md;x]y',
  ...hostileControls.map(([, text]) => text),
];

const range = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
const wholeLine = { start: { line: 3, column: 1 }, end: { line: 3, column: 1 } };

test.each(hostile)('the runner reads one annotation, whatever it says: %j', (text) => {
  const annotation = { severity: 'warning', title: text, message: text, file: `${text}.md`, range } as const;
  const [found, ...others] = commandsIn(annotationLines([annotation]));
  expect(others).toEqual([]);
  expect(Object.keys(found?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
  expect([found?.name, found?.properties.line]).toEqual(['warning', '3']);
});

test('the runner reads what was written, line breaks and all', () => {
  const visible = fc.string({ unit: fc.constantFrom(...':,%;]=\r\n#[ab0AD25 é🔴'), minLength: 1 });
  fc.assert(
    fc.property(visible, (text) => {
      const [found] = commandsIn(`::error title=${forCommandProperty(text)},line=1::${forCommand(text)}\n`);
      expect(found).toEqual({ name: 'error', properties: { title: text, line: '1' }, data: text });
    }),
  );
});

test('a place is said as far as GitHub takes it', () => {
  const annotation = { severity: 'error', title: 't', message: 'm', file: 'a.md' } as const;
  const lines = { start: { line: 3, column: 5 }, end: { line: 4, column: 2 } };
  expect(annotationLines([{ ...annotation, range }])).toBe(
    '::error file=a.md,line=3,endLine=3,col=5,endColumn=9,title=t::m\n',
  );
  expect(annotationLines([{ ...annotation, range: wholeLine }])).toBe(
    '::error file=a.md,line=3,endLine=3,title=t::m\n',
  );
  expect(annotationLines([{ ...annotation, range: lines }])).toBe('::error file=a.md,line=3,endLine=4,title=t::m\n');
  expect(annotationLines([{ ...annotation, range, file: undefined }])).toBe('::error title=t::m\n');
});

test.each([
  [10, 10, undefined],
  [11, 10, 'and 2 more errors'],
  [250, 10, 'and 241 more errors'],
])('of %i errors a step shows %i', (count, shown, last) => {
  const diagnostics = Array.from({ length: count }, () => diagnosticWith('x'));
  const notices = Array.from({ length: 3 }, () => ({ ...diagnosticWith('y'), severity: 'info' as const }));
  const validation = { checked: 1, diagnostics: [...notices, ...diagnostics], lineOf: () => undefined };
  const commands = commandsIn(validationGithub.render(validation, plain));
  expect(commands.map(({ name }) => name)).toEqual([...Array(shown).fill('error'), ...Array(3).fill('notice')]);
  expect(commands[shown - 1]?.data).toBe(last ?? 'x');
});

test('files are named from the root of the git repo', () => {
  const validation = { checked: 1, diagnostics: [diagnosticWith('x')], lineOf: () => undefined };
  const text = validationGithub.render({ ...validation, repoPathOf: (file) => `docs/${file}` }, plain);
  expect(text).toMatch(/^::error file=docs\/engagements\/checkout-testing\/x\.md,/);
});

const commands: readonly string[] = [
  '::add-mask::x',
  '    ::add-mask::x',
  'one\n \t::add-mask::x',
  'one\r::add-mask::x',
  '\u0085\u3000::add-mask::x',
  '\u200b::add-mask::x',
  'text ##[add-mask]x',
  '###[group]x ##[group]y',
  ':::add-mask::x',
  `${'\n'.repeat(500_000)}a\n::add-mask::x`,
  '::',
];

test.each(commands)('no line of other output is a command: %j', (text) => {
  expect(suspiciousLines(text).length).toBeGreaterThan(text.includes('\u200b') ? -1 : 0);
  const safe = forRunner(text);
  expect(suspiciousLines(safe)).toEqual([]);
  expect(safe).not.toBe(text);
});

test('JSON reads the same, and other text stays as it is', () => {
  const value = { '##[group]': ['::add-mask::x', 'a ##[b]', '\\##[', '::'] };
  expect(JSON.parse(forRunner(JSON.stringify(value, null, 2)))).toEqual(value);
  expect(forRunner('## [a] b::c\n# d: ::e\n')).toBe('## [a] b::c\n# d: ::e\n');
});
