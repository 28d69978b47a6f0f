import type { Diagnostic, Path, Range, Result, Severity } from '../base/diagnostic.ts';
import type { ProblemId } from '../base/problems.ts';
import type { Source } from './source.ts';

/** From one offset of the file to just behind another. */
export interface Span {
  start: number;
  end: number;
}

/** Spans of a field; no value if it is blank, no key in a list. */
export interface FieldSpans {
  key: Span | undefined;
  value: Span | undefined;
}

/** Finds a field; `undefined` if there is none. */
export type FindField = (path: Path) => FieldSpans | undefined;

/** Locations of the keys and values of front matter. `start` is the offset of its first line. */
export class Locations {
  private readonly source: Source;
  private readonly start: number;
  private readonly find: FindField;

  constructor(source: Source, start: number, find: FindField) {
    this.source = source;
    this.start = start;
    this.find = find;
  }

  private rangeOf(span: Span | undefined): Range | undefined {
    return span && this.source.range(span.start, span.end);
  }

  /** The key that the path ends in; the value where it ends in a list's item. */
  key(path: Path): Range {
    const { key, value } = this.find(path) ?? {};
    return this.rangeOf(key ?? value) ?? this.mapping(path.slice(0, -1));
  }

  /** The value at the path; its key where the value is blank. */
  value(path: Path): Range {
    const { key, value } = this.find(path) ?? {};
    return this.rangeOf(value ?? key) ?? this.mapping(path.slice(0, -1));
  }

  /** The mapping at the path: for the root, the line before the fields (the opening fence), or the first line. */
  private mapping(path: Path): Range {
    if (path.length > 0) return this.value(path);
    const { line } = this.source.position(this.start);
    return this.source.lineRange(Math.max(1, line - 1));
  }

  /** A problem with the value at the path, or with its parent if it is missing. */
  problem(rule: ProblemId, path: Path, message: string, severity?: Severity): Diagnostic {
    const range = path.length > 0 ? this.value(path) : this.mapping(path);
    return { ...this.source.problem(rule, range, message, severity), path };
  }

  /** A problem with the last key of the path. */
  keyProblem(rule: ProblemId, path: Path, message: string): Diagnostic {
    return { ...this.source.problem(rule, this.key(path), message), path };
  }
}

/** Plain data read from YAML, with the locations of its fields. */
export interface LocatedYaml extends Result<unknown> {
  locations: Locations;
}
