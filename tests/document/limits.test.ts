import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { tooDeep, tooLarge } from '../../src/document/limits.ts';
import { readSections } from '../../src/document/readers.ts';
import { Source } from '../../src/document/source.ts';
import { tried } from '../support/tried.ts';

/** Place and name of what is wrong with a body, as a person sees it. */
async function problemOf(body: string): Promise<string | undefined> {
  const { value, diagnostics } = await readSections(new Source('note.md', body), 0);
  expect(value === undefined).toBe(diagnostics.length > 0);
  const [problem] = diagnostics;
  return problem && `${problem.range.start.line}:${problem.range.start.column} ${problem.rule}`;
}

const stairs = (levels: number) => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a\n`).join('');

describe('a text that would take a Markdown lexer minutes is refused before it sees it', () => {
  it.each([
    ['a line of tildes', `a\n${'~'.repeat(200_000)}`, '2:1 too-large'],
    ['numbers', '1. '.repeat(60_000), '1:1 too-large'],
    ['numbers on a shorter line', `a\n\n${'1. '.repeat(6_000)}`, '3:97 too-deep'],
    ['bullets before a word', `${'- '.repeat(6_000)}a`, '1:65 too-deep'],
    ['quoted bullets', '> + '.repeat(4_000), '1:65 too-deep'],
    ['quotes', '>'.repeat(10_000), '1:33 too-deep'],
    ['comments that begin and never end', `- a ${'<!--'.repeat(200_000)}`, '1:1 too-large'],
    ['comments on many lines', '- <!-- a\n'.repeat(100_000), '5001:1 too-large'],
    ['an item of very many lines', `- a\n${'  b\n'.repeat(150_000)}`, '5001:1 too-large'],
    ['lists in lists', stairs(33), '33:65 too-deep'],
    ['lists in lists in a quote', stairs(33).replace(/^/gm, '> '), '32:65 too-deep'],
    [
      'lists in lists behind tabs',
      Array.from({ length: 40 }, (_, level) => `${'\t'.repeat(level)}1. a\n\n`).join(''),
      '65:33 too-deep',
    ],
  ])('%s', async (_, body, wanted) => expect(await problemOf(body)).toBe(wanted));

  it.each([
    ['32 levels', stairs(32)],
    ['a divider of many bullets', `${'- '.repeat(100)}\n\n${'* '.repeat(100)}\r\n`],
    ['a line of 20,000 characters', 'a'.repeat(20_000)],
    ['blocks of 5,000 lines', `${'- a\n'.repeat(5_000)}\r\n${'- a\n'.repeat(5_000)}`],
    ['many quotes below each other', '> - a\n>   - b\n>     - c\n'.repeat(1_000)],
    ['lists of one item each, a megabyte of them', `${'- a\n* b\n'.repeat(2_495)}\n`.repeat(26)],
    ['items below each other, each with a text behind it', '- a\n\nb\n\n'.repeat(1_000)],
  ])('but not %s', async (_, body) => expect(await problemOf(body)).toBeUndefined());
});

const levelsOf = (tokens: readonly Token[] = []): number =>
  Math.max(
    0,
    ...tokens.map((token) => {
      if (token.type === 'list')
        return Math.max(...token.items.map((item: Token) => 1 + levelsOf('tokens' in item ? item.tokens : [])));
      return token.type === 'blockquote' ? 1 + levelsOf(token.tokens) : 0;
    }),
  );

it('no text that passes is nested much deeper to the lexer', () => {
  const piece = fc.constantFrom('- ', '> ', '1. ', '  ', '    ', '\t', 'a', '\n', '\n\n', '>', '+ ', '    - ');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 600 }).map((pieces) => pieces.join('')),
      (body) => {
        tried();
        const source = new Source('note.md', body);
        if (tooLarge(source, 0) || tooDeep(source, 0)) return;
        expect(levelsOf(new Lexer().blockTokens(body))).toBeLessThanOrEqual(64);
      },
    ),
    { numRuns: 2_000 },
  );
});
