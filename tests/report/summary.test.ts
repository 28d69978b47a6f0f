import { lexer, type Token, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import { statusMarkdown } from '../../src/report/status/markdown.ts';
import { githubAddress, summaryOf } from '../../src/report/summary.ts';
import { page } from '../../src/report/views/page.ts';
import { plain, statusWith } from './samples.ts';

const linkTo = (file: string, line?: number) => githubAddress('https://github.example/a/b', 'abc', file, line);
const none = () => undefined;

function linksIn(markdown: string): string[] {
  const found: string[] = [];
  walkTokens(lexer(markdown), (token: Token) => {
    if (token.type === 'link' || token.type === 'image') found.push(token.href);
  });
  return found;
}

test.each(['](https://evil.example)', '(x.md:1)](y)', '[a](b)', '**off-track**', '<b>', '`'])(
  'links lead to files alone, whatever a document says: %j',
  (text) => {
    const markdown = statusMarkdown.render(statusWith(text), page, plain);
    const links = linksIn(summaryOf(markdown, linkTo, 1_000_000));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !href.startsWith('https://github.example/a/b/blob/abc/'))).toEqual([]);
    expect(linksIn(summaryOf(markdown, none, 1_000_000)).filter((href) => !href.startsWith('engagements/'))).toEqual(
      [],
    );
  },
);

test('a word of ours has a mark, one of a document has none', () => {
  const lines = [
    '| **off-track** |',
    '### checkout: at-risk',
    '2 off-track · 1 on-track',
    '\\*\\*off-track\\*\\* is on-track',
  ];
  expect(summaryOf(lines.join('\n'), none, 1000).split('\n')).toEqual([
    '| 🔴 **off-track** |',
    '### checkout: 🟡 at-risk',
    '2 🔴 off-track · 1 🟢 on-track',
    lines[3],
  ]);
});

test('a link from the root becomes one to the commit', () => {
  const markdown = '[a.md:3](engagements/a%20b/c.md#L3), **[a](a/engagement.md)** and [b](https://example.org/x#L1)';
  expect(summaryOf(markdown, linkTo, 1000)).toBe(
    '[a.md:3](https://github.example/a/b/blob/abc/engagements/a%20b/c.md?plain=1#L3), **[a](https://github.example/a/b/blob/abc/a/engagement.md)** and [b](https://example.org/x#L1)',
  );
});

test.each([40, 60, 100, 180])('of a long report as many lines stay as fit into %i bytes', (room) => {
  const lines = Array.from({ length: 40 }, (_, at) => `é${at}`);
  const text = summaryOf(`${lines.join('\n')}\n`, none, room);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
  const [shown = '', more] = text.split('\n\n…');
  const kept = shown.split('\n').filter((line) => line !== '');
  expect(kept).toEqual(lines.slice(0, kept.length));
  expect(more).toBe(` and ${40 - kept.length} more lines: auxeng report\n`);
});

test('where there is no room at all, nothing is added', () => {
  expect(summaryOf('a long line that does not fit\n', none, 20)).toBe('');
  expect(summaryOf('a long line that does not fit\n', none, -1)).toBe('');
});
