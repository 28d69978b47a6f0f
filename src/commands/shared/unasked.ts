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

/** The flags for the fields that must be there and are not. */
export function missingFlags(kind: Kind, fields: Fields, flagOf: FlagOf = {}): MissingFlag[] {
  return missingFields(kind, fields).map((name) => {
    const schema = kind.schema.properties?.[name] ?? {};
    const flag = flagOf[name] ?? `--set ${name}=…`;
    return { flag, line: `${flag}    ${schema.title ?? name}: ${expectation(schema)}` };
  });
}

/** Throws a UserError that names the flags, if there are any. */
export function refuseMissing(missing: readonly MissingFlag[], of = ''): void {
  if (missing.length === 0) return;
  throw new UserError(
    `missing${of}: ${missing.map(({ flag }) => flag).join(' ')}`,
    missing.map(({ line }) => line).join('\n  '),
  );
}
