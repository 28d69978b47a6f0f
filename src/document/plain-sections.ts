import type { Bullet, Section } from './sections.ts';

/** A scan of a body: what has been found, and what decides how the next line is read. */
interface Scan {
  readonly body: string;
  /** Offset and number of the line to be read. */
  at: number;
  line: number;
  readonly sections: Section[];
  current: Section | undefined;
  /** The last line that was not empty. */
  last: 'none' | 'heading' | 'bullet' | 'comment' | 'text';
  /** Whether empty lines came after it. */
  apart: boolean;
}

/** Tabs, carriage returns, no-break spaces and the like: Markdown treats each differently. */
const oddSpace = /[^\S \n]/;

/** What no block but a paragraph begins with: words, quoted or emphasised, and numbers that do not number a list. */
const plainStart = /(?:`|_|\*\*?)?[A-Za-z"'(@\u0080-\uffff]|\d+(?!\d|[.)](?:[ \n]|$))/y;

const startsPlain = (body: string, at: number): boolean => {
  plainStart.lastIndex = at;
  return plainStart.test(body);
};

function lineEnd(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end === -1 ? body.length : end;
}

/** Moves past the line that ends at `end`. */
function endLine(scan: Scan, kind: Scan['last'], end: number): true {
  scan.last = kind;
  scan.apart = false;
  scan.at = end + 1;
  scan.line++;
  return true;
}

function emptyLine(scan: Scan): true {
  scan.apart = true;
  scan.at++;
  scan.line++;
  return true;
}

/** `## Title`. Closing `#`s might not be part of it. */
function heading(scan: Scan): boolean {
  const { body, at, line } = scan;
  const end = lineEnd(body, at);
  let text = at;
  while (body[text] === '#') text++;
  const title = body.slice(text, end).trim();
  const depth = text - at;
  if (depth > 6 || body[text] !== ' ' || title.endsWith('#')) return false;
  if (depth <= 2) {
    scan.current = depth === 2 ? { title, line, bullets: [], blank: true } : undefined;
    if (scan.current) scan.sections.push(scan.current);
  } else if (scan.current) {
    scan.current.blank = false;
  }
  return endLine(scan, 'heading', end);
}

function boxAt(body: string, at: number): Bullet['box'] {
  if (body.startsWith('[ ] ', at)) return 'open';
  return body.startsWith('[x] ', at) || body.startsWith('[X] ', at) ? 'checked' : 'none';
}

/** `- text` or `- [ ] text`. Behind a box any text is plain. */
function bullet(scan: Scan): boolean {
  const { body, at, line, current } = scan;
  // Empty lines between bullets make a loose list, in which boxes are parsed differently.
  if (body[at + 1] !== ' ' || (scan.last === 'bullet' && scan.apart)) return false;
  const box = boxAt(body, at + 2);
  if (box === 'none' && !startsPlain(body, at + 2)) return false;
  const end = lineEnd(body, at);
  const text = body
    .slice(at + (box === 'none' ? 2 : 6), end)
    .replace(/ {2,}/g, ' ')
    .trim();
  if (text === '' || text === '[ ]' || text.includes('<!--')) return false;
  if (current) {
    current.bullets.push({ text, line, box });
    current.blank = false;
  }
  return endLine(scan, 'bullet', end);
}

/** A comment with nothing behind it on its last line. */
function comment(scan: Scan): boolean {
  const { body, at } = scan;
  // Straight under a paragraph, its lines could still make that a heading: "---" within the comment.
  if (!body.startsWith('<!--', at) || (scan.last === 'text' && !scan.apart)) return false;
  // `<!-->` and `<!--->` are whole comments.
  if (body.startsWith('>', at + 4) || body.startsWith('->', at + 4)) return false;
  const close = body.indexOf('-->', at + 4);
  if (close === -1) return false;
  const end = lineEnd(body, close);
  if (body.slice(close + 3, end).trim() !== '') return false;
  for (let next = lineEnd(body, at); next < close; next = lineEnd(body, next + 1)) scan.line++;
  return endLine(scan, 'comment', end);
}

/** A line of a paragraph; straight under a bullet it would be part of that. */
function paragraph(scan: Scan): boolean {
  if ((scan.last === 'bullet' && !scan.apart) || !startsPlain(scan.body, scan.at)) return false;
  if (scan.current) scan.current.blank = false;
  return endLine(scan, 'text', lineEnd(scan.body, scan.at));
}

/** Reads what begins on the line at hand. False when it is not surely plain. */
function readPlain(scan: Scan): boolean {
  switch (scan.body[scan.at]) {
    case '\n':
      return emptyLine(scan);
    case '#':
      return heading(scan);
    case '-':
      return bullet(scan);
    case '<':
      return comment(scan);
    default:
      return paragraph(scan);
  }
}

/**
 * What `parseSections` returns, for bodies of the plain shape that nearly all notes have: headings, bullets of one
 * line, comments and paragraphs. `undefined` for any other. Loading a Markdown parser takes longer than all the rest of
 * a report, so it is kept for those others; wherever the two could differ, it is the judge.
 */
export function plainSections(body: string, firstLine: number): Section[] | undefined {
  if (oddSpace.test(body)) return undefined;
  const scan: Scan = { body, at: 0, line: firstLine, sections: [], current: undefined, last: 'none', apart: false };
  while (scan.at < body.length) if (!readPlain(scan)) return undefined;
  return scan.sections;
}
