import { lexer, type Token, type Tokens } from 'marked';
import { folded } from '../base/text.ts';

/** One item of a list. `line` counts from 1 in the file. */
export interface Bullet {
  text: string;
  line: number;
  /** Only a task has a box: `[ ]` or `[x]`. */
  box: 'none' | 'open' | 'checked';
}

/** What stands under a second-level heading. */
export interface Section {
  title: string;
  line: number;
  bullets: Bullet[];
  /** Nothing but white space and HTML comments. */
  blank: boolean;
}

const lineBreaks = (text: string) => text.split('\n').length - 1;

function itemText(item: Tokens.ListItem): string {
  const words = item.tokens.find((token) => token.type === 'text' || token.type === 'paragraph');
  const text = words && 'text' in words ? String(words.text) : '';
  return text
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The items of a list, and the tasks nested in them: details under a bullet are its own, a nested task stands for itself. */
function bulletsOf(list: Tokens.List, firstLine: number, nested: boolean): Bullet[] {
  let line = firstLine;
  return list.items.flatMap((item) => {
    const box = item.task ? (item.checked ? 'checked' : 'open') : 'none';
    const text = itemText(item);
    const own: Bullet[] = text !== '' && text !== '[ ]' && (item.task || !nested) ? [{ text, line, box }] : [];
    let childLine = line;
    for (const token of item.tokens) {
      if (token.type === 'list') own.push(...bulletsOf(token as Tokens.List, childLine, true));
      childLine += lineBreaks(token.raw);
    }
    line += lineBreaks(item.raw);
    return own;
  });
}

const isBlank = (token: Token) =>
  token.type === 'space' || (token.type === 'html' && token.raw.replace(/<!--.*?(-->|$)/gs, '').trim() === '');

/** A list with nothing in it is as blank as no list. */
function add(token: Token, line: number, section: Section): void {
  if (token.type === 'list') section.bullets.push(...bulletsOf(token as Tokens.List, line, false));
  if (token.type === 'list' ? section.bullets.length > 0 : !isBlank(token)) section.blank = false;
}

/**
 * The sections of a Markdown body, in order. `firstLine` is the line of the file on which the body begins.
 * Headings of level 2 open a section; one of level 1 closes it; deeper ones are part of it.
 */
export function parseSections(body: string, firstLine: number): Section[] {
  const sections: Section[] = [];
  let current: Section | undefined;
  let line = firstLine;
  for (const token of lexer(body)) {
    if (token.type === 'heading' && token.depth <= 2) {
      current = token.depth === 2 ? { title: token.text, line, bullets: [], blank: true } : undefined;
      if (current) sections.push(current);
    } else if (current) {
      add(token, line, current);
    }
    line += lineBreaks(token.raw);
  }
  return sections;
}

/** The first section of that title, whatever its case. */
export const sectionTitled = (sections: readonly Section[], title: string): Section | undefined =>
  sections.find((section) => folded(section.title) === folded(title));
