import type { Range, Result } from '../base/diagnostic.ts';
import type { Source } from './source.ts';

/** The way to a value: names of fields, and places in lists from 0. */
export type Path = readonly (string | number)[];

/** From one offset of the file to just behind another. */
export interface Span {
  start: number;
  end: number;
}

/** Where a field stands; no value where it is blank, no key in a list. */
export interface Spot {
  key: Span | undefined;
  value: Span | undefined;
}

/** Finds a field; `undefined` where there is none. */
export type Finder = (path: Path) => Spot | undefined;

/** Where the values and keys of front matter stand. `start` is the offset of its first line. */
export class Places {
  private readonly source: Source;
  private readonly start: number;
  private readonly find: Finder;

  constructor(source: Source, start: number, find: Finder) {
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
  mapping(path: Path): Range {
    if (path.length > 0) return this.value(path);
    const { line } = this.source.position(this.start);
    return this.source.lineRange(Math.max(1, line - 1));
  }
}

/** Plain data as read from YAML, and where everything in it stands. */
export interface LocatedYaml extends Result<unknown> {
  places: Places;
}
