import type { Fields } from '../base/fields.ts';
import type { Kind } from './kind.ts';
import type { JsonSchema } from './schema.ts';

/** Our schema may have a condition ("declined" needs a reason), and so may the organisation's. */
const conditions = ({ checks }: Kind): JsonSchema[] => checks.map(({ schema }) => schema).filter((schema) => schema.if);

const applies = ({ if: condition }: JsonSchema, fields: Fields): boolean => {
  const wanted = Object.entries(condition?.properties ?? {});
  return (
    wanted.length > 0 &&
    wanted.every(([name, { const: value, enum: values = [value] }]) => values.includes(fields[name]))
  );
};

const requiredBy = ({ then }: JsonSchema): string[] => then?.required ?? [];

/** The fields that must be there and are not, with those that a condition asks for. */
export function missingFields(kind: Kind, fields: Fields): string[] {
  const asked = conditions(kind).filter((schema) => applies(schema, fields));
  const required = [...(kind.schema.required ?? []), ...asked.flatMap(requiredBy)];
  return [...new Set(required)].filter((name) => fields[name] === undefined);
}

/** What is missing of a value, or within a mapping that is there in part. */
function missingWithin(schema: JsonSchema, value: unknown, path: string[]): string[][] {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) return [];
  const { properties = {}, required = [] } = schema;
  if (value === undefined && required.length === 0) return [path];
  return required.flatMap((name) =>
    missingWithin(properties[name] ?? {}, (value as Fields | undefined)?.[name], [...path, name]),
  );
}

/** The ways to all that must be there and is not; within a mapping, to what it lacks. */
export function missingPaths(kind: Kind, fields: Fields): string[][] {
  const names = new Set([...(kind.schema.required ?? []), ...missingFields(kind, fields)]);
  return [...names].flatMap((name) => missingWithin(kind.schema.properties?.[name] ?? {}, fields[name], [name]));
}

/** The fields to ask for, in the order of the schema: of those that only a condition requires, the ones it requires now. */
export function fieldsToAsk(kind: Kind, fields: Fields): string[] {
  const conditional = conditions(kind).flatMap(requiredBy);
  const missing = missingFields(kind, fields);
  return Object.keys(kind.schema.properties ?? {}).filter(
    (name) => fields[name] === undefined && (missing.includes(name) || !conditional.includes(name)),
  );
}

/** Of a kind whose own fields a table asks for: what the organisation adds to it, and what of ours it requires besides. */
export function customFieldsToAsk(kind: Kind, fields: Fields): string[] {
  const ours = kind.checks[0]?.schema.properties ?? {};
  const missing = missingFields(kind, fields);
  return fieldsToAsk(kind, fields).filter((name) => !(name in ours) || missing.includes(name));
}
