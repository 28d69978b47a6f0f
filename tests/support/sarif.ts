import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/*
 * The part of OASIS's schema of SARIF 2.1.0 that we use, and stricter: a property that is not listed is an error, though the
 * standard may know it. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */

const text = { type: 'string' };
const positive = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };

const object = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const list = (items: unknown, rest = {}) => ({ type: 'array', items, ...rest });

const message = object({ text }, ['text']);
const rule = object({ id: text, shortDescription: message, help: message }, ['id']);
const driver = object({ name: text, semanticVersion: text, rules: list(rule, { uniqueItems: true }) }, ['name']);

const region = object({ startLine: positive, startColumn: positive, endLine: positive, endColumn: positive }, [
  'startLine',
]);
const artifact = object({ uri: { type: 'string', format: 'uri-reference' }, uriBaseId: text });
const place = object({ artifactLocation: artifact, region }, ['artifactLocation']);

const result = object(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message,
    locations: list(object({ physicalLocation: place })),
  },
  ['message'],
);

const invocation = object(
  {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: list(object({ level, message }, ['message'])),
  },
  ['executionSuccessful'],
);

const run = object(
  {
    tool: object({ driver }, ['driver']),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: list(invocation),
    results: list(result),
  },
  ['tool'],
);

const log = object({ $schema: { type: 'string', format: 'uri' }, version: { const: '2.1.0' }, runs: list(run) }, [
  'version',
  'runs',
]);

/** What the schema finds wrong with a log; nothing where it is valid. */
export function sarifErrors(value: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv, ['uri', 'uri-reference']);
  const validate = ajv.compile(log);
  return validate(value) ? [] : validate.errors;
}
