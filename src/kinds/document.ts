import { type Day, isInRange, mondayOfWeek, type Week } from '../base/calendar.ts';
import { type Diagnostic, failed, hasErrors, type Path, type Result } from '../base/diagnostic.ts';
import { grouped } from '../base/groups.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import type { Locations } from '../document/locations.ts';
import { readSections } from '../document/readers.ts';
import { type Section, sectionTitled } from '../document/section.ts';
import { decode, type Source } from '../document/source.ts';
import { parseTask, type Task } from '../document/tasks.ts';
import { checkFields, type FieldsToCheck, isBlank } from './check.ts';
import type { KindData } from './generated/types.ts';
import { type FieldCheck, type Kind, type KindName, sectionTitle, weekOfName } from './kind.ts';
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
  /** The week, with a suffix or not, or the slug that the file is named for; empty where there is only one of the kind. */
  readonly name: string;
  readonly fields: Record<string, unknown>;
  readonly source: Source;
  readonly locations: Locations;
  /** Of kinds that require or expect some; none of others. */
  readonly sections: readonly Section[];
  /** Values with an error, which are left out of the fields. */
  readonly leftOut: readonly Path[];
  private readTasks: Task[] | undefined;

  constructor(parts: {
    kind: Kind;
    name: string;
    source: Source;
    fields: Record<string, unknown>;
    locations: Locations;
    sections: readonly Section[];
    leftOut?: readonly Path[];
  }) {
    this.kind = parts.kind;
    this.file = parts.source.file;
    this.name = parts.name;
    this.fields = parts.fields;
    this.source = parts.source;
    this.locations = parts.locations;
    this.sections = parts.sections;
    this.leftOut = parts.leftOut ?? [];
  }

  /** Typed by the schema: the data of a document with errors is never used. */
  get data(): Incomplete<KindData[Name]> {
    return this.fields as Incomplete<KindData[Name]>;
  }

  /** The date of the document; undated weekly notes use the Monday of their week. */
  get date(): Day | undefined {
    const date = this.fields[this.kind.dateField];
    if (typeof date === 'string' && isInRange(date)) return date;
    return this.week && mondayOfWeek(this.week);
  }

  /** The week that the file is named for, where it is named by one. */
  get week(): Week | undefined {
    return weekOfName(this.kind, this.name);
  }

  /** The same file with other data. */
  withFields(fields: Record<string, unknown>): Doc<Name> {
    return new Doc<Name>({ ...this, fields });
  }

  /** The same without the values at these paths, as if they were blank. */
  without(paths: readonly Path[]): Doc<Name> {
    if (paths.length === 0) return this;
    return new Doc<Name>({ ...this, fields: withoutPaths(this.fields, paths) as Doc['fields'], leftOut: paths });
  }

  /** Whether a field, or something in it, is left out because of an error: it is there, so it is not missing. */
  hasErrorIn(field: string): boolean {
    return this.leftOut.some(([first]) => first === field);
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
  get tasks(): readonly Task[] {
    this.readTasks ??= this.section('actions')?.bullets.map(parseTask) ?? [];
    return this.readTasks;
  }
}

/** What is left of each path behind its first step, by that step. */
const byFirstStep = (paths: readonly Path[]): Map<string, Path[]> =>
  grouped(paths.map(([step, ...rest]) => [String(step), rest]));

/** Items of a list keep their indices, by which problems are located: what was a mapping becomes an empty one. */
function withoutPaths(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const rests = byFirstStep(paths);
  const isGone = (key: string) => rests.get(key)?.some((path) => path.length === 0) ?? false;
  const kept = (key: string, child: unknown) => withoutPaths(child, rests.get(key) ?? []);
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).filter(([key]) => !isGone(key));
    return Object.fromEntries(entries.map(([key, child]) => [key, kept(key, child)]));
  }
  const holdsMappings = value.some((item) => typeof item === 'object');
  return value.flatMap((item, index) => {
    if (!isGone(String(index))) return [kept(String(index), item)];
    return holdsMappings ? [{}] : [];
  });
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

export type DocumentReader = typeof readDocument;
