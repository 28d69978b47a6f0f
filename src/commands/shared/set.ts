import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { articled } from '../../base/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { FieldPath, IdList } from '../../kinds/schema.ts';
import { faultOf, fieldSchema, valueFromText } from '../../kinds/values.ts';
import type { Fields } from './fields.ts';
import { assignment } from './flags.ts';
import type { FlagOf } from './unasked.ts';

export const setFlag = '--set <field=value>';
export const setHelp =
  'a field; lists as a,b or repeated, mappings as key=value,key=value or field.key=value; repeatable';

/** A goal or practice of the charter: documents go by its id, people by its title. */
export interface KnownId {
  id: string;
  title: string;
}

/** What the charter has, for mappings by goal or practice. */
export type KnownIds = Readonly<Record<IdList, readonly KnownId[]>>;

export const noIds: KnownIds = { goals: [], practices: [] };

type Kinds = readonly [Kind, ...Kind[]];
type FieldsByKind = Readonly<Record<string, Fields>>;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two values for one field: lists grow, mappings are joined, anything else is replaced. */
function joined(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value];
  if (!isMapping(before) || !isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, joined(before[key], inner)]);
  return { ...before, ...Object.fromEntries(entries) };
}

const knownFields = ({ schema }: Kind): string[] => Object.keys(schema.properties ?? {});

/** The kind that a field is for: the first that has it. One of the organisation's own need not be in a schema. */
function kindOf(field: string, [first, ...others]: Kinds): Kind {
  const found = [first, ...others].find((kind) => knownFields(kind).includes(field));
  if (found) return found;
  if (field.startsWith('x_')) return first;
  const known = [first, ...others].flatMap(knownFields);
  throw new UserError(`${articled(first.name)} has no field "${field}"`, suggestion(field, [...new Set(known)]));
}

/** A mapping by goal or practice may name only what the charter has. */
function refuseUnknownIds(kind: Kind, field: string, value: unknown, ids: KnownIds): void {
  const list = kind.schema.properties?.[field]?.['x-auxeng-keys'];
  if (!list || !isMapping(value)) return;
  const known = ids[list].map(({ id }) => id);
  for (const id of Object.keys(value)) {
    if (known.includes(id)) continue;
    const hint = known.length === 0 ? `the charter has no ${list} yet` : suggestion(id, known);
    throw new UserError(`--set ${field}: the charter has no "${id}" among its ${list}`, hint);
  }
}

/** `field=value` or `mapping.key=value`, checked against the schema. Throws a UserError that says what the field takes. */
function setField(among: Kinds, before: FieldsByKind, text: string, ids: KnownIds): FieldsByKind {
  const [name, typed] = assignment('--set', text);
  const path: FieldPath = name.split('.');
  const field = String(path[0]);
  const kind = kindOf(field, among);
  const value = valueFromText(fieldSchema(kind.schema, path), typed);
  const fault = faultOf(kind, path, value);
  if (fault) throw new UserError(`--set ${name} ${fault}`);
  const whole = path.slice(1).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  refuseUnknownIds(kind, field, whole, ids);
  const fields = before[kind.name] ?? {};
  return { ...before, [kind.name]: { ...fields, [field]: joined(fields[field], whole) } };
}

/** What --set says of each kind, by its name; a kind that nothing is said of is left out. */
export const fieldsSet = (among: Kinds, texts: readonly string[], ids: KnownIds): FieldsByKind =>
  texts.reduce<FieldsByKind>((fields, text) => setField(among, fields, text, ids), {});

/** What flags say of each field, those of its own and --set. Throws a UserError when both speak of one. */
export function together(flags: Fields, flagOf: FlagOf, set: Fields = {}): Fields {
  for (const field of Object.keys(set)) {
    if (flags[field] !== undefined) throw contradiction(flagOf[field] ?? field, field);
  }
  return { ...flags, ...set };
}

export const contradiction = (flag: string, field: string): UserError =>
  new UserError(`${flag} and --set ${field} contradict each other`, 'leave one of the two out');
