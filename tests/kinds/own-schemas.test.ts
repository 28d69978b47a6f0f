import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { execute, spawned } from '../support/spawned.ts';
import { engagement, retroNote, slug } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

const note = `engagements/${slug}/retros/2026-W38.md`;
const repo = (tree: Tree): string => {
  tried();
  return tempRepo({
    ...engagement(slug),
    [note]: retroNote({ date: '2026-09-17', fields: `x_text: ${'a'.repeat(40)}b\nx_list: [[[[1]]]]\n` }),
    ...tree,
  });
};

const withSchema = (name: string, schema: unknown): string =>
  repo({ [`schemas/${name}.schema.json`]: typeof schema === 'string' ? schema : JSON.stringify(schema) });

const ofField = (schema: unknown) => ({ properties: { x_text: schema, x_list: schema } });

/** Alternatives of alternatives, without a schema that refers to itself. */
const bomb = {
  $defs: Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [
      `a${level}`,
      level === 0 ? { type: 'number' } : { anyOf: Array(8).fill({ $ref: `#/$defs/a${level - 1}` }) },
    ]),
  ),
  ...ofField({ $ref: '#/$defs/a29' }),
};

describe('a schema that takes time or memory without end is an error that names it, within 5 seconds', () => {
  test.each([
    ['a pattern that runs away', ofField({ pattern: '^(a+)+$' }), 'takes too much time or memory'],
    ['alternatives of alternatives', bomb, 'takes too much time or memory'],
    ['one that refers to itself', { $ref: '#' }, 'cannot be used: it refers to itself without end'],
    ['one in itself, too deep to compile', `${'{"not":'.repeat(10_000)}{}${'}'.repeat(10_000)}`, 'is nested deeper'],
    ['more than 256 KiB', JSON.stringify({ description: 'x'.repeat(256 * 1024) }), 'is larger than 256 KiB'],
  ])('%s', { timeout: 15_000 }, async (_, schema, message) => {
    const { code, out, err } = await spawned(['validate'], { cwd: withSchema('retro', schema) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error: schemas/retro.schema.json ${message}`);
    expect(err).not.toContain('crashed');
  });

  test('more errors than anybody reads are counted', async () => {
    const properties = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`y${at}`, {}]));
    const schema = { allOf: Object.keys(properties).map((name) => ({ required: [name] })) };
    const { code, out } = await run(['validate'], { cwd: withSchema('retro', schema) });
    expect(code).toBe(1);
    expect(out).toContain('error the front matter has 1500 more faults by this schema than the 500 that are shown');
    expect(out).toContain('checked 5 documents: 501 errors');
  });

  test('the next schema is checked as before', async () => {
    await run(['validate'], { cwd: withSchema('retro', ofField({ pattern: '^(a+)+$' })) });
    const { code, out } = await run(['validate'], { cwd: withSchema('retro', ofField({ pattern: '^c$' })) });
    expect(code).toBe(1);
    expect(out).toContain('"x_text" must match pattern "^c$"');
  });
});

const own = (rest: object) => ({ 'x-auxeng-path': 'own.md', ...rest });

describe('a fault in a schema is said, by the name of the file, and never a crash', () => {
  test.each<[string, unknown, string]>([
    ['retro', { $async: true }, 'has a fault at $async: "$async" is not supported; remove it'],
    ['retro', ofField({ $async: true }), 'has a fault at properties.x_text.$async'],
    ['retro', { required: ['__proto__'] }, 'has a fault at required: no field can be named "__proto__"'],
    ['retro', '{"properties": {"__proto__": {}}}', 'has a fault at properties: no field'],
    ['retro', '{"properties": ', 'is not a valid JSON Schema: '],
    ['retro', [], 'is not a valid JSON Schema: it must be an object'],
    ['retro', true, 'is not a valid JSON Schema: it must be an object'],
    ['retro', 'null', 'is not a valid JSON Schema: it must be an object'],
    ['retro', { properties: 3 }, 'is not a valid JSON Schema: schema is invalid: data/properties must be object'],
    ['retro', ofField({ pattern: '(' }), 'is not a valid JSON Schema: Invalid regular expression'],
    ['retro', { $ref: 'other.json' }, "is not a valid JSON Schema: can't resolve reference other.json"],
    ['retro', { $ref: 'https://example.org/x' }, "is not a valid JSON Schema: can't resolve reference https://"],
    [
      'retro',
      { $schema: 'http://json-schema.org/draft-07/schema#' },
      'is of the draft "http://json-schema.org/draft-07',
    ],
    ['retro', { 'x-auxeng-sections': 3 }, 'is not a valid JSON Schema: keyword "x-auxeng-sections" value is invalid'],
    ['own', own({ 'x-auxeng-sections': [null] }), 'is not a valid JSON Schema: keyword "x-auxeng-sections"'],
    ['own', own({ 'x-auxeng-sections': [{ title: 'A', hold: 'actions' }] }), 'is not a valid JSON Schema: keyword'],
    ['own', own({ 'x-auxeng-date': [] }), 'is not a valid JSON Schema: keyword "x-auxeng-date"'],
    ['own', own({ 'x-auxeng-name': 3 }), 'is not a valid JSON Schema: keyword "x-auxeng-name"'],
    ['own', own({ 'x-auxeng-suffix': 'x' }), 'is not a valid JSON Schema: keyword "x-auxeng-suffix"'],
    ['own', own({ properties: { x: { 'x-auxeng-keys': 3 } } }), 'is not a valid JSON Schema: keyword "x-auxeng-keys"'],
    ['own', { 'x-auxeng-path': 3 }, 'is not a valid JSON Schema: keyword "x-auxeng-path"'],
    ['own', { 'x-auxeng-path': null }, 'is not a valid JSON Schema: keyword "x-auxeng-path"'],
    ['own', { 'x-auxeng-pth': 'own.md' }, 'has a fault at x-auxeng-pth: unknown keyword "x-auxeng-pth"; did you mean'],
    ['own', { 'x-auxeng-path': 'a/b/c/d/e/f/g/h/own.md' }, ': "x-auxeng-path" is not a document path'],
  ])('%s %j', async (name, schema, message) => {
    const root = withSchema(name, schema);
    for (const argv of [['validate'], ['report'], ['add', 'own', slug, '--dry-run']]) {
      const { code, out, err } = await run(argv, { cwd: root });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^error: schemas\//);
      expect(err).toContain(`schemas/${name}.schema.json${message.startsWith(':') ? '' : ' '}${message}`);
    }
  });

  test.each([
    ['{\n  "propertes": {}\n}', '2:3 warning unknown keyword "propertes"; did you mean "properties"? unknown-key'],
    [
      '{"properties": {"x_a": {"format": "emial"}}}',
      '1:25 warning unknown format "emial", which checks nothing; did you',
    ],
    ['{"items": {"anyOf": [{"maxLenght": 1}]}}', '1:23 warning unknown keyword "maxLenght"; did you mean "maxLength"?'],
  ])('what would do nothing is a warning at its place: %s', async (schema, message) => {
    const { code, out } = await run(['validate'], { cwd: withSchema('retro', schema) });
    expect(code).toBe(0);
    expect(out).toContain(`schemas/retro.schema.json:${message}`);
  });

  test('only what a document says itself counts, and not what every object of the language has', async () => {
    const schema = { required: ['toString'], properties: { constructor: { type: 'string' } } };
    const { code, out } = await run(['validate'], { cwd: withSchema('retro', schema) });
    expect(code).toBe(1);
    expect(out).toContain('missing field "toString"');
    expect(out).toContain('checked 5 documents: 1 error\n');
  });

  test("another's keywords and formats that are checked are none", async () => {
    const schema = { 'x-intellij-html-description': 'a', ...ofField({ format: 'email' }) };
    const { out } = await run(['validate'], { cwd: withSchema('retro', schema) });
    expect(out).not.toContain('schemas/');
    expect(out).toContain('"x_text" must be text of the format email, not "aaa');
  });

  test.each(['schemas/retro.schema.json', 'templates/retro.md'])('a link at %s is not followed', async (file) => {
    const outside = tempRepo({ secret: 'hunter2' });
    const root = repo({ [`${path.dirname(file)}/keep`]: '' });
    symlinkSync(path.join(outside, 'secret'), path.join(root, file));
    const { code, err } = await run(['validate'], { cwd: root });
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: ${file} is a link, a folder or a device, not a file\n  links are not followed; put the file itself there\n`,
    });
  });

  test.each(['schemas/retro.schema.json', 'templates/retro.md'])('%s in another encoding is refused', async (file) => {
    const { code, err } = await run(['validate'], { cwd: repo({ [file]: Buffer.from('{}\xe9', 'latin1') }) });
    expect(code).toBe(2);
    expect(err).toContain(`error: ${file}:1:3 not UTF-8: invalid byte 0xe9 at offset 2`);
  });
});

describe('nothing of a name runs in the shell of whoever presses TAB', () => {
  test.each(['own$(touch pwned)', 'a`touch pwned`', 'a\u001b[2Jb', 'a b', '-x', 'Own'])('%j', async (name) => {
    const root = withSchema(name, { 'x-auxeng-path': 'own.md' });
    const words = await spawned(['completion', 'candidates', '--', 'add', ''], { cwd: root });
    expect(words).toEqual({ code: 0, out: '', err: '' });
    const script = await spawned(['completion', 'bash'], { cwd: root });
    const press = `auxeng() { '${process.execPath}' '${path.resolve('bin/auxeng.js')}' "$@"; }; ${script.out}
      COMP_WORDS=(auxeng add ''); COMP_CWORD=2; _auxeng; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect((await execute('bash', ['-c', press], root)).err).toBe('');
    expect(existsSync(path.join(root, 'pwned'))).toBe(false);
    const { code, err } = await run(['validate'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain('cannot be the name of a kind');
    expect(err).not.toContain('\u001b');
  });
});
