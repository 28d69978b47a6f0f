import { lexer, type Token, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import type { Page } from '../../src/report/blocks.ts';
import { githubAddress, type LinkTo } from '../../src/report/links.ts';
import { markdownLinking } from '../../src/report/status/markdown.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { details } from '../../src/report/views/engagement.ts';
import { page } from '../../src/report/views/page.ts';
import { healthySlug } from '../support/builder.ts';
import { plain, statusWith } from './samples.ts';

const commit = 'https://github.example/a/b/blob/abc';
const linkTo: LinkTo = (file, line) => githubAddress('https://github.example/a/b', 'abc', file, line);
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
    const summary = (to: LinkTo) => summaryOf(markdownLinking(to).render(statusWith(text), page, plain), 1_000_000);
    const links = linksIn(summary(linkTo));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !href.startsWith(`${commit}/`))).toEqual([]);
    expect(linksIn(summary(none))).toEqual([]);
  },
);

test('a word of ours has a mark, one of a document has none', () => {
  const lines = [
    '| **off-track** |',
    '### checkout: at-risk',
    '2 off-track · 1 on-track',
    '\\*\\*off-track\\*\\* is on-track',
  ];
  expect(summaryOf(lines.join('\n'), 1000).split('\n')).toEqual([
    '| 🔴 **off-track** |',
    '### checkout: 🟡 at-risk',
    '2 🔴 off-track · 1 🟢 on-track',
    lines[3],
  ]);
});

test('every file leads to the commit: engagements, notes of retros, and lines', () => {
  const render = (view: Page) => markdownLinking(linkTo).render(statusWith('Checkout'), view, plain);
  const links = [page, details].flatMap((view) => linksIn(render(view)));
  expect(links).toContain(`${commit}/engagements/${healthySlug}/engagement.md`);
  expect(links.filter((href) => /\/retros\/2026-W\d+\.md$/.test(href)).length).toBeGreaterThan(3);
  expect(links.filter((href) => /\.md\?plain=1#L\d+$/.test(href)).length).toBeGreaterThan(3);
  expect(links.filter((href) => !href.startsWith(`${commit}/`))).toEqual([]);
});

test.each([40, 60, 100, 180])('of a long report as many lines stay as fit into %i bytes', (room) => {
  const lines = Array.from({ length: 40 }, (_, at) => `é${at}`);
  const text = summaryOf(`${lines.join('\n')}\n`, room);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
  const [shown = '', more] = text.split('\n\n…');
  const kept = shown.split('\n').filter((line) => line !== '');
  expect(kept).toEqual(lines.slice(0, kept.length));
  expect(more).toBe(` and ${40 - kept.length} more lines: auxeng report\n`);
});

test('where there is no room at all, nothing is added', () => {
  expect(summaryOf('a long line that does not fit\n', 20)).toBe('');
  expect(summaryOf('a long line that does not fit\n', -1)).toBe('');
});
