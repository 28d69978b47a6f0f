import { UserError } from '../../base/errors.ts';
import { nearest, suggestion } from '../../base/nearest.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { FieldPath, IdList } from '../../kinds/schema.ts';
import { faultOf, fieldSchema, valueFromText } from '../../kinds/values.ts';
import { assignment } from '../shared/flags.ts';

/** What is said of a new document. */
export interface Answers {
  fields: Record<string, unknown>;
  /** Bullets by the title of their section. */
  sections: Record<string, string[]>;
  /** Free text for the end of the body. */
  text: string | undefined;
}

/** A goal or practice of the charter: documents go by its id, people by its title. */
export interface KnownId {
  id: string;
  title: string;
}

/** What the charter has, for mappings by goal or practice. */
export type KnownIds = Readonly<Record<IdList, readonly KnownId[]>>;

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

function refuseUnknownField(kind: Kind, field: string): void {
  const known = knownFields(kind);
  if (known.includes(field) || field.startsWith('x_')) return;
  throw new UserError(`a ${kind.name} has no field "${field}"`, suggestion(field, known));
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
function setField(kind: Kind, before: Record<string, unknown>, text: string, ids: KnownIds): Record<string, unknown> {
  const [name, typed] = assignment('--set', text);
  const path: FieldPath = name.split('.');
  const field = String(path[0]);
  refuseUnknownField(kind, field);
  const value = valueFromText(fieldSchema(kind.schema, path), typed);
  const fault = faultOf(kind, path, value);
  if (fault) throw new UserError(`--set ${name} ${fault}`);
  const whole = path.slice(1).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  refuseUnknownIds(kind, field, whole, ids);
  return { ...before, [field]: joined(before[field], whole) };
}

function addBullet(kind: Kind, before: Record<string, string[]>, text: string): Record<string, string[]> {
  const [title, bullet] = assignment('--section', text);
  const titles = kind.sections.map((section) => section.title);
  const known = titles.find((name) => name.toLowerCase() === title.toLowerCase()) ?? nearest(title, titles);
  if (known === undefined) throw new UserError(`a ${kind.name} has no section "${title}"`, suggestion(title, titles));
  return { ...before, [known]: [...(before[known] ?? []), bullet] };
}

/** What the flags say, checked. Throws a UserError for what does not fit. */
export function answersOf(
  kind: Kind,
  flags: { set: readonly string[]; sections: readonly string[]; text: string | undefined },
  ids: KnownIds,
): Answers {
  return {
    fields: flags.set.reduce<Record<string, unknown>>((fields, text) => setField(kind, fields, text, ids), {}),
    sections: flags.sections.reduce<Record<string, string[]>>((sections, text) => addBullet(kind, sections, text), {}),
    text: flags.text,
  };
}
