import { expect, test } from 'vitest';
import { validationRdjson } from '../../src/report/diagnostics/rdjson.ts';
import { diagnosticWith, plain } from './samples.ts';

test('reviewdog is given what it asks for, with columns in bytes of UTF-8', () => {
  const problem = { ...diagnosticWith('wrong'), severity: 'warning' as const };
  const text = validationRdjson.render(
    { checked: 1, diagnostics: [problem], lineOf: () => 'é🔴: wrong', repoPathOf: (file) => `docs/${file}` },
    plain,
  );
  expect(JSON.parse(text)).toEqual({
    source: { name: 'auxeng' },
    diagnostics: [
      {
        message: 'wrong',
        location: {
          path: 'docs/engagements/checkout-testing/wrong.md',
          range: { start: { line: 3, column: 8 }, end: { line: 3, column: 12 } },
        },
        severity: 'WARNING',
        code: { value: 'wrong-type' },
      },
    ],
  });
});

test('where a line cannot be read, and in the private checkout, it says what it knows', () => {
  const text = validationRdjson.render(
    { checked: 1, diagnostics: [diagnosticWith('x')], lineOf: () => undefined, repoPathOf: () => undefined },
    plain,
  );
  const [{ location }] = JSON.parse(text).diagnostics;
  expect(location).toEqual({
    path: 'engagements/checkout-testing/x.md',
    range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
  });
});
