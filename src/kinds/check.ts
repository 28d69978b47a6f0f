import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { nearest, offered } from '../base/nearest.ts';
import type { ProblemId } from '../base/problems.ts';
import type { Places } from '../document/places.ts';
import type { FieldCheck } from './kind.ts';
import {
  expectation,
  fieldSchema,
  type JsonSchema,
  pointerPath,
  type SchemaError,
  schemaOf,
  tellsBounds,
} from './schema.ts';

export interface Checked extends FieldCheck {
  places: Places;
  fields: Record<string, unknown>;
  /** Where the names are to be had that a mapping may hold, when there are many. */
  howToList?: string;
}

/**
 * What is known of the field that an error is about: what an own schema says, and ours where it is silent. A pattern is
 * told only by the words beside it: ours know another.
 */
export function wordingOf({ schema, ours = schema }: FieldCheck, error: SchemaError): JsonSchema {
  const own = schemaOf(schema, error.schemaPath);
  return error.keyword === 'pattern' ? own : { ...fieldSchema(ours, pointerPath(error.instancePath)), ...own };
}

const shown = (value: unknown): string => {
  // JSON has no word for .nan and .inf.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const dotted = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (/^\d+$/.test(String(step)) ? `${text}[${step}]` : text ? `${text}.${step}` : `${step}`),
    '',
  );

/** The value at a path; nothing where there is none. */
export function valueAt(fields: unknown, path: Path): unknown {
  let value = fields;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** A template's blank: nothing, an empty text, or an empty list where at least one item belongs. */
export const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const example = (schema: JsonSchema): string => {
  const [first] = schema.examples ?? [];
  return first === undefined ? '' : ` (for example ${shown(first)})`;
};

/** How an enumerated or renamed thing was probably meant. */
const meant = (value: unknown, candidates: readonly unknown[] | undefined): string => {
  const near = typeof value === 'string' ? nearest(value, (candidates ?? []).map(String)) : undefined;
  return near === undefined ? '' : `; did you mean "${near}"?`;
};

function unknownKey(error: SchemaError, path: Path, { places, schema, howToList }: Checked): Diagnostic {
  const { additionalProperty, unevaluatedProperty, propertyName } = error.params;
  const key = String(additionalProperty ?? unevaluatedProperty ?? propertyName);
  const parent = schemaOf(schema, error.schemaPath);
  const named = error.keyword === 'propertyNames' ? parent.propertyNames?.enum : Object.keys(parent.properties ?? {});
  const names = (named ?? []).map(String);
  const where = path.length > 0 ? ` in "${dotted(path)}"` : '';
  const near = nearest(key, names);
  const known = names.length > 0 ? `; expected one of ${offered(names, howToList)}` : '';
  const advice = near === undefined ? known : `; did you mean "${near}"?`;
  return places.keyProblem('unknown-key', [...path, key], `unknown field "${key}"${where}${advice}`);
}

function missingKey(error: SchemaError, path: Path, { places, schema, ours = schema }: Checked): Diagnostic {
  const key = String(error.params.missingProperty);
  const way = [...path, key];
  // By its path: a `required` of a condition ("when declined, a reason") stands beside no properties of its own.
  const [first] = fieldSchema(schema, way).examples ?? fieldSchema(ours, way).examples ?? [];
  const advice =
    first === undefined
      ? ''
      : `; add it, for example \`${key}: ${typeof first === 'string' ? first : JSON.stringify(first)}\``;
  return places.problem('missing-key', way, `missing field "${dotted(way)}"${advice}`);
}

/** What a field takes, as it goes on in a sentence. */
const inSentence = (description: string): string =>
  description.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase()).replace(/\.$/, '');

function malformed({ message = 'is malformed' }: SchemaError, value: unknown, field: JsonSchema): string {
  if (field.description === undefined) return `${message}, not ${shown(value)}${example(field)}`;
  return `is malformed: ${shown(value)}; write ${inSentence(field.description)}${example(field)}`;
}

/** Of a keyword that we have no words for, Ajv's are right where ours would be beside the point. */
function outside({ keyword, message }: SchemaError, value: unknown, field: JsonSchema): string {
  const bound = keyword === 'minimum' || keyword === 'maximum';
  if (message !== undefined && !(bound && tellsBounds(field))) return message;
  return `must be ${expectation(field)}, not ${shown(value)}`;
}

/** What a fault in a value is called, and the sentence for it. */
function describe(error: SchemaError, value: unknown, field: JsonSchema): { rule: ProblemId; says: string } {
  switch (error.keyword) {
    case 'type':
      return { rule: 'wrong-type', says: `must be ${expectation(field)}, not ${shown(value)}${example(field)}` };
    case 'enum':
    case 'const':
      return {
        rule: 'invalid-value',
        says: `must be ${expectation(field)}, not ${shown(value)}${meant(value, field.enum)}`,
      };
    case 'pattern':
      return { rule: 'invalid-value', says: malformed(error, value, field) };
    case 'uniqueItems':
      return { rule: 'invalid-value', says: `lists ${shown((value as unknown[])[Number(error.params.j)])} twice` };
    case 'maxLength':
      return { rule: 'invalid-value', says: `is too long: at most ${field.maxLength} characters` };
    case 'format': {
      const missing = field.format === 'date' ? ' that exists' : '';
      return { rule: 'invalid-value', says: `must be ${expectation(field)}${missing}, not ${shown(value)}` };
    }
    case 'false schema':
      return { rule: 'invalid-value', says: 'is not allowed here' };
    default:
      return { rule: 'invalid-value', says: outside(error, value, field) };
  }
}

/** What is wrong with a value, to be said behind its name. */
export const describeFault = (error: SchemaError, value: unknown, field: JsonSchema): string =>
  describe(error, value, field).says;

function wrongValue(error: SchemaError, path: Path, checked: Checked): Diagnostic {
  const { places, fields } = checked;
  const value = valueAt(fields, path);
  const field = wordingOf(checked, error);
  const name = dotted(path);
  if (isBlank(value)) {
    const message = `"${name}" is still blank; write ${expectation(field)}${example(field)}`;
    return places.problem('blank-field', path, message, 'warning');
  }
  const { rule, says } = describe(error, value, field);
  return places.problem(rule, path, path.length === 0 ? `the front matter ${says}` : `"${name}" ${says}`);
}

/** What fails in one of several ways is said once, by the keyword that lists them. */
const lists = ['anyOf', 'oneOf', 'contains'];
const aboutKeys = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'];

/** A wrong type makes every other fault of the same value noise; a condition's own fault is said by what it requires. */
export function telling(all: readonly SchemaError[]): SchemaError[] {
  const listing = all.filter(({ keyword }) => lists.includes(keyword)).map(({ schemaPath }) => `${schemaPath}/`);
  const errors = all.filter(({ schemaPath }) => !listing.some((path) => schemaPath.startsWith(path)));
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const seen = new Set<string>();
  return errors.filter(({ keyword, instancePath, propertyName }) => {
    if (keyword === 'if') return false;
    if (propertyName !== undefined && keyword !== 'propertyNames') return false;
    if (keyword === 'required' || aboutKeys.includes(keyword)) return true;
    if (keyword !== 'type' && mistyped.has(instancePath)) return false;
    if (seen.has(instancePath)) return false;
    seen.add(instancePath);
    return true;
  });
}

const holdsSpaces = (value: unknown): boolean =>
  typeof value === 'string'
    ? value !== '' && value.trim() === ''
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsSpaces);

function withoutSpaces(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (Array.isArray(value)) return value.map(withoutSpaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSpaces(inner)]));
}

/** A text of spaces alone says as little as an empty one, which is what schemas refuse. Few documents hold any. */
const asSaid = (fields: Record<string, unknown>): unknown => (holdsSpaces(fields) ? withoutSpaces(fields) : fields);

/** Holds fields against their schema: every fault once, at its place. Blanks of a template are warnings. */
export function checkFields(checked: Checked): Diagnostic[] {
  if (checked.validate(asSaid(checked.fields))) return [];
  return telling(checked.validate.errors ?? []).map((error) => {
    const path = pointerPath(error.instancePath);
    if (aboutKeys.includes(error.keyword)) return unknownKey(error, path, checked);
    if (error.keyword === 'required') return missingKey(error, path, checked);
    return wrongValue(error, path, checked);
  });
}
