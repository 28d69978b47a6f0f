import type { Day } from '../base/calendar.ts';
import { dayFromWords } from '../base/dates.ts';
import { UserError } from '../base/errors.ts';
import { type Fields, isMapping } from '../base/fields.ts';
import { suggestion } from '../base/nearest.ts';
import { articled } from '../base/text.ts';
import type { Kind } from '../kinds/kind.ts';
import type { FieldPath, IdList } from '../kinds/schema.ts';
import { fieldSchema, valueFromText, valueProblem } from '../kinds/values.ts';
import type { KnownIds } from '../prompts/fields.ts';
import { mergeValues } from './answers.ts';

export const noIds: KnownIds = { goals: [], practices: [] };

/** The shape of assignments that are not `id=value`. */
const shapes: Readonly<Record<string, string>> = {
  '--set': 'field=value',
  '--section': 'title=text',
  '--practice': 'id=…',
};

/** Splits `id=value` at the first `=`. Throws a UserError when there is none. */
export function assignment(flag: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new UserError(`${flag} "${text}" is malformed`, `write it as ${flag} ${shapes[flag] ?? 'id=value'}`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Keys of a mapping by goal or practice must exist in the charter. Throws a UserError with a suggestion. */
export function refuseUnknownId(id: string, list: IdList, ids: KnownIds, context: string): void {
  const known = ids[list].map((item) => item.id);
  if (known.includes(id)) return;
  const hint = known.length === 0 ? `the charter has no ${list} yet: add them to engagement.md` : suggestion(id, known);
  throw new UserError(`${context}: unknown ${list.slice(0, -1)} "${id}"`, hint);
}

/** Parses and checks the value of a field: a day also in words, where it is said what day is today. Throws a UserError that says what the field takes. */
export function fieldValue(kind: Kind, path: FieldPath, flag: string, text: string, today?: Day): unknown {
  const schema = fieldSchema(kind.schema, path);
  const day = today !== undefined && schema.format === 'date' ? dayFromWords(text, today) : undefined;
  const value = day ?? valueFromText(schema, text);
  const error = valueProblem(kind, path, value);
  if (error) throw new UserError(`${flag} ${error}`);
  return value;
}

type Kinds = readonly Kind[];
type FieldsByKind = Readonly<Record<string, Fields>>;

const knownFields = ({ schema }: Kind): string[] => Object.keys(schema.properties ?? {});

/** The kind that a field is for: the first that has it. A custom field need not be in a schema. */
function kindWith(field: string, among: Kinds): Kind {
  const [first] = among;
  const found = among.find((kind) => knownFields(kind).includes(field)) ?? (field.startsWith('x_') ? first : undefined);
  if (found) return found;
  const known = [...new Set(among.flatMap(knownFields))];
  throw new UserError(`${articled(first?.name ?? '')} has no field "${field}"`, suggestion(field, known));
}

/**
 * `field=value` or `mapping.key=value`, checked against the schema. Throws a UserError that says what the field takes.
 */
function setField(among: Kinds, before: FieldsByKind, text: string, ids: KnownIds, today?: Day): FieldsByKind {
  const [name, typed] = assignment('--set', text);
  const path = name.split('.');
  const field = path[0] ?? '';
  const kind = kindWith(field, among);
  const value = fieldValue(kind, path, `--set ${name}`, typed, today);
  const whole = path.slice(1).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const list = kind.schema.properties?.[field]?.['x-auxeng-keys'];
  if (list && isMapping(whole)) for (const id of Object.keys(whole)) refuseUnknownId(id, list, ids, `--set ${text}`);
  return { ...before, [kind.name]: { ...before[kind.name], [field]: mergeValues(before[kind.name]?.[field], whole) } };
}

/** The fields given by --set, by kind. */
export const fieldsSet = (among: Kinds, texts: readonly string[], ids: KnownIds, today?: Day): FieldsByKind =>
  texts.reduce<FieldsByKind>((fields, text) => setField(among, fields, text, ids, today), {});
