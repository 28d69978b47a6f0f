import type { Path } from '../base/diagnostic.ts';

/** The part of JSON Schema (draft 2020-12) that this program reads itself; Ajv handles the rest. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  /** Path of the documents within the engagement folder: `retros/{week}.md`. */
  'x-auxeng-path'?: string;
  /** What may follow the week in a name: `2026-W38-2.md`, or `2026-W38-ada-lovelace.md`. */
  'x-auxeng-suffix'?: Suffix;
  /** The field whose text names a document; `title` when left out. */
  'x-auxeng-name'?: string;
  /** The field that dates a document; `date` when left out. */
  'x-auxeng-date'?: string;
  'x-auxeng-sections'?: SectionRule[];
  /** The list of the charter whose ids are the keys of this mapping. */
  'x-auxeng-keys'?: IdList;
  /** The field says the same things again and again: what earlier documents have is offered. */
  'x-auxeng-reuse'?: boolean;
  /** Of a day: it says what has happened, so none after today. */
  'x-auxeng-past'?: boolean;
  /** What each of the words that the field takes means. */
  'x-auxeng-words'?: Record<string, string>;
}

/** What tells several documents of one week apart. */
export type Suffix = 'number' | 'slug';

/** A list of the charter whose items have an `id`. */
export type IdList = 'goals' | 'practices';

/** Section contents that the program knows, whatever their titles. */
export type SectionContent = 'successes' | 'criticism' | 'actions' | 'takeaways';

export interface SectionRule {
  title: string;
  holds?: SectionContent;
  /** The heading must be there. */
  required?: boolean;
  /** It should not be empty. */
  expected?: boolean;
}

/** An error of a validator, in Ajv's shape. */
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** Set on errors of a key, which `propertyNames` reports as well. */
  propertyName?: string;
  /** Ajv's message; built-in schemas are compiled without. */
  message?: string;
}

export interface Validate {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

const unescapePointer = (step: string) => decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~');

/** The segments of a JSON Pointer, as strings: only the data distinguishes a list index from a numeric name. */
export const pointerPath = (pointer: string): string[] => pointer.split('/').slice(1).map(unescapePointer);

export type { Path as FieldPath } from '../base/diagnostic.ts';

/** The JSON Pointer of a path. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** The schema with the keyword that an error names, for instance `#/properties/goals/items/required`. */
export function schemaOf(root: JsonSchema, schemaPath: string): JsonSchema {
  let value: unknown = root;
  for (const step of pointerPath(schemaPath.slice(schemaPath.indexOf('#'))).slice(0, -1)) {
    value = (value as Record<string, unknown> | undefined)?.[step];
  }
  return (value ?? {}) as JsonSchema;
}

/** The schema of a field, by its path. */
export function fieldSchema(schema: JsonSchema, path: Path): JsonSchema {
  let found = schema;
  for (const step of path) {
    const rest = typeof found.additionalProperties === 'object' ? found.additionalProperties : {};
    found = (found.items && /^\d+$/.test(String(step)) ? found.items : found.properties?.[step]) ?? rest;
  }
  return found;
}

/** What a field takes, in words: `a whole number from 1 to 5`. */
export function expectation(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.format === 'date') return 'a date as YYYY-MM-DD';
  if (schema.format === 'uri') return 'a URL such as https://example.org/page';
  if (schema.format !== undefined) return `text of the format ${schema.format}`;
  if (Array.isArray(schema.type)) return schema.type.map((type) => expectation({ ...schema, type })).join(' or ');
  switch (schema.type) {
    case undefined:
      return 'a value';
    case 'null':
      return 'nothing';
    case 'integer':
      return `a whole number${bounds(schema)}`;
    case 'number':
      return `a number${bounds(schema)}`;
    case 'array':
      return schema.items?.enum ? `a list of ${schema.items.enum.join(', ')}` : 'a list';
    case 'object':
      return 'fields as "name: value"';
    case 'boolean':
      return 'true or false';
    default:
      return 'text';
  }
}

/** Whether `expectation` includes the bounds of a field. */
export const statesBounds = ({ type, enum: words, const: only, format }: JsonSchema): boolean =>
  (type === 'integer' || type === 'number') && words === undefined && only === undefined && format === undefined;

function bounds({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

/** What a field is for, as the help of a flag says it: its title and what it takes. */
export const fieldHelp = (schema: JsonSchema): string =>
  `${(schema.description ?? schema.title ?? '').replace(/\.$/, '')} (${expectation(schema)})`;
