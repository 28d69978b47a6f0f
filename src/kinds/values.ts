import { valueAt } from '../base/fields.ts';
import { suggestion } from '../base/nearest.ts';
import { Source } from '../document/source.ts';
import { parseYaml } from '../document/yaml.ts';
import { describeError, reportedErrors, wordingOf } from './check.ts';
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
export function parsePairs(text: string): Record<string, string> {
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

/** A list or mapping written as YAML's flow style, `[…]` or `{…}`; nothing where the text is none. */
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
 * What a person typed, as the schema wants it: one of the values that it lists, of whatever type, or else one of its type.
 * What does not fit is left as text, for the validator to refuse.
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

/** A value with as much around it as its path needs. */
export const nested = (path: FieldPath, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);

/** The field that a fault inside of a value is about; nothing where it is about the value, or an item of a plain list. */
const innerName = (inner: readonly string[]): string | undefined => inner.filter((step) => !/^\d+$/.test(step)).at(-1);

function problemText(check: FieldCheck, fault: SchemaError, whole: unknown, inner: readonly string[]): string {
  if (fault.keyword === 'required') return `needs "${String(fault.params.missingProperty)}" too`;
  if (fault.keyword === 'additionalProperties') {
    const key = String(fault.params.additionalProperty);
    return `has no "${key}"; ${suggestion(key, Object.keys(schemaOf(check.schema, fault.schemaPath).properties ?? {}))}`;
  }
  const message = describeError(fault, valueAt(whole, pointerPath(fault.instancePath)), wordingOf(check, fault));
  const name = innerName(inner);
  return name === undefined ? message : `has a wrong "${name}": it ${message}`;
}

function problemBy(check: FieldCheck, path: FieldPath, value: unknown): string | undefined {
  const whole = nested(path, value);
  if (check.validate(whole)) return undefined;
  const pointer = pointerOf(path);
  const within = (instancePath: string) => instancePath === pointer || instancePath.startsWith(`${pointer}/`);
  const errors = reportedErrors(check.validate.errors ?? []).filter(({ instancePath }) => within(instancePath));
  // A name with a slip is unknown, and the right one is missing: the slip is what to mend.
  const fault = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  return fault && problemText(check, fault, whole, pointerPath(fault.instancePath.slice(pointer.length)));
}

/** What is wrong with a value of one field, in a sentence; nothing when it is right. */
export function valueProblem({ checks }: Kind, path: FieldPath, value: unknown): string | undefined {
  for (const check of checks) {
    const fault = problemBy(check, path, value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What the organisation's own schema says of a field; nothing where it has none. */
export function customField({ checks }: Kind, path: FieldPath): JsonSchema {
  const custom = checks.find(({ builtIn: ours }) => ours);
  return custom ? fieldSchema(custom.schema, path) : {};
}
