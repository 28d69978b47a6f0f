import { describeFault } from './check.ts';
import type { Kind } from './kind.ts';
import { expectation, type JsonSchema, type SchemaError, schemaOf } from './schema.ts';

/** `a=1,b=2` as a mapping. A part without `=` belongs to the value before it: values may hold commas. */
export function pairs(text: string): Record<string, string> {
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

/** What a person typed, as the schema wants it; what does not fit is left as text, for the validator to refuse. */
export function valueFromText(schema: JsonSchema, text: string): unknown {
  const trimmed = text.trim();
  switch (schema.type) {
    case 'integer':
    case 'number':
      return numberOr(trimmed);
    case 'array':
      return trimmed === '' ? [] : trimmed.split(',').map((item) => valueFromText(schema.items ?? {}, item));
    case 'object':
      return Object.fromEntries(
        Object.entries(pairs(trimmed)).map(([key, value]) => [key, valueFromText(fieldSchema(schema, [key]), value)]),
      );
    default:
      return trimmed;
  }
}

/** The schema of a field, by its path. */
export function fieldSchema(schema: JsonSchema, path: readonly string[]): JsonSchema {
  let found = schema;
  for (const step of path) {
    const rest = typeof found.additionalProperties === 'object' ? found.additionalProperties : {};
    found = found.properties?.[step] ?? rest;
  }
  return found;
}

const nested = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);

/** What is wrong with a value of one field, in a sentence; nothing when it is right. */
export function faultOf(kind: Kind, path: readonly string[], value: unknown): string | undefined {
  const pointer = path.map((step) => `/${step.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
  if (kind.validate(nested(path, value))) return undefined;
  const fault = (kind.validate.errors ?? []).find(
    ({ instancePath }: SchemaError) => instancePath === pointer || instancePath.startsWith(`${pointer}/`),
  );
  if (!fault) return undefined;
  if (fault.keyword === 'required') return `needs "${String(fault.params.missingProperty)}" too`;
  if (fault.keyword === 'additionalProperties') {
    const known = Object.keys(schemaOf(kind.schema, fault.schemaPath).properties ?? {});
    return `has no "${String(fault.params.additionalProperty)}"; known: ${known.join(', ')}`;
  }
  return describeFault(
    fault,
    at(value, fault.instancePath.slice(pointer.length)),
    schemaOf(kind.schema, fault.schemaPath),
  );
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

/** What a field is for, as the help of a flag says it: its title and what it takes. */
export const fieldHelp = (schema: JsonSchema): string =>
  `${(schema.description ?? schema.title ?? '').replace(/\.$/, '')} (${expectation(schema)})`;
