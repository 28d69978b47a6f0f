import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import type { Kind } from '../../kinds/kind.ts';
import { expectation } from '../../kinds/schema.ts';
import { templateFields } from '../../kinds/template.ts';
import { type Fields, saidOf } from './fields.ts';
import { missingFields } from './requirements.ts';

/** The flags that fields have of their own, by the name of the field. */
export type FlagOf = Readonly<Record<string, string>>;

/** What nobody need say: the day, and what the template has already or the schema takes for granted. */
export function presetsOf(kind: Kind, today: Day): Record<string, unknown> {
  const entries = Object.entries(kind.schema.properties ?? {}).map(([name, { default: preset }]) => [
    name,
    name === kind.dateField ? today : preset,
  ]);
  return { ...templateFields(kind), ...saidOf(Object.fromEntries(entries)) };
}

/** A flag that is missing, and a line on what it takes. */
export interface MissingFlag {
  flag: string;
  line: string;
}

/** The flag for a field: its own, or --set. */
export function missingFlag({ schema }: Kind, name: string, flag = `--set ${name}=…`): MissingFlag {
  const field = schema.properties?.[name] ?? {};
  return { flag, line: `${flag}    ${field.title ?? name}: ${expectation(field)}` };
}

/** The flags for the fields that must be there and are not. */
export const missingFlags = (kind: Kind, fields: Fields, flagOf: FlagOf = {}): MissingFlag[] =>
  missingFields(kind, fields).map((name) => missingFlag(kind, name, flagOf[name]));

/** Throws a UserError that names the flags, if there are any. */
export function refuseMissing(missing: readonly MissingFlag[], of = ''): void {
  if (missing.length === 0) return;
  throw new UserError(
    `missing${of}: ${missing.map(({ flag }) => flag).join(' ')}`,
    missing.map(({ line }) => line).join('\n  '),
  );
}
