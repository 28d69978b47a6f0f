import { type Day, isDay, mondayOfWeek } from '../base/calendar.ts';
import { type Diagnostic, failed, hasErrors, type Path, type Result } from '../base/diagnostic.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import type { Locations } from '../document/locations.ts';
import { readSections } from '../document/readers.ts';
import { type Section, sectionTitled } from '../document/section.ts';
import { decode, type Source } from '../document/source.ts';
import { parseTask, type Task } from '../document/tasks.ts';
import { checkFields, type FieldsToCheck, isBlank } from './check.ts';
import type { KindData } from './generated/types.ts';
import { type FieldCheck, type Kind, type KindName, sectionTitle } from './kind.ts';
import type { SectionContent } from './schema.ts';

/** Data of a document that may still have blanks: every field is optional. */
export type Incomplete<T> = T extends readonly (infer Item)[]
  ? Incomplete<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Incomplete<T[Key]> }
    : T;

/** A parsed document: its data without blanks, and the locations of its fields. */
export class Doc<Name extends KindName = KindName> {
  readonly kind: Kind;
  /** Relative to the repo's root. */
  readonly file: string;
  /** The week or slug that the file is named for; empty where there is only one of the kind. */
  readonly name: string;
  readonly fields: Record<string, unknown>;
  readonly source: Source;
  readonly locations: Locations;
  /** Of kinds that require or expect some; none of others. */
  readonly sections: readonly Section[];

  constructor(parts: {
    kind: Kind;
    name: string;
    source: Source;
    fields: Record<string, unknown>;
    locations: Locations;
    sections: readonly Section[];
  }) {
    this.kind = parts.kind;
    this.file = parts.source.file;
    this.name = parts.name;
    this.fields = parts.fields;
    this.source = parts.source;
    this.locations = parts.locations;
    this.sections = parts.sections;
  }

  /** Typed by the schema: the data of a document with errors is never used. */
  get data(): Incomplete<KindData[Name]> {
    return this.fields as Incomplete<KindData[Name]>;
  }

  /** The date of the document; undated weekly notes use the Monday of their week. */
  get date(): Day | undefined {
    const date = this.fields[this.kind.dateField];
    if (typeof date === 'string' && isDay(date)) return date;
    return this.kind.path.includes('{week}') ? mondayOfWeek(this.name) : undefined;
  }

  /** Location of a field, or of its parent if it is missing. */
  at(...path: Path): { file: string; line: number } {
    return { file: this.file, line: this.locations.key(path).start.line };
  }

  /** The section with this content; `undefined` if it is missing or the kind has none. */
  section(content: SectionContent): Section | undefined {
    const title = sectionTitle(this.kind, content);
    return title === undefined ? undefined : sectionTitled(this.sections, title);
  }

  /** The agreed actions. */
  get tasks(): Task[] {
    return this.section('actions')?.bullets.map(parseTask) ?? [];
  }
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, child]) => Array.isArray(child) || !isBlank(child));
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutBlanks(child)]));
}

/** Problems found by the built-in and the custom schema, without duplicates. */
function fieldProblems(parts: Omit<FieldsToCheck, keyof FieldCheck>, { checks }: Kind): Diagnostic[] {
  const problems = checks.flatMap((check) => checkFields({ ...parts, ...check }));
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.range, problem.message]), problem])).values()];
}

const readsSections = ({ sections }: Kind): boolean => sections.some(({ required, expected }) => required || expected);

const noSections: Result<Section[]> = { value: [], diagnostics: [] };

/**
 * Reads one document. Its value is `undefined` when its text or front matter cannot be trusted; otherwise all its
 * problems are reported.
 */
export async function readDocument(
  kind: Kind,
  name: string,
  file: string,
  bytes: Uint8Array,
): Promise<Result<Doc | undefined>> {
  const { value: source, diagnostics: encoding } = decode(file, bytes);
  if (hasErrors(encoding)) return failed(encoding);
  const { value: matter, diagnostics } = await readFrontMatter(source);
  if (!matter) return failed(diagnostics);
  const { locations, bodyStart, fields: found } = matter;
  const body = readsSections(kind) ? await readSections(source, bodyStart) : noSections;
  if (!body.value) return failed(body.diagnostics);
  // An empty front matter is one warning, not one for every field.
  const problems = diagnostics.length > 0 ? diagnostics : fieldProblems({ locations, fields: found }, kind);
  const fields = withoutBlanks(found) as Record<string, unknown>;
  return { value: new Doc({ kind, name, source, fields, locations, sections: body.value }), diagnostics: problems };
}
