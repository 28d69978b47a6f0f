import { expect, test } from 'vitest';
import { startOfFile } from '../../src/base/diagnostic.ts';
import { validationUnix } from '../../src/report/diagnostics/unix.ts';
import { diagnosticWith, plain } from './samples.ts';

test('a problem is one line that editors understand, whatever it weighs and wherever it lies', () => {
  const problem = { ...diagnosticWith('one\ntwo'), file: 'a.md', range: startOfFile };
  const range = { start: { line: 12, column: 3 }, end: { line: 14, column: 1 } };
  const diagnostics = [problem, { ...problem, severity: 'warning' as const, file: 'b\n.md', message: 'three', range }];
  const text = validationUnix.render({ checked: 2, diagnostics, lineOf: () => 'not shown' }, { ...plain, color: true });
  expect(text).toBe('a.md:1:1: one\\u000atwo [error/wrong-type]\nb\\u000a.md:12:3: three [warning/wrong-type]\n');
});
