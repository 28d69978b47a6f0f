import type { Diagnostic } from '../../base/diagnostic.ts';
import { groupBy } from '../../base/groups.ts';
import { forXml } from '../escape.ts';
import type { ValidationFormat } from '../types.ts';

const located = ({ file, range: { start } }: Diagnostic): string => `${file}:${start.line}:${start.column}`;

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${forXml(String(value))}"`)
    .join('');

const testCase = (file: string, name: string, content: readonly string[]): string[] =>
  content.length === 0
    ? [`    <testcase${attributes({ classname: file, name, file })}/>`]
    : [`    <testcase${attributes({ classname: file, name, file })}>`, ...content, '    </testcase>'];

/** Jenkins shows the message, GitLab the text alone, and of cases with one name only the first. */
function failure(error: Diagnostic): string[] {
  const { file, rule, message, range } = error;
  return testCase(file, `${rule} at ${range.start.line}:${range.start.column}: ${message}`, [
    `      <failure${attributes({ type: rule, message })}>${forXml(`${located(error)} ${message}`)}</failure>`,
  ]);
}

/** A file without errors has passed; whatever else there is to say of it is its output. */
function passed(file: string, diagnostics: readonly Diagnostic[]): string[] {
  const lines = diagnostics.map(
    (found) => `        ${forXml(`${located(found)} ${found.severity} ${found.message} ${found.rule}`)}`,
  );
  const output = lines.length === 0 ? [] : ['      <system-out>', ...lines, '      </system-out>'];
  return testCase(file, file, output);
}

function casesOf(file: string, found: readonly Diagnostic[]): string[][] {
  const errors = found.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors.map(failure) : [passed(file, found)];
}

/**
 * JUnit's XML as GitLab and Jenkins read it: a test for each file without errors, and one for each error, with files from
 * the root of the git repo.
 * https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export const validationJunit: ValidationFormat = {
  name: 'junit',
  render({ diagnostics: found, files = [], repoPathOf = (file) => file }) {
    const pathOf = (file: string) => repoPathOf(file) ?? file;
    const diagnostics = found.map((diagnostic) => ({ ...diagnostic, file: pathOf(diagnostic.file) }));
    const byFile = groupBy(diagnostics, ({ file }) => file);
    const all = new Set([...files.map(pathOf), ...byFile.keys()]);
    const cases = [...all].flatMap((file) => casesOf(file, byFile.get(file) ?? []));
    const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
    const counts = attributes({ name: 'auxeng validate', tests: cases.length, failures });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${counts}>`,
      `  <testsuite${counts}>`,
      ...cases.flat(),
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n');
  },
};
