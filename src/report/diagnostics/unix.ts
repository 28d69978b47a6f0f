import { forTerminal } from '../escape.ts';
import type { ValidationFormat } from '../types.ts';

/** For editors: a line a problem, `path:line:column: message`, and nothing at all where there is none. */
export const validationUnix: ValidationFormat = {
  name: 'unix',
  render: ({ diagnostics, pathOf = (file) => file }) =>
    diagnostics
      .map(
        ({ file, range, message }) =>
          `${forTerminal(`${pathOf(file)}:${range.start.line}:${range.start.column}: ${message}`)}\n`,
      )
      .join(''),
};
