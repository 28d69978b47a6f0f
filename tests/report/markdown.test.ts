import fc from 'fast-check';
import { lexer, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/report/blocks.ts';
import { forMarkdown, forMarkdownStart } from '../../src/report/escape.ts';
import { statusMarkdown } from '../../src/report/status/markdown.ts';
import { details } from '../../src/report/views/engagement.ts';
import { views } from '../../src/report/views/index.ts';
import { plain, statusWith } from './samples.ts';

const hostile: readonly [name: string, text: string][] = [
  ['a pipe', 'a | b | c |'],
  ['an escaped pipe', 'a \\| b'],
  ['a backslash at the end', 'end\\'],
  ['backticks', '`code` and ```fence``` and `'],
  ['a link', '[click](https://evil.example)'],
  ['a reference link', '[click][1]'],
  ['an image', '![x](https://evil.example/pixel.png)'],
  ['an autolink', '<https://evil.example>'],
  ['a bare address', 'see https://evil.example/a?b=c or HTTP://EVIL.example'],
  ['a bare www', 'see www.evil.example'],
  ['an address for mail', 'write to mallory@evil.example or mailto:mallory@evil.example'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['an HTML comment', '<!-- everything after this is gone'],
  ['an entity', '&lt;b&gt; &#60; &amp;'],
  ['emphasis', '*a* **b** _c_ __d__ ~~e~~ ***'],
  ['a heading', '# not a heading'],
  ['a second block', 'one\n\n# two\n\n- three\n\n> four\n\n---\n'],
  ['a table row', 'x |\n| --- | --- |\n| y'],
  ['a checkbox', '[x] done'],
  ['maths', '$x$ and $$y$$'],
  ['a footnote', '[^1] and [^1]: note'],
];

const allViews: [string, View][] = [...views.map((view): [string, View] => [view.name, view]), ['details', details]];

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  walkTokens(lexer(text), (token) => {
    found.push(token);
  });
  return found;
}

const types = (text: string) => tokensOf(text).map(({ type }) => type);

/** All that is neither words nor blank lines. */
const structure = (text: string) => types(text).filter((type) => !['escape', 'text', 'space'].includes(type));

/**
 * What a reader sees of inline Markdown: marked leaves entities in a text as they are, and an escape is one character.
 */
const seen = (text: string): string =>
  tokensOf(text)
    .filter((token) => token.type === 'escape' || (token.type === 'text' && !('tokens' in token && token.tokens)))
    .map((token) => ('text' in token ? String(token.text) : ''))
    .join('')
    .replaceAll('&#8203;', '');

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Bars that divide cells, line by line. */
const bars = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\\./g, '').split('|').length);

describe.each(allViews)('a text in the Markdown of %s', (_name, view) => {
  const render = (text: string) => statusMarkdown.render(statusWith(text), view, plain);

  it.each(hostile)('changes nothing around it: %s', (_, text) => {
    expect(structure(render(text))).toEqual(structure(render('harmless')));
  });

  it.each(hostile)('adds no cell to a table: %s', (_, text) => {
    expect(bars(render(text))).toEqual(bars(render('harmless')));
    expect(bars(render(text)).length).toBeGreaterThan(2);
  });
});

describe('a text in Markdown', () => {
  it.each(hostile)('is read as it was written: %s', (_, text) => {
    expect(seen(forMarkdownStart(text).trim())).toBe(collapsed(text));
  });

  it.each([
    ['@mallory', '@&#8203;mallory'],
    ['cc @evil/everyone', 'cc @&#8203;evil/everyone'],
    ['#123', '#&#8203;123'],
    ['evil/repo#1', 'evil/repo#&#8203;1'],
  ])('%s mentions nobody', (text, expected) => {
    expect(forMarkdown(text)).toBe(expected);
  });

  it('shows an owner without telling the forge', () => {
    const out = statusMarkdown.render(statusWith('ada'), details, plain);
    expect(out).toContain('- [ ] ada @&#8203;ada (due 2026-09-28)\n');
  });

  it('of any characters is one line of nothing but text', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|&;:/@~$^="\' \n\ta1w') });
    fc.assert(
      fc.property(nasty, (text) => {
        const inline = `x ${forMarkdown(text)}`;
        expect(inline).not.toContain('\n');
        expect(new Set(types(inline))).toEqual(
          new Set(['paragraph', 'text', ...(/\\[!-/:-@[-`{-~]/.test(inline) ? ['escape'] : [])]),
        );
        expect(collapsed(seen(inline))).toBe(collapsed(`x ${text}`));
      }),
      { numRuns: 500 },
    );
  });
});

it.each(allViews)('leaves out no level of headings: %s', (_name, view) => {
  const levels = tokensOf(statusMarkdown.render(statusWith('Checkout'), view, plain)).flatMap((token) =>
    token.type === 'heading' ? [Number('depth' in token && token.depth)] : [],
  );
  expect(levels[0]).toBe(1);
  expect(levels.slice(1).length).toBeGreaterThan(0);
  for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
});
