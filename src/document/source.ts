import { isUtf8 } from 'node:buffer';
import type { Diagnostic, Position, Range, Result, Severity } from '../base/diagnostic.ts';
import type { ProblemId } from '../base/problems.ts';
import { controlCharacter, escapeCharacter } from '../base/text.ts';

const byteOrderMark = '\ufeff';

/** A text file, with line and column of any offset. Offsets count UTF-16 code units from the start of the file. */
export class Source {
  readonly file: string;
  /** Without the byte order mark that some editors put in front. */
  readonly text: string;
  /** With it, as the file is on the disk. */
  readonly whole: string;
  private starts: number[] | undefined;

  constructor(file: string, whole: string) {
    this.file = file;
    this.whole = whole;
    this.text = whole.startsWith(byteOrderMark) ? whole.slice(byteOrderMark.length) : whole;
  }

  private get lineStarts(): number[] {
    if (this.starts === undefined) {
      this.starts = [0];
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.starts.push(at + 1);
    }
    return this.starts;
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The text of a line, without its end. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return '';
    const end = this.lineStarts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/\r?\n$/, '');
  }

  /** The whole of a line, as a range. */
  lineRange(number: number): Range {
    return { start: { line: number, column: 1 }, end: { line: number, column: this.line(number).length + 1 } };
  }

  problem(rule: ProblemId, range: Range, message: string, severity: Severity = 'error'): Diagnostic {
    return { rule, severity, message, file: this.file, range };
  }
}

function isValid(bytes: Uint8Array): boolean {
  try {
    // Streaming, a sequence that is merely cut off at the end is still valid.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Offset of the first byte that begins no character: decoding fails only once a sequence turns out to be wrong. */
function firstWrongByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValid(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // Bytes of 10xxxxxx continue a sequence; the byte before them leads it.
  let start = low;
  while (start > 0 && start > low - 4 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start--;
  const leads = start > 0 && (bytes[start - 1] ?? 0) >= 0xc0;
  return leads && !isUtf8(bytes.subarray(start - 1, low)) ? start - 1 : low;
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

function notUtf8(file: string, bytes: Uint8Array): Result<Source> {
  const offset = firstWrongByte(bytes);
  const source = new Source(file, textOf(bytes.subarray(0, offset)));
  const at = source.text.length;
  const message = `not UTF-8: invalid byte 0x${(bytes[offset] ?? 0).toString(16)} at offset ${offset}; save the file as UTF-8`;
  return { value: source, diagnostics: [source.problem('encoding', source.range(at, at), message)] };
}

/** Decodes a file. Not UTF-8 and control characters are problems; a byte order mark is not. */
export function decode(file: string, bytes: Uint8Array): Result<Source> {
  if (!isUtf8(bytes)) return notUtf8(file, bytes);
  const source = new Source(file, textOf(bytes));
  const found = controlCharacter.exec(source.text);
  if (found === null) return { value: source, diagnostics: [] };
  const range = source.range(found.index, found.index + 1);
  const message = `the control character ${escapeCharacter(found[0])} is not allowed; remove it`;
  return { value: source, diagnostics: [source.problem('control-character', range, message)] };
}
