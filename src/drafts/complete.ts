import { UserError } from '../base/errors.ts';
import type { Fields } from '../base/fields.ts';
import type { Kind } from '../kinds/kind.ts';
import { missingPaths } from '../kinds/requirements.ts';
import { expectation, fieldSchema } from '../kinds/schema.ts';
import { type Answers, definedOnly, withFields } from './answers.ts';
import { flagFor, type Table } from './table.ts';

/** Default answers, by kind. */
export type Presets = Readonly<Record<string, Fields>>;

/** Adds the defaults of these kinds. */
export const withPresets = (answers: Answers, kinds: readonly Kind[], presets: Presets): Answers =>
  kinds.reduce(
    (all, { name }) => withFields(all, name, { ...presets[name], ...definedOnly(all.fields[name] ?? {}) }),
    answers,
  );

/** Throws a UserError that lists the missing flags and what each takes. */
function refuseMissing<Known>(
  table: Table<Known>,
  missing: readonly { kind: Kind; path: readonly string[] }[],
  { of = '', more = [], last = [] }: { of?: string; more?: readonly string[]; last?: readonly string[] } = {},
): void {
  const flags = missing.map(({ kind, path }) => flagFor(table, kind.name, path));
  if (flags.length + more.length === 0) return;
  const lines = missing.map(({ kind, path }, index) => {
    const schema = fieldSchema(kind.schema, path);
    return `${flags[index]}    ${schema.title ?? path.join('.')}: ${expectation(schema)}`;
  });
  throw new UserError(`missing${of}: ${[...more, ...flags].join(' ')}`, [...lines, ...last].join('\n  '));
}

/** Flags and defaults as complete answers. Throws a UserError that names the flags of what is missing. */
export function completeAnswers<Known>(
  table: Table<Known>,
  given: Answers,
  kinds: readonly Kind[],
  presets: Presets,
  words?: Parameters<typeof refuseMissing>[2],
): Answers {
  const answers = withPresets(given, kinds, presets);
  const missing = kinds.flatMap((kind) =>
    missingPaths(kind, answers.fields[kind.name] ?? {}).map((path) => ({ kind, path })),
  );
  refuseMissing(table, missing, words);
  return answers;
}
