import type { Diagnostic, Position } from '../../base/diagnostic.ts';
import { forJson } from '../escape.ts';
import type { Validation, ValidationFormat } from '../types.ts';

/** Reviewdog counts the bytes of a line in UTF-8, from 1. */
function inBytes(file: string, { line, column }: Position, { lineOf }: Validation): Position {
  const text = lineOf(file, line);
  return { line, column: text === undefined ? column : Buffer.byteLength(text.slice(0, column - 1)) + 1 };
}

function toRdjson({ rule, severity, message, file, range }: Diagnostic, validation: Validation) {
  const { repoPathOf = () => file } = validation;
  return {
    message,
    location: {
      path: repoPathOf(file) ?? file,
      range: { start: inBytes(file, range.start, validation), end: inBytes(file, range.end, validation) },
    },
    severity: severity.toUpperCase(),
    code: { value: rule },
  };
}

/** For reviewdog. https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
export const validationRdjson: ValidationFormat = {
  name: 'rdjson',
  render: (validation) =>
    `${forJson({
      source: { name: 'auxeng' },
      diagnostics: validation.diagnostics.map((diagnostic) => toRdjson(diagnostic, validation)),
    })}\n`,
};
