import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from './source.ts';

/** Levels of front matter; real ones are four deep. */
export const maxDepth = 64;

/*
 * A Markdown lexer takes time with the square of a line's length, of the lines in one block and of the nesting, for some
 * texts. No note that people write comes near these limits, so they are held before it sees any.
 */
const maxLine = 20_000;
const maxBlock = 5_000;
const maxNesting = 32;

const longLine = `this line has more than ${maxLine} characters; break it up`;
const longBlock = `more than ${maxBlock} lines without an empty one between them; leave one, or move text to another note`;

/** What is too large about the text behind an offset: a line, or lines without an empty one between them. */
export function tooLarge(source: Source, start: number): Diagnostic | undefined {
  const { text } = source;
  if (text.length - start <= maxLine) return undefined;
  let lines = 0;
  for (let at = start; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    lines = end - at <= 1 && text.slice(at, end).trim() === '' ? 0 : lines + 1;
    const message = end - at > maxLine ? longLine : lines > maxBlock ? longBlock : undefined;
    if (message) return source.problem('too-large', source.range(at, at), message);
    at = end + 1;
  }
  return undefined;
}

/** A quote or an item of a list that is open: the columns where its mark begins, and where what is in it begins. */
interface Container {
  start: number;
  content: number;
  isQuote: boolean;
}

const mark = /(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)) ?/my;
const divider = /([-*])(?:[ \t]*\1){2,}[ \t]*\r?$/my;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Where the text behind an offset nests quotes and lists too deeply. It counts at least as many levels as there are. */
export function tooDeep(source: Source, start: number): Diagnostic | undefined {
  const { text } = source;
  const open: Container[] = [];
  let apart = true;
  for (let at = start; at < text.length; at = nextLine(text, at)) {
    const words = openMarks(text, at, open, apart);
    if (open.length > maxNesting) return source.problem('too-deep', source.range(words, words + 1), deepMessage);
    apart = endsLine(text, words);
  }
  return undefined;
}

const deepMessage = `quotes or lists are nested deeper than ${maxNesting} levels`;

const endsLine = (text: string, at: number): boolean => text[at] === '\n' || text.startsWith('\r\n', at);

const nextLine = (text: string, at: number): number => text.indexOf('\n', at) + 1 || text.length;

/** Opens what a mark opens, unless it continues a quote. */
function openAt(open: Container[], start: number, sign: string): void {
  const isQuote = sign.startsWith('>');
  if (isQuote && open.some((other) => other.isQuote && other.start === start)) return;
  closeBehind(open, start);
  open.push({ start, content: start + sign.length, isQuote });
}

const blanks = /[ \t]*/y;

/** The column behind blanks: a tab goes to the next multiple of four. */
const columnBehind = (column: number, found: string): number =>
  [...found].reduce((at, blank) => at + (blank === '\t' ? 4 - (at % 4) : 1), column);

/** Reads the marks of a line. Returns the offset where its words begin, or where it is too deep. */
function openMarks(text: string, start: number, open: Container[], apart: boolean): number {
  let column = 0;
  for (let at = start; ; ) {
    const indent = matchAt(blanks, text, at) ?? '';
    column = columnBehind(column, indent);
    at += indent.length;
    const sign = matchAt(divider, text, at) === undefined ? matchAt(mark, text, at) : undefined;
    // Straight below an item, its words may go on without an indent.
    if (sign === undefined && apart && !endsLine(text, at)) closeBehind(open, column);
    if (sign === undefined) return at;
    openAt(open, column, sign);
    if (open.length > maxNesting) return at;
    column += sign.length;
    at += sign.length;
  }
}

function closeBehind(open: Container[], column: number): void {
  while ((open.at(-1)?.content ?? 0) > column) open.pop();
}
