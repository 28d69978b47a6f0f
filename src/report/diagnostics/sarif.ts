import { bySeverity, type Diagnostic, type Severity } from '../../base/diagnostic.ts';
import { type ProblemId, problems } from '../../base/problems.ts';
import { version } from '../../base/version.ts';
import { forJson, toUri } from '../escape.ts';
import type { Validation, ValidationFormat } from '../types.ts';

/** Code scanning refuses a file with more. */
const maxResults = 5000;

const sarifLevels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const ruleOf = (id: ProblemId) => ({
  id,
  shortDescription: { text: problems[id].title },
  help: { text: problems[id].guidance },
});

function resultOf({ rule, severity, message, range }: Diagnostic, rules: readonly ProblemId[], path: string) {
  const { start, end } = range;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: sarifLevels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path), uriBaseId: '%SRCROOT%' },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
      },
    ],
  };
}

const leftOutNote = (more: number) =>
  more === 0 ? {} : { toolExecutionNotifications: [{ level: 'warning', message: { text: `and ${more} more` } }] };

function logOf({ diagnostics, repoPathOf = (file) => file }: Validation) {
  const shown = [...diagnostics].sort((a, b) => bySeverity(a.severity, b.severity)).slice(0, maxResults);
  const rules = [...new Set(shown.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'auxeng', semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, ...leftOutNote(diagnostics.length - shown.length) }],
        results: shown.map((found) => resultOf(found, rules, repoPathOf(found.file) ?? found.file)),
      },
    ],
  };
}

/** For code scanning: the errors first. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const validationSarif: ValidationFormat = {
  name: 'sarif',
  render: (validation) => `${forJson(logOf(validation))}\n`,
};
