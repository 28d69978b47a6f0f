import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';
import type { Path } from '../../src/base/diagnostic.ts';
import { demoFiles } from '../../src/demo/index.ts';
import type { Span } from '../../src/document/locations.ts';
import { parsePlain } from '../../src/document/plain-yaml.ts';
import { Source } from '../../src/document/source.ts';
import { findInYaml, parseYaml } from '../../src/document/yaml.ts';

const before = '---\n';

/** Front matter as in a file, so that offsets do not begin at 0. */
function fenced(yaml: string): { source: Source; start: number; end: number } {
  return {
    source: new Source('a.md', `${before}${yaml}---\n`),
    start: before.length,
    end: before.length + yaml.length,
  };
}

const plain = (yaml: string) => parsePlain(yaml, 0, yaml.length);

/** The paths of all entries and items of plain data, inner ones first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  if (typeof value !== 'object') return [];
  return steps.flatMap(([step, inner]) => [...pathsOf(inner, [...path, step]), [...path, step]]);
}

/** Where there are comments, the package counts some of them to the block above. */
function isSameEnd(yaml: string, end = 0, packageEnd = 0): boolean {
  const between = yaml.slice(Math.min(end, packageEnd), Math.max(end, packageEnd));
  return end === packageEnd || (yaml.includes('#') && /^(?: *(?:#[^\n]*)?\r?\n)* *(?:#[^\n]*)?$/.test(between));
}

function expectSameLocations({ source, start, end }: ReturnType<typeof fenced>): void {
  const find = findInYaml(source, start, end);
  const paths: Path[] = [];
  const value = parsePlain(source.text, start, end, (path, key, value) => {
    const location = find(path);
    expect({ key, start: value?.start }, `${path}`).toEqual({ key: location?.key, start: location?.value?.start });
    expect(isSameEnd(source.text, value?.end, location?.value?.end), `end of ${path}`).toBe(true);
    paths.push(path);
  });
  const sorted = (all: readonly Path[]) => all.map((path) => JSON.stringify(path)).sort();
  expect(sorted(paths)).toEqual(sorted(pathsOf(value)));
}

/** Whether the text is plain; then the package must find no errors, the same data and the same locations. */
function agrees(yaml: string): boolean {
  const matter = fenced(yaml);
  const { source, start, end } = matter;
  const value = parsePlain(source.text, start, end);
  if (value === undefined) return false;
  expect(parseYaml(source, start, end)).toStrictEqual({ value, diagnostics: [] });
  expectSameLocations(matter);
  return true;
}

const demoMatters = demoFiles('2026-11-21').map(({ text }) => /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? text);

const handWritten = `# The charter. See "goals".
title: Tests that Checkout trusts  # short

host_team: { name: Checkout, size: 7 }
engineers: [Grace Hopper, 'Ada "the first" Lovelace']
ground_rules:
- pair-not-contract

# - solo
- diffusion-first
goals:
  - { id: flaky-tests, title: "Flaky tests, a week", kind: technical, baseline: 40, target: 5 }
  - id: lead-time
    title: Days from commit to production
    baseline: 9.5
    x_seen: [[1, -2], [], {}, { at: 2026-09-14T09:30 }]
advisor:
kickoff: 2026-09-14
url: https://example.org/a#b
scores:
    team:   # not yet
    leadership: ~
`;

describe('plain front matter', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a: b', { a: 'b' }],
    ['a:\nb:   \nc: # no\n', { a: null, b: null, c: null }],
    ['a: ~\nb: null\nc: NULL\nd: nULL\n', { a: null, b: null, c: null, d: 'nULL' }],
    ['a: true\nb: False\nc: yes\nd: No\ne: tRUE\n', { a: true, b: false, c: 'yes', d: 'No', e: 'tRUE' }],
    ['a: 1\nb: -2\nc: 0777\nd: +3\ne: 1_000\n', { a: 1, b: -2, c: 777, d: 3, e: '1_000' }],
    ['a: 1.50\nb: .5\nc: 2.\nd: 1e3\ne: -1.5E-1\nf: 1e\n', { a: 1.5, b: 0.5, c: 2, d: 1000, e: -0.15, f: '1e' }],
    ['a: 2026-11-21\nb: 12:30\nc: 1.2.3\nd: -0\n', { a: '2026-11-21', b: '12:30', c: '1.2.3', d: -0 }],
    ['a: it\'s "so" - & so?  \nb: a#b:c\n', { a: 'it\'s "so" - & so?', b: 'a#b:c' }],
    [
      `a: "b: c # d" # e\nb: "\\"\\\\n\\""\nc: 'it''s'\nd: ""\ne: '1'\n`,
      { a: 'b: c # d', b: '"\\n"', c: "it's", d: '', e: '1' },
    ],
    ['a:\n  b:\n     c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
    ['a:\n- b\n-\n- 1\nc:\n  - d\n', { a: ['b', null, 1], c: ['d'] }],
    ['a:\n- b:\n- c\n', { a: [{ b: null }, 'c'] }],
    [
      'a:\n-   b: c\n    d:\n    - e\n- f:\n    g: h\n-\n  i: j\n',
      { a: [{ b: 'c', d: ['e'] }, { f: { g: 'h' } }, { i: 'j' }] },
    ],
    [
      'a: [ ]\nb: {}\nc: [x,y z]\nd: {e: 1,f: [{ g: h }]}\n',
      { a: [], b: {}, c: ['x', 'y z'], d: { e: 1, f: [{ g: 'h' }] } },
    ],
    ['\r\n# a\r\nb: c\r\n   \r\nd:\r\n  - e # f\r\n  ', { b: 'c', d: ['e'] }],
    ['a: Zoë 🚀 “x”\n', { a: 'Zoë 🚀 “x”' }],
    ['constructor: a\n1: b\nnull: c\n', { constructor: 'a', 1: 'b', null: 'c' }],
  ])('is read at once: %j', (yaml, data) => {
    expect(plain(yaml)).toStrictEqual(data);
    expect(agrees(yaml)).toBe(true);
  });

  it('is all that the demo writes', () => {
    expect(demoMatters.filter((yaml) => !agrees(yaml))).toEqual([]);
    expect(demoMatters.length).toBeGreaterThan(60);
  });

  it('is what people write', () => {
    expect(agrees(handWritten)).toBe(true);
    expect(agrees(handWritten.replaceAll('\n', '\r\n'))).toBe(true);
  });
});

const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

describe('what is left to the package', () => {
  it.each([
    [
      'a root that is no mapping, or more than one document',
      ' | # a |  a: b | a | - a | { a: b } | ---\na: b | a: b\n... | %YAML 1.2',
    ],
    ['a key twice, and __proto__', 'a: b\na: c | a: { b: 1, b: 2 } | __proto__: a | a: { __proto__: b }'],
    [
      'characters that stand out',
      'a:\tb | a: "\tb" | a: \u0007 | a: b\rc: d | a: b\u2028%c | a: \ud800 | a: b\ufeff | a: \u0085',
    ],
    ['signs of YAML', 'a: !b c | a: &b c | a: *b | a: |\n  b | a: >-\n  b | <<: a | ? a\n: b | a: @b | a: `b'],
    ['texts over several lines', 'a: b\n  c | a:\n  b | a: "b\n  c" | a: [b,\n  c]'],
    ['lists in lists, and beside a key', '- - a | a:\n- - b | a: - b'],
    ['colons and keys of other kinds', 'a: b: c | a: b: | a:b | "a": b | a b: c | a : b | ä: b | a:\n- b: c: d'],
    ['leftovers behind a value', `a: "b" c | a: "b"# c | a: [b] c | a: [b]: c | a: "b\\n" | a: "b | a: 'b | a: 'b'c'`],
    [
      'broken lists in flow style',
      'a: [b | a: [b} | a: [b, ] | a: [, b] | a: [b c: d] | a: [b #c] | a: [-] | a: [- b] | a: ] | a: [b: c]',
    ],
    [
      'broken mappings in flow style',
      'a: {b} | a: {b:1} | a: { b: } | a: {"b":1} | a: { b: c: d } | a: { b: 1 c: 2 } | a: { b: 1 | a: { b: 1]',
    ],
    [
      'lines of an indent of their own',
      'a: b\n c: d | a:\n  b: c\n d: e | a:\n  - b\n - c | a:\n- b\n c: d | a: b\n- c | a:\n - b: c\n  d: e',
    ],
    ['rare numbers', 'a: .inf | a: -.INF | a: .nan | a: 0x1F | a: 0o17 | a: 1234567890123456'],
  ])('%s', (_, texts) => {
    for (const yaml of texts.split(' | ')) expect(plain(`${yaml}\n`), yaml).toBeUndefined();
  });

  it('what is too deep or too long', () => {
    expect(plain(nested(17))).toBeUndefined();
    expect(plain(`a: [${'['.repeat(16)}${']'.repeat(16)}]`)).toBeUndefined();
    expect(plain(`a: ${'b'.repeat(64 * 1024 - 2)}`)).toBeUndefined();
    expect(plain(`${'a'.repeat(101)}: b`)).toBeUndefined();
  });

  it('begins where the limits end', () => {
    expect(agrees(nested(16))).toBe(true);
    expect(agrees(`a: ${'['.repeat(16)}${']'.repeat(16)}\n`)).toBe(true);
    expect(agrees(`a: ${'b'.repeat(64 * 1024 - 4)}\n`)).toBe(true);
    expect(agrees(`${'a'.repeat(100)}: b\n`)).toBe(true);
  });
});

describe('spots', () => {
  const recorded = (yaml: string) => {
    const found: unknown[] = [];
    const value = parsePlain(yaml, 0, yaml.length, (path, key, span) => found.push([path.join('.'), key, span]));
    return value && found;
  };
  const span = (start: number, end: number): Span => ({ start, end });

  it('are those of keys, values and items, inner ones first; a null has only a key', () => {
    expect(recorded('a: "b" # c\nd:\n  - e: [1]\n    f: ~\n  -  \n')).toEqual([
      ['a', span(0, 1), span(3, 6)],
      ['d.0.e.0', undefined, span(22, 23)],
      ['d.0.e', span(18, 19), span(21, 24)],
      ['d.0.f', span(29, 30), undefined],
      ['d.0', undefined, span(18, 34)],
      ['d.1', undefined, undefined],
      ['d', span(11, 12), span(16, 39)],
    ]);
  });

  it('count from the start of the text that was given', () => {
    const text = '---\na: b\n---\n';
    const found: unknown[] = [];
    parsePlain(text, 4, 9, (...position) => found.push(position));
    expect(found).toEqual([[['a'], span(4, 5), span(7, 8)]]);
  });

  it('of a block end where the next line begins, comments or not', () => {
    expect(recorded('a:\n  b: 1 # c\n  # d\ne: 2\n')).toContainEqual(['a', span(0, 1), span(5, 14)]);
    expect(recorded('a:\n  b: # c\ne: 2\n')).toContainEqual(['a', span(0, 1), span(5, 12)]);
    expect(recorded('a:\n  b: # c')).toContainEqual(['a', span(0, 1), span(5, 11)]);
  });
});

/** How many of a property's texts were plain: with few, it would prove little. */
function shareOfPlain(texts: fc.Arbitrary<string>): number {
  const runs = Number(process.env.FUZZ_RUNS ?? 500);
  let taken = 0;
  const property = fc.property(texts, (yaml) => {
    if (agrees(yaml)) taken++;
  });
  fc.assert(property, { numRuns: runs });
  return taken / runs;
}

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);

const nasty = fc.string({ unit: oneOf(...':-#[]{}&*!|>\'"%@`\\ ,?ab0.~_é🚀\u00a0'), maxLength: 5 });
const word = oneOf(...'null|True|1e3|.5|2026-11-21|12:30|Grace Hopper|a: b|a #b|a-b'.split('|'));
const rare = fc.oneof(fc.double(), oneOf('0x1F', '.inf', 'a\n', 'a\nb', '\t', '\u2028', '\u0007', '---', '...'));
const scalar = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null)) },
  { weight: 4, arbitrary: nasty },
  { weight: 1, arbitrary: rare },
);
const key = fc.oneof(
  { weight: 40, arbitrary: fc.stringMatching(/^[a-z_0-9][\w-]{0,3}$/) },
  { weight: 1, arbitrary: nasty },
);
const { mapping } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('mapping')),
  mapping: fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
}));
const style = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  indentSeq: fc.boolean(),
  singleQuote: fc.constantFrom(true, false, null),
  defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE'>('PLAIN', 'PLAIN', 'QUOTE_DOUBLE'),
  defaultKeyType: fc.constant('PLAIN' as const),
  collectionStyle: fc.constantFrom<'block' | 'flow'>('block', 'flow'),
  flowCollectionPadding: fc.boolean(),
  nullStr: oneOf('', '~', 'null'),
  lineWidth: fc.constant(0),
});

/** Flow style begins behind a key: all of a text in it is never plain. */
function written(value: unknown, options: ToStringOptions): string {
  if (options.collectionStyle !== 'flow') return stringify(value, options);
  return Object.entries(value ?? {})
    .map(([name, inner]) => `${name}: ${stringify(inner, options)}`)
    .join('');
}

interface Change {
  kind: string;
  /** The position in the text, from 0 to 1. */
  at: number;
  text: string;
  indent: number;
}

const changeOf = (...kinds: readonly string[]): fc.Arbitrary<Change> =>
  fc.record({
    kind: oneOf(...kinds),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    text: oneOf(...':-#[]{}&*!|>\'"%@` \t\n,?\r\\.a1', '- ', ': ', ' #', '\n  '),
    indent: fc.integer({ min: 0, max: 5 }),
  });

function changed(yaml: string, { kind, at, text, indent }: Change): string {
  const offset = Math.floor(at * yaml.length);
  if (kind === 'insert') return yaml.slice(0, offset) + text + yaml.slice(offset);
  if (kind === 'delete') return yaml.slice(0, offset) + yaml.slice(offset + 1);
  const lines = yaml.split(/(?<=\n)/);
  const index = Math.floor(at * lines.length);
  const [line = '', next = ''] = lines.slice(index);
  if (kind === 'double') lines.splice(index, 0, line);
  else if (kind === 'drop') lines.splice(index, 1);
  else if (kind === 'swap') lines.splice(index, 2, next, line);
  else if (kind === 'comment') lines.splice(index, 0, `${' '.repeat(indent)}# ${text.trim()}\n`);
  else if (kind === 'blank') lines.splice(index, 0, `${' '.repeat(indent)}\n`);
  else if (kind === 'indent') lines.splice(index, 1, ' '.repeat(indent) + line.trimStart());
  return lines.join('');
}

describe('agrees with the package', () => {
  it('on whatever the package writes, with comments and line ends of any kind', () => {
    const texts = fc
      .tuple(mapping, style, fc.array(changeOf('comment', 'blank'), { maxLength: 3 }), fc.boolean())
      .map(([value, options, changes, windows]) => {
        const yaml = changes.reduce(changed, written(value, options));
        return windows ? yaml.replaceAll('\n', '\r\n') : yaml;
      });
    expect(shareOfPlain(texts)).toBeGreaterThan(0.1);
  });

  it('on front matter that went through careless hands', () => {
    const change = changeOf('insert', 'insert', 'delete', 'double', 'drop', 'swap', 'comment', 'blank', 'indent');
    const texts = fc
      .tuple(oneOf(...demoMatters, ...Array(20).fill(handWritten)), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([yaml, changes]) => changes.reduce(changed, yaml));
    expect(shareOfPlain(texts)).toBeGreaterThan(0.1);
  });
});
