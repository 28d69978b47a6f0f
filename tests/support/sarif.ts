import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** OASIS's schema of SARIF 2.1.0, which Microsoft's matchers for tests ship. */
const standard = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** What the schema finds wrong with a log; nothing where it is valid. */
export function sarifErrors(value: unknown): unknown {
  // It is of draft 4, which Ajv no longer knows, and uses nothing that has changed since; one of its patterns is lax.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile({ ...standard, $schema: undefined, id: undefined });
  return validate(value) ? [] : validate.errors;
}
