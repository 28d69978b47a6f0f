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
  /** What the template has for it, or the schema takes for granted. */
  preset: unknown;
}

interface Flagged {
  /** As commander writes it: `--host-days <n>`. Without one there is still `--set`. */
  flag?: string;
  /** What the help says, made from the words of the schema. */
  help?: (words: string) => string;
}

/** A field of a schema with its flag and its question. */
interface FieldLine<Known> extends Flagged {
  /** With dots within mappings: `host_team.name`. */
  field: string;
  /** What the text of the flag means, where the schema alone does not say. Throws a UserError. */
  parse?: (text: string) => unknown;
  /** Shown below an error, where the shape of the text is not obvious. */
  example?: string;
  /** Whether it is asked, and how; left out, or where it gives nothing, it is not. */
  ask?: true | ((moment: AskContext<Known>) => QuestionOptions | undefined);
}

/** A section of a document: each text of the flag is a bullet. */
interface SectionLine extends Flagged {
  section: SectionContent;
  /** The heading, when left out. */
  question?: string;
  hint?: string;
  /** What is wrong with a bullet, or nothing. */
  check?: (text: string) => string | undefined;
  /** Asked once more when there is no answer. */
  insist?: string;
}

export type FieldEntry<Known> = FieldLine<Known> & { kind: KindName; path: FieldPath };
export type SectionEntry = SectionLine & { kind: KindName };
export type TableEntry<Known> = FieldEntry<Known> | SectionEntry;

/** What a command takes and asks, in the order of its questions: everything else about a flag comes from its line. */
export type Table<Known = unknown> = readonly TableEntry<Known>[];

/** The lines of a table that are about one kind. */
export const tableOf = <Known = unknown>(
  kind: KindName,
  lines: readonly (FieldLine<Known> | SectionLine)[],
): Table<Known> =>
  lines.map((line) => ('field' in line ? { ...line, kind, path: line.field.split('.') } : { ...line, kind }));

export const isField = <Known>(entry: TableEntry<Known>): entry is FieldEntry<Known> => 'field' in entry;

/** `--host-days` of `--host-days <n>`. */
export const flagName = ({ flag = '' }: Flagged): string => flag.split(' ')[0] ?? '';

/** What commander calls the flag: `hostDays`. */
export const flagKey = (entry: Flagged): string =>
  flagName(entry)
    .slice(2)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The schema of an entry's field, as our own kinds have it or those of the repo at hand. */
export const entrySchema = <Known>({ kind, path }: FieldEntry<Known>, kinds?: readonly Kind[]): JsonSchema =>
  fieldSchema(kindNamed(kind, kinds).schema, path);

/** The heading of an entry's section. */
export const headingOf = ({ kind, section }: SectionEntry, kinds?: readonly Kind[]): string =>
  sectionTitle(kindNamed(kind, kinds), section) ?? section;

/** Whether the flag may be given again and again: for lists, mappings by id and sections. */
export const isRepeatable = <Known>(entry: TableEntry<Known>): boolean =>
  !isField(entry) || entrySchema(entry).type === 'array' || entrySchema(entry)['x-auxeng-keys'] !== undefined;

/** What the help says of the flag. */
export function helpOf<Known>(entry: TableEntry<Known>): string {
  const words = isField(entry) ? fieldHelp(entrySchema(entry)) : headingOf(entry);
  const all = isRepeatable(entry) ? `${words}; repeatable` : words;
  return entry.help ? entry.help(all) : all;
}

/** The flag that a field is said by: its own, or --set. */
export function flagFor<Known>(table: Table<Known>, kind: string, path: FieldPath): string {
  const field = path.join('.');
  const found = table.filter(isField).find((entry) => entry.flag && entry.kind === kind && entry.field === field);
  return found ? flagName(found) : `--set ${field}=…`;
}
