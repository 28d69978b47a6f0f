import { toPublished } from '../../base/diagnostic.ts';
import { forJson } from '../escape.ts';
import type { ValidationFormat } from '../types.ts';

/** For scripts; `schemas/validation.schema.json` describes it. */
export const validationJson: ValidationFormat = {
  name: 'json',
  render: ({ checked, diagnostics }) =>
    `${forJson({ schema_version: 1, checked, diagnostics: diagnostics.map(toPublished) })}\n`,
};
