import type { Day } from '../base/calendar.ts';
import { UserError } from '../base/errors.ts';
import { valueAt } from '../base/fields.ts';
import { type Kind, kindNamed } from '../kinds/kind.ts';
import { valueFromText, valueProblem } from '../kinds/values.ts';
import type { KnownIds } from '../prompts/fields.ts';
import { type Answers, noAnswers, withBullets, withValue } from './answers.ts';
import { assignment, fieldsSet, fieldValue, refuseUnknownId } from './set.ts';
import {
  entrySchema,
  type FieldEntry,
  flagKey,
  flagName,
  headingOf,
  isField,
  type SectionEntry,
  type Table,
} from './table.ts';

/** Flags as they were read from the command line, by commander's names for them. */
export type Flags = Readonly<Record<string, unknown>>;

/** What the values of flags are checked against. */
interface Scope<Known = unknown> {
  /** The kinds of the repo. */
  kinds: readonly Kind[];
  /** Kinds that --set may set fields of, in order of preference. */
  among: readonly Kind[];
  ids: KnownIds;
  /** What days in words are counted from. */
  today?: Day;
  /** What the lines of the table may depend on. */
  known?: Known;
}

/** The values of a flag; empty ones of a repeatable flag are ignored. */
export function textsOf(flags: Flags, key: string): string[] {
  const value = flags[key] as string | string[] | undefined;
  if (typeof value === 'string') return [value];
  return (value ?? []).filter((text) => text.trim() !== '');
}

export const contradiction = (flag: string, field: string): UserError =>
  new UserError(`${flag} and --set ${field} cannot be used together`, 'remove one of them');

/** One value of a flag for a list: an item as written, or several separated by commas if the schema lists the words. */
function itemsFrom<Known>(entry: FieldEntry<Known>, text: string, kinds: readonly Kind[]): unknown[] {
  if (entry.parse) return [entry.parse(text)];
  const schema = entrySchema(entry, kinds);
  const isText = [schema.items?.type].flat().includes('string') && !schema.items?.enum;
  const items = isText ? [text.trim()] : (valueFromText(schema, text) as unknown[]);
  const error = valueProblem(kindNamed(entry.kind, kinds), entry.path, items);
  if (!error) return items;
  throw new UserError(
    `${flagName(entry)} ${schema.items?.type === 'object' ? `"${text}" ` : ''}${error}`,
    entry.example,
  );
}

function valueFrom<Known>(entry: FieldEntry<Known>, texts: readonly string[], { kinds, ids }: Scope): unknown {
  const flag = flagName(entry);
  const schema = entrySchema(entry, kinds);
  const list = schema['x-auxeng-keys'];
  if (schema.type === 'array') return texts.flatMap((text) => itemsFrom(entry, text, kinds));
  const kind = kindNamed(entry.kind, kinds);
  if (!list) return fieldValue(kind, entry.path, flag, texts.at(-1) ?? '');
  const entries = texts.map((text) => {
    const [id, value] = assignment(flag, text);
    refuseUnknownId(id, list, ids, `${flag} ${text}`);
    return [id, fieldValue(kind, [...entry.path, id], `${flag} ${id}`, value)];
  });
  return Object.fromEntries(entries);
}

function bulletsFrom<Known>(entry: SectionEntry<Known>, given: readonly string[], { known }: Scope<Known>): string[] {
  const texts = given.map((text) => (known && entry.resolve ? entry.resolve(text, known) : text));
  for (const text of texts) {
    const error = entry.check?.(text);
    if (error) throw new UserError(`${flagName(entry)} ${error}`);
  }
  return texts;
}

/** The answers given by the flags of a table and --set. Throws a UserError for invalid values. */
export function answersFromFlags<Known>(table: Table<Known>, flags: Flags, scope: Scope<Known>): Answers {
  const set = fieldsSet(scope.among, textsOf(flags, 'set'), scope.ids, scope.today);
  return table.reduce<Answers>(
    (answers, entry) => {
      const texts = entry.flag === undefined ? [] : textsOf(flags, flagKey(entry));
      if (texts.length === 0) return answers;
      if (!isField(entry))
        return withBullets(answers, entry.kind, headingOf(entry, scope.kinds), bulletsFrom(entry, texts, scope));
      if (valueAt(set[entry.kind], entry.path) !== undefined) throw contradiction(flagName(entry), entry.field);
      return withValue(answers, entry.kind, entry.path, valueFrom(entry, texts, scope));
    },
    { ...noAnswers, fields: set },
  );
}
