import { type Day, isDay, mondayOfWeek, type Week } from '../base/calendar.ts';
import { type Diagnostic, failed, hasErrors, type Path, type Result } from '../base/diagnostic.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import type { Places } from '../document/places.ts';
import { readSections } from '../document/readers.ts';
import { type Section, sectionTitled } from '../document/section.ts';
import { decode, type Source } from '../document/source.ts';
import { parseTask, type Task } from '../document/tasks.ts';
import { type Checked, checkFields, isBlank } from './check.ts';
import type { KindData } from './generated/types.ts';
import { type FieldCheck, type Kind, type KindName, sectionTitle, weekOfName } from './kind.ts';
import type { SectionContent } from './schema.ts';

/** Data of a document that may still have blanks: nothing in it can be taken for granted. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> }
    : T;

/** One document as read: its data, without blanks, and where everything in it stands. */
export class Doc<Name extends KindName = KindName> {
  readonly kind: Kind;
  /** Relative to the repo's root. */
  readonly file: string;
  /** The week, with a suffix or not, or the slug that the file is named for; empty where there is only one of the kind. */
  readonly name: string;
  readonly fields: Record<string, unknown>;
  readonly source: Source;
  readonly places: Places;
  /** Of kinds that require or expect some; none of others. */
  readonly sections: readonly Section[];

  constructor(parts: {
    kind: Kind;
    name: string;
    source: Source;
    fields: Record<string, unknown>;
    places: Places;
    sections: readonly Section[];
  }) {
    this.kind = parts.kind;
    this.file = parts.source.file;
    this.name = parts.name;
    this.fields = parts.fields;
    this.source = parts.source;
    this.places = parts.places;
    this.sections = parts.sections;
  }

  /** The schema vouches for the shape: a document whose fields do not fit it is never asked for its data. */
  get data(): Draft<KindData[Name]> {
    return this.fields as Draft<KindData[Name]>;
  }

  /** The day that the document speaks for; undated notes named by week count from its Monday. */
  get date(): Day | undefined {
    const date = this.fields[this.kind.dateField];
    if (typeof date === 'string' && isDay(date)) return date;
    return this.week && mondayOfWeek(this.week);
  }

  /** The week that the file is named for, where it is named by one. */
  get week(): Week | undefined {
    return weekOfName(this.kind, this.name);
  }

  /** Where a field stands, or what would hold it. */
  at(...path: Path): { file: string; line: number } {
    return { file: this.file, line: this.places.key(path).start.line };
  }

  /** The section that holds something; nothing where it is missing, or the kind has none. */
  section(content: SectionContent): Section | undefined {
    const title = sectionTitle(this.kind, content);
    return title === undefined ? undefined : sectionTitled(this.sections, title);
  }

  /** What was agreed to be done. */
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

/** What our schema and the organisation's say, each problem once. */
function fieldProblems(parts: Omit<Checked, keyof FieldCheck>, { checks }: Kind): Diagnostic[] {
  const problems = checks.flatMap((check) => checkFields({ ...parts, ...check }));
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.range, problem.message]), problem])).values()];
}

const readsSections = ({ sections }: Kind): boolean => sections.some(({ required, expected }) => required || expected);

const noSections: Result<Section[]> = { value: [], diagnostics: [] };

/** Reads one document. Its value is `undefined` when its text or front matter cannot be trusted; otherwise all its problems are reported. */
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
  const { places, bodyStart, fields: found } = matter;
  const body = readsSections(kind) ? await readSections(source, bodyStart) : noSections;
  if (!body.value) return failed(body.diagnostics);
  // An empty front matter is one warning, not one for every field.
  const problems = diagnostics.length > 0 ? diagnostics : fieldProblems({ places, fields: found }, kind);
  const fields = withoutBlanks(found) as Record<string, unknown>;
  return { value: new Doc({ kind, name, source, fields, places, sections: body.value }), diagnostics: problems };
}
