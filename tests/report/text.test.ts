import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { statusText } from '../../src/report/status/text.ts';
import { table } from '../../src/report/table.ts';
import { pad, truncate, wrap } from '../../src/report/text.ts';
import { details } from '../../src/report/views/engagement.ts';
import { page as engagements } from '../../src/report/views/page.ts';
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
    const out = statusText.render(fitting(statusWith(words)), engagements, plain);
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

  it('cuts the flexible column with an ellipsis, and no letter in two', () => {
    expect(render(['a-rather-long-name', '結帳團隊的測試經常失敗'], 17)).toEqual([
      'NAME         WEEK',
      'a-rather-l…  3/10',
      '結帳團隊的…  3/10',
    ]);
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
