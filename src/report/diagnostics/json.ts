import type { ValidationFormat } from '../types.ts';

/** For scripts; `schemas/validation.schema.json` describes it. */
export const json: ValidationFormat = {
  name: 'json',
  render: ({ checked, diagnostics }) => `${JSON.stringify({ schema_version: 1, checked, diagnostics }, null, 2)}\n`,
};
