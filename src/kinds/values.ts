import { valueAt, wrapped } from '../base/fields.ts';
import { suggestion } from '../base/nearest.ts';
import { Source } from '../document/source.ts';
import { parseYaml } from '../document/yaml.ts';
import { describeError, describingSchema, reportedErrors } from './check.ts';
import type { FieldCheck, Kind } from './kind.ts';
import {
  type FieldPath,
  fieldSchema,
  type JsonSchema,
  pointerOf,
  pointerPath,
  type SchemaError,
  schemaOf,
} from './schema.ts';

export { fieldSchema };

/** `a=1,b=2` as a mapping. A part without `=` belongs to the value before it: values may hold commas. */
function parsePairs(text: string): Record<string, string> {
  const entries: [string, string][] = [];
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const last = entries.at(-1);
    if (at !== -1) entries.push([part.slice(0, at).trim(), part.slice(at + 1).trim()]);
    else if (last) last[1] += `,${part}`;
    else entries.push([part.trim(), '']);
  }
  return Object.fromEntries(entries);
}

const numberOr = (text: string): number | string =>
  /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;

/** Parses a list or mapping in YAML flow style, `[…]` or `{…}`; `undefined` for other text. */
function parseFlow(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  const { value, diagnostics } = parseYaml(new Source('', text), 0, text.length);
  return diagnostics.length > 0 ? undefined : value;
}

const listOf = (items: JsonSchema, text: string): unknown[] => {
  if (text === '') return [];
  return items.type === 'object'
    ? [valueFromText(items, text)]
    : text.split(',').map((item) => valueFromText(items, item));
};

/**
 * What a person typed, as the schema wants it: one of the values that it lists, of whatever type, or else one of its
 * type. What does not fit is left as text, for the validator to refuse.
 */
export function valueFromText(schema: JsonSchema, text: string): unknown {
  const trimmed = text.trim();
  const listed = schema.enum?.find((value) => String(value) === trimmed);
  return listed === undefined ? valueOfType(schema, trimmed) : listed;
}

function valueOfType(schema: JsonSchema, trimmed: string): unknown {
  switch (schema.type) {
    case 'integer':
    case 'number':
      return numberOr(trimmed);
    case 'boolean':
      return trimmed === 'true' || (trimmed === 'false' ? false : trimmed);
    case 'array':
      return parseFlow(trimmed) ?? listOf(schema.items ?? {}, trimmed);
    case 'object':
      return (
        parseFlow(trimmed) ??
        mapValues(parsePairs(trimmed), (value, key) => valueFromText(fieldSchema(schema, [key]), value))
      );
    default:
      return trimmed;
  }
}

const mapValues = (mapping: Record<string, string>, change: (value: string, key: string) => unknown) =>
  Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value, key)]));

/** The name of the inner field that an error is about; `undefined` for the value itself or an item of a plain list. */
const innerName = (inner: readonly string[]): string | undefined => inner.filter((step) => !/^\d+$/.test(step)).at(-1);

function problemText(check: FieldCheck, error: SchemaError, whole: unknown, inner: readonly string[]): string {
  if (error.keyword === 'required') return `needs "${String(error.params.missingProperty)}" too`;
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    return `has no field "${key}"; ${suggestion(key, Object.keys(schemaOf(check.schema, error.schemaPath).properties ?? {}))}`;
  }
  const message = describeError(error, valueAt(whole, pointerPath(error.instancePath)), describingSchema(check, error));
  const name = innerName(inner);
  return name === undefined ? message : `has an invalid "${name}": it ${message}`;
}

function problemBy(check: FieldCheck, path: FieldPath, value: unknown): string | undefined {
  const whole = wrapped(path, value);
  if (check.validate(whole)) return undefined;
  const pointer = pointerOf(path);
  const within = (instancePath: string) => instancePath === pointer || instancePath.startsWith(`${pointer}/`);
  const errors = reportedErrors(check.validate.errors ?? []).filter(({ instancePath }) => within(instancePath));
  // A misspelt name is unknown and the correct one missing: the misspelling is what to fix.
  const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  return error && problemText(check, error, whole, pointerPath(error.instancePath.slice(pointer.length)));
}

/** What is wrong with the value of a field, in a sentence; `undefined` if it is valid. */
export function valueProblem({ checks }: Kind, path: FieldPath, value: unknown): string | undefined {
  for (const check of checks) {
    const error = problemBy(check, path, value);
    if (error !== undefined) return error;
  }
  return undefined;
}
