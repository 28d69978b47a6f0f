import { firstDay, isDay, isInRange, lastDay } from '../base/calendar.ts';
import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { valueAt } from '../base/fields.ts';
import { nearest, offered } from '../base/nearest.ts';
import type { ProblemId } from '../base/problems.ts';
import type { Locations } from '../document/locations.ts';
import type { FieldCheck } from './kind.ts';
import {
  expectation,
  fieldSchema,
  type JsonSchema,
  pointerPath,
  type SchemaError,
  schemaOf,
  statesBounds,
} from './schema.ts';

export interface FieldsToCheck extends FieldCheck {
  locations: Locations;
  fields: Record<string, unknown>;
  /** How to list the allowed keys, when there are too many to name. */
  listHint?: string;
}

/**
 * The schema that describes a field in messages: the custom one, and the built-in one for what it leaves out. A pattern
 * is described only by the schema that sets it: the built-in words belong to another pattern.
 */
export function describingSchema({ schema, builtIn = schema }: FieldCheck, error: SchemaError): JsonSchema {
  const custom = schemaOf(schema, error.schemaPath);
  return error.keyword === 'pattern' ? custom : { ...fieldSchema(builtIn, pointerPath(error.instancePath)), ...custom };
}

const shown = (value: unknown): string => {
  // JSON cannot express .nan and .inf.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const dotted = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (/^\d+$/.test(String(step)) ? `${text}[${step}]` : text ? `${text}.${step}` : `${step}`),
    '',
  );

/** A template's blank: nothing, an empty text, or an empty list where at least one item belongs. */
export const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const example = (schema: JsonSchema): string => {
  const [first] = schema.examples ?? [];
  return first === undefined ? '' : ` (for example ${shown(first)})`;
};

/** Suggests the nearest of the allowed values. */
const didYouMean = (value: unknown, candidates: readonly unknown[] | undefined): string => {
  const near = typeof value === 'string' ? nearest(value, (candidates ?? []).map(String)) : undefined;
  return near === undefined ? '' : `; did you mean "${near}"?`;
};

function unknownKey(error: SchemaError, path: Path, { locations, schema, listHint }: FieldsToCheck): Diagnostic {
  const { additionalProperty, unevaluatedProperty, propertyName } = error.params;
  const key = String(additionalProperty ?? unevaluatedProperty ?? propertyName);
  const parent = schemaOf(schema, error.schemaPath);
  const named = error.keyword === 'propertyNames' ? parent.propertyNames?.enum : Object.keys(parent.properties ?? {});
  const names = (named ?? []).map(String);
  const where = path.length > 0 ? ` in "${dotted(path)}"` : '';
  const near = nearest(key, names);
  const known = names.length > 0 ? `; expected one of ${offered(names, listHint)}` : '';
  const advice = near === undefined ? known : `; did you mean "${near}"?`;
  return locations.keyProblem('unknown-key', [...path, key], `unknown field "${key}"${where}${advice}`);
}

function missingKey(
  error: SchemaError,
  path: Path,
  { locations, schema, builtIn = schema }: FieldsToCheck,
): Diagnostic {
  const key = String(error.params.missingProperty);
  const missingPath = [...path, key];
  // Looked up by path: the `required` of a condition ("when declined, a reason") has no properties beside it.
  const [first] = fieldSchema(schema, missingPath).examples ?? fieldSchema(builtIn, missingPath).examples ?? [];
  const advice =
    first === undefined
      ? ''
      : `; add it, for example \`${key}: ${typeof first === 'string' ? first : JSON.stringify(first)}\``;
  return locations.problem('missing-key', missingPath, `missing field "${dotted(missingPath)}"${advice}`);
}

/** A description as it continues a sentence. */
const inSentence = (description: string): string =>
  description.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase()).replace(/\.$/, '');

function malformed({ message = 'is malformed' }: SchemaError, value: unknown, field: JsonSchema): string {
  if (field.description === undefined) return `${message}, not ${shown(value)}${example(field)}`;
  return `is malformed: ${shown(value)}; write ${inSentence(field.description)}${example(field)}`;
}

/** For keywords that have no message here, Ajv's own fits better than what the field takes. */
function invalid({ keyword, message }: SchemaError, value: unknown, field: JsonSchema): string {
  const bound = keyword === 'minimum' || keyword === 'maximum';
  if (message !== undefined && !(bound && statesBounds(field))) return message;
  return `must be ${expectation(field)}, not ${shown(value)}`;
}

/** The rule and the message for an invalid value. */
function classify(error: SchemaError, value: unknown, field: JsonSchema): { rule: ProblemId; message: string } {
  switch (error.keyword) {
    case 'type':
      return { rule: 'wrong-type', message: `must be ${expectation(field)}, not ${shown(value)}${example(field)}` };
    case 'enum':
    case 'const':
      return {
        rule: 'invalid-value',
        message: `must be ${expectation(field)}, not ${shown(value)}${didYouMean(value, field.enum)}`,
      };
    case 'pattern':
      return { rule: 'invalid-value', message: malformed(error, value, field) };
    case 'uniqueItems':
      return { rule: 'invalid-value', message: `lists ${shown((value as unknown[])[Number(error.params.j)])} twice` };
    case 'maxLength':
      return { rule: 'invalid-value', message: `is too long: at most ${field.maxLength} characters` };
    case 'format': {
      const missing = field.format === 'date' ? ' that exists' : '';
      return { rule: 'invalid-value', message: `must be ${expectation(field)}${missing}, not ${shown(value)}` };
    }
    case 'false schema':
      return { rule: 'invalid-value', message: 'is not allowed here' };
    default:
      return { rule: 'invalid-value', message: invalid(error, value, field) };
  }
}

/** What is wrong with a value; follows its name in a sentence. */
export const describeError = (error: SchemaError, value: unknown, field: JsonSchema): string =>
  classify(error, value, field).message;

function wrongValue(error: SchemaError, path: Path, checked: FieldsToCheck): Diagnostic {
  const { locations, fields } = checked;
  const value = valueAt(fields, path);
  const field = describingSchema(checked, error);
  const name = dotted(path);
  if (isBlank(value)) {
    const message = `"${name}" is still blank; write ${expectation(field)}${example(field)}`;
    return locations.problem('blank-field', path, message, 'warning');
  }
  const { rule, message } = classify(error, value, field);
  return locations.problem(rule, path, path.length === 0 ? `the front matter ${message}` : `"${name}" ${message}`);
}

/** When one of several schemas must match, only the keyword that lists them is reported. */
const listingKeywords = ['anyOf', 'oneOf', 'contains'];
const keywordsAboutKeys = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'];

/**
 * The errors worth reporting: a wrong type makes all others of the value noise, and a condition is reported by what it
 * requires.
 */
export function reportedErrors(all: readonly SchemaError[]): SchemaError[] {
  const listing = all
    .filter(({ keyword }) => listingKeywords.includes(keyword))
    .map(({ schemaPath }) => `${schemaPath}/`);
  const errors = all.filter(({ schemaPath }) => !listing.some((path) => schemaPath.startsWith(path)));
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const seen = new Set<string>();
  return errors.filter(({ keyword, instancePath, propertyName }) => {
    if (keyword === 'if') return false;
    if (propertyName !== undefined && keyword !== 'propertyNames') return false;
    if (keyword === 'required' || keywordsAboutKeys.includes(keyword)) return true;
    if (keyword !== 'type' && mistyped.has(instancePath)) return false;
    if (seen.has(instancePath)) return false;
    seen.add(instancePath);
    return true;
  });
}

/** A misspelt name is unknown, and the right one missing: the misspelling is what to fix. */
function withoutMisspelt(errors: readonly SchemaError[], schema: JsonSchema): SchemaError[] {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const keyOf = ({ instancePath }: SchemaError, name: unknown) => JSON.stringify([instancePath, name]);
  const meant = new Set(
    unknown.map((error) => {
      const names = Object.keys(schemaOf(schema, error.schemaPath).properties ?? {});
      return keyOf(error, nearest(String(error.params.additionalProperty), names));
    }),
  );
  return errors.filter(
    (error) => error.keyword !== 'required' || !meant.has(keyOf(error, error.params.missingProperty)),
  );
}

const hasWhitespaceText = (value: unknown): boolean =>
  typeof value === 'string'
    ? value !== '' && value.trim() === ''
    : typeof value === 'object' && value !== null && Object.values(value).some(hasWhitespaceText);

function blankWhitespace(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (Array.isArray(value)) return value.map(blankWhitespace);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankWhitespace(inner)]));
}

/** Whitespace counts as blank, but schemas refuse only empty strings. Few documents contain any. */
const normalizeBlanks = (fields: Record<string, unknown>): unknown =>
  hasWhitespaceText(fields) ? blankWhitespace(fields) : fields;

/** Dates that no document means. Few texts look like one, so the schema is asked last. */
function strayDates(schema: JsonSchema, value: unknown, path: string[], locations: Locations): Diagnostic[] {
  if (typeof value === 'string') {
    if (!isDay(value) || isInRange(value) || fieldSchema(schema, path).format !== 'date') return [];
    const message = `"${dotted(path)}" must be a date from ${firstDay} to ${lastDay}, not "${value}"`;
    return [locations.problem('invalid-value', path, message)];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strayDates(schema, inner, [...path, key], locations));
}

/** Holds fields against their schema: every fault once, at its place. Blanks of a template are warnings. */
export function checkFields(checked: FieldsToCheck): Diagnostic[] {
  const outside = strayDates(checked.schema, checked.fields, [], checked.locations);
  if (checked.validate(normalizeBlanks(checked.fields))) return outside;
  const reported = reportedErrors(checked.validate.errors ?? []);
  const errors = withoutMisspelt(reported, checked.schema).map((error) => {
    const path = pointerPath(error.instancePath);
    if (keywordsAboutKeys.includes(error.keyword)) return unknownKey(error, path, checked);
    if (error.keyword === 'required') return missingKey(error, path, checked);
    return wrongValue(error, path, checked);
  });
  return [...errors, ...outside];
}
