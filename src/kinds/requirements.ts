import type { Fields } from '../base/fields.ts';
import type { Kind } from './kind.ts';
import type { JsonSchema } from './schema.ts';

/** Both the built-in and the custom schema may have a condition, such as "declined" needs a reason. */
const conditions = ({ checks }: Kind): JsonSchema[] => checks.map(({ schema }) => schema).filter((schema) => schema.if);

const applies = ({ if: condition }: JsonSchema, fields: Fields): boolean => {
  const wanted = Object.entries(condition?.properties ?? {});
  return wanted.length > 0 && wanted.every(([name, { const: value }]) => fields[name] === value);
};

const requiredBy = ({ then }: JsonSchema): string[] => then?.required ?? [];

/** Required fields that are missing, including those that a condition requires. */
export function missingFields(kind: Kind, fields: Fields): string[] {
  const asked = conditions(kind).filter((schema) => applies(schema, fields));
  const required = [...(kind.schema.required ?? []), ...asked.flatMap(requiredBy)];
  return [...new Set(required)].filter((name) => fields[name] === undefined);
}

/** Paths that are missing of a value, or within a partial mapping. */
function missingWithin(schema: JsonSchema, value: unknown, path: string[]): string[][] {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) return [];
  const { properties = {}, required = [] } = schema;
  if (value === undefined && required.length === 0) return [path];
  return required.flatMap((name) =>
    missingWithin(properties[name] ?? {}, (value as Fields | undefined)?.[name], [...path, name]),
  );
}

/** Paths of everything required that is missing, within mappings too. */
export function missingPaths(kind: Kind, fields: Fields): string[][] {
  const names = new Set([...(kind.schema.required ?? []), ...missingFields(kind, fields)]);
  return [...names].flatMap((name) => missingWithin(kind.schema.properties?.[name] ?? {}, fields[name], [name]));
}

/** The fields to ask for, in schema order; conditional ones only while their condition holds. */
export function fieldsToAsk(kind: Kind, fields: Fields): string[] {
  const conditional = conditions(kind).flatMap(requiredBy);
  const missing = missingFields(kind, fields);
  return Object.keys(kind.schema.properties ?? {}).filter(
    (name) => fields[name] === undefined && (missing.includes(name) || !conditional.includes(name)),
  );
}

/**
 * For a kind whose built-in fields a table asks for: custom fields, and built-in ones that the custom schema requires.
 */
export function customFieldsToAsk(kind: Kind, fields: Fields): string[] {
  const builtIn = kind.checks[0]?.schema.properties ?? {};
  const missing = missingFields(kind, fields);
  return fieldsToAsk(kind, fields).filter((name) => !(name in builtIn) || missing.includes(name));
}
