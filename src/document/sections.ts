import { Lexer, type Token, type Tokens } from 'marked';
import type { Bullet, Section } from './section.ts';

export type { Bullet, Section } from './section.ts';

/** Left to right, and once: a long text in which many comments begin and none ends must not be slow. */
function withoutComments(text: string): string {
  let rest = text;
  let kept = '';
  for (;;) {
    const start = rest.search(/(?<!\\)<!--/);
    const end = start === -1 ? -1 : rest.indexOf('-->', start + '<!--'.length);
    if (end === -1) return kept + rest;
    kept += rest.slice(0, start);
    rest = rest.slice(end + '-->'.length);
  }
}

const lineBreaks = (text: string) => text.split('\n').length - 1;

function itemText(item: Tokens.ListItem): string {
  const words = item.tokens.find(({ type }) => type === 'text' || type === 'paragraph' || type === 'html');
  const text = words && 'text' in words ? String(words.text) : '';
  // In a loose list, the text of an item includes its box.
  const first = words && 'tokens' in words ? words.tokens?.[0] : undefined;
  return withoutComments(text.slice(first?.type === 'checkbox' ? first.raw.length : 0))
    .replace(/\s+/g, ' ')
    .trim();
}

const boxOf = ({ task, checked }: Tokens.ListItem): Bullet['box'] => (task ? (checked ? 'checked' : 'open') : 'none');

/** Nested details belong to their bullet; nested tasks are actions themselves. */
function nestedTasks({ tokens }: Tokens.ListItem, firstLine: number): Bullet[] {
  let line = firstLine;
  return tokens.flatMap((token) => {
    const start = line;
    line += lineBreaks(token.raw);
    return token.type === 'list' ? bulletsOf(token as Tokens.List, start).filter(({ box }) => box !== 'none') : [];
  });
}

function bulletsOf({ items }: Tokens.List, firstLine: number): Bullet[] {
  let line = firstLine;
  return items.flatMap((item) => {
    const start = line;
    line += lineBreaks(item.raw);
    const text = itemText(item);
    const bullet: Bullet[] = text === '' || text === '[ ]' ? [] : [{ text, line: start, box: boxOf(item) }];
    return bullet.concat(nestedTasks(item, start));
  });
}

const isBlankToken = (token: Token) =>
  token.type === 'space' || (token.type === 'html' && token.raw.replace(/<!--.*?(-->|$)/gs, '').trim() === '');

/** A list with nothing in it is as blank as no list. */
function addToSection(token: Token, line: number, section: Section): void {
  if (token.type === 'list') for (const bullet of bulletsOf(token as Tokens.List, line)) section.bullets.push(bullet);
  if (token.type === 'list' ? section.bullets.length > 0 : !isBlankToken(token)) section.blank = false;
}

/**
 * The sections of a Markdown body, in order. `firstLine` is the line of the file on which the body begins.
 * Headings of level 2 open a section; one of level 1 closes it; deeper ones are part of it.
 */
export function parseSections(body: string, firstLine: number): Section[] {
  const sections: Section[] = [];
  let current: Section | undefined;
  let line = firstLine;
  // The lexer takes an empty bullet with spaces behind it for a paragraph.
  const lines = body.split(/\r\n?|\n/).map((text) => text.trimEnd());
  // Blocks alone: nobody reads the inline tokens.
  for (const token of new Lexer().blockTokens(lines.join('\n'))) {
    if (token.type === 'heading' && token.depth <= 2) {
      current = token.depth === 2 ? { title: token.text, line, bullets: [], blank: true } : undefined;
      if (current) sections.push(current);
    } else if (current) {
      addToSection(token, line, current);
    }
    line += lineBreaks(token.raw);
  }
  return sections;
}
