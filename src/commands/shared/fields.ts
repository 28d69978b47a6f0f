import { UserError } from '../../base/errors.ts';
import type { Kind } from '../../kinds/kind.ts';
import { faultOf, fieldSchema, valueFromText } from '../../kinds/values.ts';

/** Fields of a document by name; `undefined` where nothing was said. */
export type Fields = Readonly<Record<string, unknown>>;

/** Without what nobody said. */
export const saidOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The value of a field, given as the text of a flag. Throws a UserError that says what the field takes. */
export function fieldValue(kind: Kind, path: readonly string[], flag: string, text: string): unknown {
  const value = valueFromText(fieldSchema(kind.schema, path), text);
  const fault = faultOf(kind, path, value);
  if (fault) throw new UserError(`${flag} ${fault}`);
  return value;
}
