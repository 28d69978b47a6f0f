import { type Day, isDay, mondayOfWeek } from '../base/calendar.ts';
import { type Diagnostic, hasErrors, type Result } from '../base/diagnostic.ts';
import { folded } from '../base/text.ts';
import { parseFrontMatter } from '../document/front-matter.ts';
import { parseSections, type Section } from '../document/sections.ts';
import { decode, type Source } from '../document/source.ts';
import type { Path, Places } from '../document/yaml.ts';
import { type Checked, checkFields, isBlank } from './check.ts';
import type { KindData } from './generated/types.ts';
import type { FieldCheck, Kind, KindName } from './kind.ts';

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
  /** The week or slug that the file is named for; empty where there is only one of the kind. */
  readonly name: string;
  readonly fields: Record<string, unknown>;
  readonly source: Source;
  readonly places: Places;
  private readonly bodyStart: number;
  private parsedSections: Section[] | undefined;

  constructor(parts: {
    kind: Kind;
    name: string;
    source: Source;
    fields: Record<string, unknown>;
    places: Places;
    bodyStart: number;
  }) {
    this.kind = parts.kind;
    this.file = parts.source.file;
    this.name = parts.name;
    this.fields = parts.fields;
    this.source = parts.source;
    this.places = parts.places;
    this.bodyStart = parts.bodyStart;
  }

  /** The schema vouches for the shape: a document whose fields do not fit it is never asked for its data. */
  get data(): Draft<KindData[Name]> {
    return this.fields as Draft<KindData[Name]>;
  }

  get sections(): Section[] {
    this.parsedSections ??= parseSections(
      this.source.text.slice(this.bodyStart).replaceAll('\r\n', '\n'),
      this.source.position(this.bodyStart).line,
    );
    return this.parsedSections;
  }

  /** The day that the document speaks for; undated notes named by week count from its Monday. */
  get date(): Day | undefined {
    const date = this.fields[this.kind.dateField];
    if (typeof date === 'string' && isDay(date)) return date;
    return this.kind.path.includes('{week}') ? mondayOfWeek(this.name) : undefined;
  }

  /** The line of a field, or of what would hold it. */
  line(...path: Path): number {
    return this.places.key(path).start.line;
  }

  /** The line of a heading, or the first. */
  sectionLine(title: string): number {
    return this.sections.find((section) => folded(section.title) === folded(title))?.line ?? 1;
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

/** Reads one document. `undefined` when its text or front matter cannot be trusted; otherwise all its problems are told. */
export function readDocument(kind: Kind, name: string, file: string, bytes: Uint8Array): Result<Doc | undefined> {
  const decoded = decode(file, bytes);
  if (hasErrors(decoded.diagnostics)) return { value: undefined, diagnostics: decoded.diagnostics };
  const source = decoded.value;
  const { value: front, diagnostics } = parseFrontMatter(source);
  if (!front) return { value: undefined, diagnostics };
  const problems: Diagnostic[] = [...diagnostics];
  // An empty front matter is one warning, not one for every field.
  if (problems.length === 0) {
    problems.push(...fieldProblems({ source, places: front.places, fields: front.fields }, kind));
  }
  const fields = withoutBlanks(front.fields) as Record<string, unknown>;
  const doc = new Doc({ kind, name, source, fields, places: front.places, bodyStart: front.bodyStart });
  return { value: doc, diagnostics: problems };
}
