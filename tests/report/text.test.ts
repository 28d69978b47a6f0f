import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { statusText } from '../../src/report/status/text.ts';
import { table } from '../../src/report/table.ts';
import { pad, truncate, wrap } from '../../src/report/text.ts';
import { details } from '../../src/report/views/engagement.ts';
import { views } from '../../src/report/views/index.ts';
import type { Status } from '../../src/status/types.ts';
import { plain, statusWith } from './samples.ts';

const long: readonly [name: string, text: string][] = [
  ['a long sentence', 'The suite waits for a rerun in two releases of three and nobody trusts a red build. '.repeat(3)],
  ['one long word', 'Donaudampfschifffahrtsgesellschaft'.repeat(6)],
  ['CJK', '結帳團隊的測試經常無緣無故失敗'.repeat(8)],
  ['emoji of several code points', '👩‍💻👨‍👩‍👧‍👦🏳️‍🌈🇩🇪'.repeat(20)],
  ['accents as marks of their own', 'e\u0301a\u0308n\u0303'.repeat(70)],
  ['hostile characters, which get wider', '\u202e\u001b['.repeat(40)],
];
const longSlug = 'a-name-that-somebody-made-as-long-as-the-slug-of-an-engagement-may-be-to-try-us';

/** The location of the evidence is never cut, so that it can be followed. */
const isLocation = (line: string): boolean => /^ {11}engagements\/\S+:\d+$/.test(line);

/** Problems take one line each; the contract test covers them. */
const fitting = (status: Status): Status => ({ ...status, diagnostics: [] });

const cases = [40, 60, 80, 120].flatMap((columns) =>
  [...views, details].map((view) => ({ columns, view, name: view === details ? 'details' : view.name })),
);

describe.each(cases)('the text report of $name in $columns columns', ({ columns, view }) => {
  const style = { ...plain, columns };
  const render = (words: string, slug?: string) => statusText.render(fitting(statusWith(words, slug)), view, style);
  const tooLong = (out: string) => out.split('\n').filter((line) => !isLocation(line) && stringWidth(line) > columns);

  it.each(long)('fits %s', (_, words) => {
    expect(tooLong(render(words))).toEqual([]);
  });

  it('fits the longest slug', () => {
    expect(tooLong(render('Checkout', longSlug))).toEqual([]);
  });

  it('is plain ASCII where the terminal has no more', () => {
    const out = statusText.render(fitting(statusWith('Checkout')), view, { ...style, unicode: false });
    expect(out).toMatch(/^[ -~\n]*$/);
  });
});

describe('a message in the text report', () => {
  it.each(long.slice(0, 4))('loses nothing where it wraps: %s', (_, words) => {
    const out = statusText.render(fitting(statusWith(words)), details, plain);
    const letters = (all: string) => all.replace(/\s+/g, '');
    expect(letters(out)).toContain(letters(`"${words}" is not in production`));
  });
});

it('cuts what is drawn at the column that was asked for', () => {
  const cut = [13, 12, 11, 10, 9, 8, 4].map((columns) => truncate('██······ 25 %', columns, { unicode: true }));
  expect(cut).toEqual(['██······ 25 %', '██······ 25…', '██······ 2…', '██······ …', '██······…', '██·····…', '██·…']);
});

describe('the table', () => {
  const render = (names: string[], columns: number) =>
    table(
      [{ title: 'NAME', flexible: true }, { title: 'WEEK' }],
      names.map((name) => [name, '3/10']),
      { ...plain, columns },
    );

  it('keeps columns below each other, whatever their letters', () => {
    expect(render(['plain', '結帳', '👩‍💻', 'e\u0301'], 40)).toEqual([
      'NAME   WEEK',
      'plain  3/10',
      '結帳   3/10',
      '👩‍💻     3/10',
      'e\u0301      3/10',
    ]);
  });

  it('wraps free text, and no letter in two', () => {
    expect(render(['a rather long name of a goal', '結帳團隊的測試經常失敗'], 24)).toEqual([
      'NAME                WEEK',
      'a rather long name  3/10',
      'of a goal',
      '結帳團隊的測試經常  3/10',
      '失敗',
    ]);
  });

  const ranked = [{ title: 'SLUG' }, { title: 'SHARE', rank: 2 }, { title: 'EXTRA', rank: 1 }, { title: 'HEALTH' }];
  const row = ['search-builds', '100 %', 'blocked', 'off-track'];

  it.each([
    [43, 'SLUG           SHARE  EXTRA    HEALTH', 'search-builds  100 %  blocked  off-track'],
    [38, 'SLUG           SHARE  HEALTH', 'search-builds  100 %  off-track'],
    [30, 'SLUG           HEALTH', 'search-builds  off-track'],
  ])('in %i columns leaves out whole columns, those of the lowest rank first', (columns, head, line) => {
    expect(table(ranked, [row], { ...plain, columns })).toEqual([head, line]);
  });

  it('breaks what is too wide by itself, and loses nothing of it', () => {
    const lines = table(ranked, [row], { ...plain, columns: 20 });
    expect(lines.filter((line) => line.length > 20)).toEqual([]);
    expect(lines.map((line) => line.slice(0, 9).trim()).join('')).toBe('SLUGsearch-builds');
  });
});

describe('text in columns', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['結帳團隊', 8, '結帳團隊'],
    ['結帳團隊', 7, '結帳團…'],
    ['結帳團隊', 6, '結帳…'],
    ['👩‍💻👩‍💻👩‍💻', 5, '👩‍💻👩‍💻…'],
    ['', 3, ''],
  ])('%s in %i is %s', (words, columns, expected) => {
    expect(truncate(words, columns, { unicode: true })).toBe(expected);
    expect(stringWidth(expected)).toBeLessThanOrEqual(columns);
  });

  it('pads by width, not by length', () => {
    expect([pad('ab', 4), pad('結', 4), pad('abcdef', 4)]).toEqual(['ab  ', '結  ', 'abcdef']);
  });

  it('wraps with an indent on all lines but the first', () => {
    expect(wrap('one two three four five six', 24, '    ')).toBe('one two three four\n    five six');
  });
});
