import type { Path } from '../base/diagnostic.ts';
import type { Span } from './locations.ts';

/**
 * Receives the location of each mapping entry and list item, inner ones first: no key for an item, no value for a null.
 * Spans are those of the package, but for the ends of blocks of several lines: it counts some comments below to them.
 */
export type Recorder = (path: Path, key: Span | undefined, value: Span | undefined) => void;

const maxLength = 64 * 1024;
const maxPlainDepth = 16;

/** Tabs, control characters, lone surrogates, byte order marks, and what only some readers take for a line's end. */
const unusual = /[^\n\r -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;
/**
 * The same, but for pairs of surrogates: without the `u` flag it is compiled in a tenth of the time, and settles most
 * texts.
 */
const maybeUnusual = /[^\n\r -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|\r(?!\n)/;

// The package refuses keys of more than 1024 characters.
const blockKey = /[A-Za-z0-9_][\w-]{0,99}(?=:(?:[ \r\n]|$))/y;
const flowKey = /[A-Za-z0-9_][\w-]{0,99}(?=: )/y;
// An unfinished end (`a: b: c`, `a #`) is left unmatched, and what follows a value is checked for leftovers.
const blockText = /(?:-(?=[\w.])|[^-\s?:,[\]{}#&*!|>'"%@`])(?: *(?:[^ \r\n:#]+|:(?![ \r\n]|$)|(?<! )#))*/y;
const flowText = /(?:-(?=[\w.])|[^-\s?:,[\]{}#&*!|>'"%@`])(?: *(?:[^ \r\n:#,[\]{}]+|:(?![ \r\n,[\]{}]|$)|(?<! )#))*/y;
const doubleQuoted = /"[^"\\\r\n]*(?:\\["\\][^"\\\r\n]*)*"/y;
const singleQuoted = /'[^'\r\n]*(?:''[^'\r\n]*)*'/y;
const emptyList = /\[ *\]/y;
const emptyMapping = /\{ *\}/y;
const lineRest = / *(?:\r?\n|$)| +#[^\n]*(?:\n|$)/y;

const words = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const rareNumber = /^(?:0[ox]|[-+]?\.[inIN])/;
/** Up to here an integer is exact, whichever way it is read. */
const maxDigits = 15;

function scalarOf(source: string | undefined): unknown {
  if (source === undefined) return undefined;
  const word = words.get(source);
  if (word !== undefined) return word;
  if (number.test(source)) return source.length > maxDigits ? undefined : Number(source);
  return rareNumber.test(source) ? undefined : source;
}

const endsLine = (char: string | undefined) => char === undefined || char === '\n' || char === '\r';

/**
 * Reads a text from top to bottom. Where a method gives `undefined`, which is no value of YAML, the text is not plain,
 * and all of it is given up.
 */
class PlainReader {
  private readonly text: string;
  /** What to add to an offset when it is recorded. */
  private readonly base: number;
  private readonly record: Recorder | undefined;
  private readonly path: (string | number)[] = [];
  private at = 0;
  private lineStart = 0;
  /** The column, from 0, of the block that the current line belongs to; -1 behind the last line. */
  private indent = -1;
  /** Whether there are comments between the previous line and this one. */
  private commented = false;
  /** Span of the value that was read last. */
  private start = 0;
  private end = 0;
  /** Where the package has a block end whose last value was read last: at the line behind it. */
  private blockEnd = 0;

  constructor(text: string, base: number, record: Recorder | undefined) {
    this.text = text;
    this.base = base;
    this.record = record;
  }

  root(): Record<string, unknown> | undefined {
    this.toLine(0);
    if (this.isOver()) return undefined;
    const fields = this.mapping(0);
    return this.isOver() ? fields : undefined;
  }

  private isOver(): boolean {
    return this.indent === -1;
  }

  /** Goes to the first line, from the start of one on, that is neither blank nor only a comment. */
  private toLine(start: number): void {
    this.commented = false;
    for (this.at = start; this.at < this.text.length; this.at = this.nextLine()) {
      this.lineStart = this.at;
      const first = this.skipSpaces();
      if (first === '#') this.commented = true;
      else if (!endsLine(first)) {
        this.indent = this.at - this.lineStart;
        return;
      }
    }
    this.indent = -1;
  }

  private nextLine(): number {
    return this.text.indexOf('\n', this.at) + 1 || this.text.length;
  }

  private skipSpaces(): string | undefined {
    while (this.text[this.at] === ' ') this.at++;
    return this.text[this.at];
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private atDash(): boolean {
    const next = this.text[this.at + 1];
    return this.text[this.at] === '-' && (next === ' ' || endsLine(next));
  }

  private atKey(): boolean {
    blockKey.lastIndex = this.at;
    return blockKey.test(this.text);
  }

  /** Block entries from the current line on. A line of another indent is the caller's, or nobody's. */
  private mapping(indent: number): Record<string, unknown> | undefined {
    const fields: Record<string, unknown> = {};
    while (this.indent === indent) {
      const start = this.at;
      const key = this.take(blockKey);
      if (key === undefined || !this.put(fields, key, this.blockValue(key, start, indent))) return undefined;
    }
    return fields;
  }

  private list(indent: number): unknown[] | undefined {
    const items: unknown[] = [];
    while (this.indent === indent && this.atDash()) {
      const value = this.blockValue(items.length, this.at, indent);
      if (value === undefined) return undefined;
      items.push(value);
    }
    return items;
  }

  private put(fields: Record<string, unknown>, key: string, value: unknown): boolean {
    if (value === undefined || key === '__proto__' || Object.hasOwn(fields, key)) return false;
    fields[key] = value;
    return true;
  }

  /** What follows a key's colon or a dash of the block at `indent`, to the start of the next line. */
  private blockValue(step: string | number, stepStart: number, indent: number): unknown {
    if (this.path.push(step) > maxPlainDepth) return undefined;
    this.at++;
    const first = this.skipSpaces();
    if (first === '#' || endsLine(first)) return this.leave(stepStart, this.below(indent));
    if (typeof step === 'number' && this.atKey()) return this.leave(stepStart, this.block(this.at - this.lineStart));
    const value = this.inline(blockText);
    if (this.take(lineRest) === undefined) return undefined;
    this.blockEnd = this.at;
    this.toLine(this.at);
    return this.leave(stepStart, value);
  }

  /** The block on the lines below a key or a dash; null where there is none. */
  private below(indent: number): unknown {
    const blank = this.at;
    const hasComment = this.text[blank] === '#';
    this.toLine(this.nextLine());
    // Only list items may have the same indent as their key.
    const underKey = typeof this.path.at(-1) === 'string';
    if (this.indent > indent || (underKey && this.indent === indent && this.atDash())) return this.block(this.indent);
    this.blockEnd = hasComment || this.commented ? this.at : blank;
    return null;
  }

  private block(indent: number): unknown {
    const start = this.at;
    this.indent = indent;
    const value = this.atDash() ? this.list(indent) : this.mapping(indent);
    this.start = start;
    this.end = this.blockEnd;
    return value;
  }

  /** A value within a line: a text, or a list or mapping in flow style. */
  private inline(plain: RegExp): unknown {
    const start = this.at;
    const value = this.flowOrScalar(plain);
    this.start = start;
    this.end = this.at;
    return value;
  }

  private flowOrScalar(plain: RegExp): unknown {
    switch (this.text[this.at]) {
      case '"':
        return this.take(doubleQuoted)?.slice(1, -1).replace(/\\(.)/g, '$1');
      case "'":
        return this.take(singleQuoted)?.slice(1, -1).replaceAll("''", "'");
      case '[':
        return this.flowList();
      case '{':
        return this.flowMapping();
      default:
        return scalarOf(this.take(plain));
    }
  }

  private flowList(): unknown[] | undefined {
    const items: unknown[] = [];
    if (this.take(emptyList)) return items;
    do {
      this.at++;
      this.skipSpaces();
      const value = this.flowValue(items.length, this.at);
      if (value === undefined) return undefined;
      items.push(value);
    } while (this.skipSpaces() === ',');
    return this.text[this.at++] === ']' ? items : undefined;
  }

  private flowMapping(): Record<string, unknown> | undefined {
    const fields: Record<string, unknown> = {};
    if (this.take(emptyMapping)) return fields;
    do {
      this.at++;
      this.skipSpaces();
      const start = this.at;
      const key = this.take(flowKey);
      this.at++;
      if (key === undefined || !this.put(fields, key, this.flowValue(key, start))) return undefined;
    } while (this.skipSpaces() === ',');
    return this.text[this.at++] === '}' ? fields : undefined;
  }

  private flowValue(step: string | number, stepStart: number): unknown {
    if (this.path.push(step) > maxPlainDepth) return undefined;
    this.skipSpaces();
    return this.leave(stepStart, this.inline(flowText));
  }

  /** Ends the innermost step of the path, whose value was read last. */
  private leave(stepStart: number, value: unknown): unknown {
    const { base, record, path } = this;
    const step = path.at(-1);
    if (record && value !== undefined) {
      const start = base + stepStart;
      const key = typeof step === 'string' ? { start, end: start + step.length } : undefined;
      const span = value === null ? undefined : { start: base + this.start, end: base + this.end };
      record([...path], key, span);
    }
    path.pop();
    return value;
  }
}

/**
 * Reads the plain part of YAML that nearly all front matter keeps to, without loading the `yaml` package: blocks by
 * indent, flow style and texts that stay on one line. Gives just the data that the package would give, or `undefined`
 * for anything else, above all for anything wrong: only the package judges that. What was recorded by then is void.
 */
export function parsePlain(
  text: string,
  start: number,
  end: number,
  record?: Recorder,
): Record<string, unknown> | undefined {
  if (end - start > maxLength) return undefined;
  const yaml = text.slice(start, end);
  return maybeUnusual.test(yaml) && unusual.test(yaml) ? undefined : new PlainReader(yaml, start, record).root();
}
