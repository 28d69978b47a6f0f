import { type Kind, type KindName, kindNamed, sectionTitle } from '../kinds/kind.ts';
import { type FieldPath, fieldHelp, fieldSchema, type JsonSchema, type SectionContent } from '../kinds/schema.ts';
import type { QuestionOptions } from '../prompts/questions.ts';
import type { Answers } from './answers.ts';

/** What a question may depend on. */
export interface AskContext<Known> {
  known: Known;
  answers: Answers;
  kind: Kind;
  /** What the schema calls the field. */
  title: string;
  /** From the template, or the schema's default. */
  preset: unknown;
}

interface Flagged {
  /** As commander writes it: `--host-days <n>`. Without one there is still `--set`. */
  flag?: string;
  /** Help text, made from the schema's words. */
  help?: (words: string) => string;
}

/** A field of a schema with its flag and its question. */
interface FieldLine<Known> extends Flagged {
  /** With dots within mappings: `host_team.name`. */
  field: string;
  /** Parses the text of the flag, if the schema is not enough. Throws a UserError. */
  parse?: (text: string) => unknown;
  /** Shown below an error, where the shape of the text is not obvious. */
  example?: string;
  /** Whether and how it is asked; not asked if left out or `undefined` is returned. */
  ask?: true | ((context: AskContext<Known>) => QuestionOptions | undefined);
}

/** A section of a document: each text of the flag is a bullet. */
interface SectionLine<Known> extends Flagged {
  section: SectionContent;
  /** The heading, when left out. */
  question?: string;
  hint?: string;
  /** A bullet as it was meant. */
  resolve?: (text: string, known: Known) => string;
  /** What is wrong with a bullet, or nothing. */
  check?: (text: string) => string | undefined;
  /** Asked as a second try if there is no answer. */
  insist?: string;
}

export type FieldEntry<Known> = FieldLine<Known> & { kind: KindName; path: FieldPath };
export type SectionEntry<Known = unknown> = SectionLine<Known> & { kind: KindName };
export type TableEntry<Known> = FieldEntry<Known> | SectionEntry<Known>;

/** What a command takes and asks, in the order of its questions. Help, parsing and prompts all come from it. */
export type Table<Known = unknown> = readonly TableEntry<Known>[];

/** The lines of a table that are about one kind. */
export const tableOf = <Known = unknown>(
  kind: KindName,
  lines: readonly (FieldLine<Known> | SectionLine<Known>)[],
): Table<Known> =>
  lines.map((line) => ('field' in line ? { ...line, kind, path: line.field.split('.') } : { ...line, kind }));

export const isField = <Known>(entry: TableEntry<Known>): entry is FieldEntry<Known> => 'field' in entry;

/** `--host-days` of `--host-days <n>`. */
export const flagName = ({ flag = '' }: Pick<Flagged, 'flag'>): string => flag.split(' ')[0] ?? '';

/** What commander calls the flag: `hostDays`. */
export const flagKey = (entry: Pick<Flagged, 'flag'>): string =>
  flagName(entry)
    .slice(2)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The schema of an entry's field, from the built-in kinds or those of the repo. */
export const entrySchema = <Known>({ kind, path }: FieldEntry<Known>, kinds?: readonly Kind[]): JsonSchema =>
  fieldSchema(kindNamed(kind, kinds).schema, path);

/** The heading of an entry's section. */
export const headingOf = ({ kind, section }: Pick<SectionEntry, 'kind' | 'section'>, kinds?: readonly Kind[]): string =>
  sectionTitle(kindNamed(kind, kinds), section) ?? section;

/** Whether the flag may be given again and again: for lists, mappings by id and sections. */
export const isRepeatable = <Known>(entry: TableEntry<Known>): boolean =>
  !isField(entry) || entrySchema(entry).type === 'array' || entrySchema(entry)['x-auxeng-keys'] !== undefined;

/** Help text of the flag. */
export function helpOf<Known>(entry: TableEntry<Known>): string {
  const words = isField(entry) ? fieldHelp(entrySchema(entry)) : headingOf(entry);
  const all = isRepeatable(entry) ? `${words}; repeatable` : words;
  return entry.help ? entry.help(all) : all;
}

/** The flag that sets a field: its own, or --set. */
export function flagFor<Known>(table: Table<Known>, kind: string, path: FieldPath): string {
  const field = path.join('.');
  const found = table.filter(isField).find((entry) => entry.flag && entry.kind === kind && entry.field === field);
  return found ? flagName(found) : `--set ${field}=…`;
}
