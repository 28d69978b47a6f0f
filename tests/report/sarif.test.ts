import { expect, test } from 'vitest';
import { problems } from '../../src/base/problems.ts';
import { validationSarif } from '../../src/report/diagnostics/sarif.ts';
import { toUri } from '../../src/report/escape.ts';
import type { Validation } from '../../src/report/types.ts';
import { sarifErrors } from '../support/sarif.ts';
import { diagnosticWith, hostileControls, plain } from './samples.ts';

const validation = (diagnostics: Validation['diagnostics']): Validation => ({
  checked: 3,
  diagnostics,
  lineOf: () => undefined,
});

const logOf = (diagnostics: Validation['diagnostics'], rest: Partial<Validation> = {}) =>
  JSON.parse(validationSarif.render({ ...validation(diagnostics), ...rest }, plain));

const hostile: readonly string[] = [
  'a b#c?d%25',
  'ä/ü',
  'x:y',
  '//evil.example/x',
  '"\\',
  ...hostileControls.map(([, text]) => text),
];

test.each(hostile)('is valid, whatever a document or a path says: %j', (text) => {
  const log = logOf([diagnosticWith(text)]);
  expect(sarifErrors(log)).toEqual([]);
  const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
  expect(uri).toMatch(/^[\w.~%/-]+$/);
  const url = new URL(uri, 'https://example.org/');
  expect(url.host).toBe('example.org');
  expect(decodeURIComponent(url.pathname)).toBe(`/${diagnosticWith(text).file.replace(/\p{Cs}/gu, '\ufffd')}`);
});

test('what is not SARIF is found', () => {
  const log = logOf([diagnosticWith('x')]);
  const [run] = log.runs;
  expect(sarifErrors({ ...log, version: '2.0.0' })).toHaveLength(1);
  expect(sarifErrors({ ...log, runs: [{ ...run, results: [{ ...run.results[0], level: 'info' }] }] })).toHaveLength(1);
  expect(sarifErrors({ ...log, runs: [{ ...run, columns: 1 }] })).toHaveLength(1);
});

test('a result names its rule, which has help, and its place', () => {
  const first = diagnosticWith('x');
  const second = { ...first, rule: 'blank-field', severity: 'warning', file: 'b c.md' } as const;
  const third = { ...first, severity: 'info' } as const;
  const [run] = logOf([third, second, first], { repoPathOf: (file) => `docs/${file}` }).runs;
  expect(run.tool.driver.rules).toEqual(
    (['blank-field', 'wrong-type'] as const).map((id) => ({
      id,
      shortDescription: { text: problems[id].title },
      help: { text: problems[id].guidance },
    })),
  );
  expect(run.results.map(({ ruleIndex, level }: Record<string, unknown>) => [ruleIndex, level])).toEqual([
    [1, 'error'],
    [0, 'warning'],
    [1, 'note'],
  ]);
  expect(run.results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'docs/b%20c.md', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
  });
});

test.each([
  [5000, undefined],
  [5003, [{ level: 'warning', message: { text: 'and 3 more' } }]],
])('of %i problems at most 5,000 are results, the errors among them', (count, note) => {
  const warnings = Array.from({ length: count - 1 }, () => ({ ...diagnosticWith('x'), severity: 'warning' as const }));
  const log = logOf([...warnings, diagnosticWith('last')]);
  expect(sarifErrors(log)).toEqual([]);
  const [{ results, invocations }] = log.runs;
  expect(results).toHaveLength(5000);
  expect(results[0].level).toBe('error');
  expect(invocations[0].toolExecutionNotifications).toEqual(note);
});

test('a path is a relative URI', () => {
  expect(toUri("a/b c/(d)!*'.md")).toBe('a/b%20c/%28d%29%21%2A%27.md');
  expect(toUri('home:a')).toBe('home%3Aa');
});
