import { forTerminal } from '../escape.ts';
import type { ValidationFormat } from '../types.ts';

/**
 * For editors: a line a problem, `path:line:column: message [severity/rule]`, as ESLint has it, and nothing at all where there is
 * none.
 */
export const validationUnix: ValidationFormat = {
  name: 'unix',
  render: ({ diagnostics, pathOf = (file) => file }) =>
    diagnostics
      .map(
        ({ file, range, message, severity, rule }) =>
          `${forTerminal(`${pathOf(file)}:${range.start.line}:${range.start.column}: ${message} [${severity}/${rule}]`)}\n`,
      )
      .join(''),
};
