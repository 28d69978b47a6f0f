/** A part of a text, by offsets, and what comes in its place. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** The text with all of them made. They must not overlap. */
export const spliced = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text: other }) => rest.slice(0, start) + other + rest.slice(end), text);

export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** The start of the line behind the one where something ends; a text in block style ends with its line. */
export function lineBehind(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  return text.indexOf('\n', end) + 1 || text.length;
}

/** Whether nothing but spaces stands on the line before an offset. */
export const beginsLine = (text: string, at: number): boolean => /^ *$/.test(text.slice(lineStart(text, at), at));

/** How much of the text at an offset a pattern takes, which must be sticky. */
export function taken(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Behind the comments that follow, line by line, and stand further right than a column. */
export const behindComments = (text: string, start: number, column: number): number =>
  start + taken(text, start, new RegExp(`(?: {${column + 1},}#[^\\n]*\\n)*`, 'y'));

/** The same, with blank lines between. */
export const behindAllComments = (text: string, start: number, column: number): number =>
  start + taken(text, start, new RegExp(`(?:(?:[ \\t]*\\r?\\n)* {${column + 1},}#[^\\n]*\\n)*`, 'y'));

/** How many spaces stand just before an offset. */
export const spacesBefore = (text: string, at: number): number =>
  / *$/.exec(text.slice(lineStart(text, at), at))?.[0].length ?? 0;
