import type { Kind } from '../../kinds/kind.ts';
import type { JsonSchema } from '../../kinds/schema.ts';
import type { Fields } from './fields.ts';

/** Our schema may have a condition ("declined" needs a reason), and so may the organisation's. */
const conditions = ({ checks }: Kind): JsonSchema[] => checks.map(({ schema }) => schema).filter((schema) => schema.if);

const holds = ({ if: condition }: JsonSchema, fields: Fields): boolean => {
  const wanted = Object.entries(condition?.properties ?? {});
  return wanted.length > 0 && wanted.every(([name, { const: value }]) => fields[name] === value);
};

const requiredBy = ({ then }: JsonSchema): string[] => then?.required ?? [];

/** The fields that must be there and are not, with those that a condition asks for. */
export function missingFields(kind: Kind, fields: Fields): string[] {
  const asked = conditions(kind).filter((schema) => holds(schema, fields));
  const required = [...(kind.schema.required ?? []), ...asked.flatMap(requiredBy)];
  return [...new Set(required)].filter((name) => fields[name] === undefined);
}

/** The fields to ask for, in the order of the schema: of those that only a condition requires, the ones it requires now. */
export function fieldsToAsk(kind: Kind, fields: Fields): string[] {
  const conditional = conditions(kind).flatMap(requiredBy);
  const missing = missingFields(kind, fields);
  return Object.keys(kind.schema.properties ?? {}).filter(
    (name) => fields[name] === undefined && (missing.includes(name) || !conditional.includes(name)),
  );
}

/**
 * Of a kind that a command asks for in its own way, what is left to ask: what the organisation adds to it, and what of ours
 * it requires and the command did not ask for.
 */
export function ownFieldsToAsk(kind: Kind, fields: Fields): string[] {
  const ours = kind.checks[0]?.schema.properties ?? {};
  const missing = missingFields(kind, fields);
  return fieldsToAsk(kind, fields).filter((name) => !(name in ours) || missing.includes(name));
}
