import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import type { Kind } from '../../kinds/kind.ts';
import { expectation, type JsonSchema } from '../../kinds/schema.ts';
import type { Answers } from './answers.ts';
import { missingFields } from './requirements.ts';

/** What nobody need say: the day, and what the schema takes for granted. */
export function presetsOf({ schema, dateField }: Kind, today: Day): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, { default: preset }]) => [
    name,
    name === dateField ? today : preset,
  ]);
  return Object.fromEntries(entries.filter(([, preset]) => preset !== undefined));
}

const fieldLine = (name: string, schema: JsonSchema): string =>
  `--set ${name}=…    ${schema.title ?? name}: ${expectation(schema)}`;

/** What flags say and what nobody need say. Throws a UserError that names the flags for the rest. */
export function withoutAsking(kind: Kind, given: Answers, presets: Answers['fields']): Answers {
  const fields = { ...presets, ...given.fields };
  const missing = missingFields(kind, fields);
  if (missing.length === 0) return { ...given, fields };
  const lines = missing.map((name) => fieldLine(name, kind.schema.properties?.[name] ?? {}));
  throw new UserError(
    `missing for a ${kind.name}: ${missing.map((name) => `--set ${name}=…`).join(' ')}`,
    lines.join('\n  '),
  );
}
