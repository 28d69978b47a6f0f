import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../src/kinds/kind.ts';
import { demoTree } from '../support/demo.ts';
import { run } from '../support/io.ts';
import { sharedRepo, type Tree, tempRepo } from '../support/repo.ts';
import { execute, projectRoot } from '../support/spawned.ts';

const day = '2026-11-18';

const jsonIn = (root: string, file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

async function initialized(tree: Tree, folder = '.'): Promise<string> {
  const root = tempRepo(tree);
  const { code, err } = await run(['init', '--editor', 'vscode'], { cwd: path.join(root, folder) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return root;
}

const broken = 'engagements/checkout-testing/retros';
const problems = sharedRepo({
  ...demoTree(day),
  [`${broken}/2026-W47.md`]: '---\ndate: 2026-99-01\nx: "1:2: y"\n---\n',
  [`${broken}/a:1:2: b (c).md`]: '',
  [`${broken}/ä b.md`]: '',
});

interface Place {
  file: string;
  line: number;
  column: number;
  message: string;
  severity: string;
  rule: string;
}

/** What there is to be found, and the text to find it in. */
async function found(): Promise<{ wanted: Place[]; text: string }> {
  const { out: text } = await run(['validate', '--format', 'unix'], { cwd: problems });
  const { out: json } = await run(['validate', '--format', 'json'], { cwd: problems });
  const wanted = JSON.parse(json).diagnostics.map(
    ({ file, range: { start }, message, severity, rule }: never & Record<string, never>) => ({
      file,
      ...(start as object),
      message,
      severity,
      rule,
    }),
  );
  expect(wanted.length).toBeGreaterThan(5);
  return { wanted, text };
}

/** A path that looks like a place is cut where it does; no expression over a line can tell. */
const plainly = (places: readonly Place[]) => places.filter(({ file }) => !/:\d+:\d+:/.test(file));

describe('the problem matcher', () => {
  it('finds every problem of real output, by its own expression', async () => {
    const root = await initialized({});
    const [validate] = jsonIn(root, '.vscode/tasks.json').tasks;
    expect(validate.command).toBe('auxeng validate --format unix');
    const { fileLocation, pattern } = validate.problemMatcher;
    expect(fileLocation).toEqual(['relative', `\${workspaceFolder}`]);
    const { wanted, text } = await found();
    const matches = text.split('\n').flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      if (!match) return [];
      const at = (name: string) => match[pattern[name]] ?? '';
      const place = { file: at('file'), line: Number(at('line')), column: Number(at('column')) };
      return [{ ...place, message: at('message'), severity: at('severity'), rule: at('code') }];
    });
    expect(matches).toHaveLength(wanted.length);
    expect(matches).toEqual(expect.arrayContaining(plainly(wanted)));
  });

  it('starts from the folder of auxeng.yaml, with the dependency of the repo', async () => {
    const root = await initialized(
      {
        'docs/auxeng.yaml': 'version: 1\n',
        'docs/package.json': '{ "devDependencies": { "auxeng": "0.1.0" } }',
        'docs/package-lock.json': '{ "packages": { "node_modules/auxeng": {} } }',
      },
      'docs',
    );
    const [validate] = jsonIn(root, '.vscode/tasks.json').tasks;
    expect(validate.command).toBe('npx --no auxeng validate --format unix');
    expect(validate.options.cwd).toBe(`\${workspaceFolder}/docs`);
    expect(validate.problemMatcher.fileLocation).toEqual(['relative', `\${workspaceFolder}/docs`]);
    expect(jsonIn(root, '.vscode/settings.json')['yaml.schemas']).toEqual({
      './.vscode/auxeng.schema.json': 'docs/auxeng.yaml',
    });
  });
});

/** A snippet as it is when somebody accepts it as it comes. */
const expanded = (body: string): string =>
  body
    .replace(/\$CURRENT_YEAR/g, '2026')
    .replace(/\$CURRENT_(MONTH|DATE)/g, '10')
    .replace(/\$\{1\|((?:\\.|[^|\\])*)\|\}/g, (_, choices: string) => /^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '')
    .replace(/\$\{1:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');

describe('snippets', () => {
  it.each(kinds)('complete every field of $name with a value that it takes', async ({ name, schema }) => {
    const snippets = jsonIn(await initialized({}), '.vscode/auxeng.code-snippets');
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv, ['date', 'uri']);
    for (const [field, rest] of Object.entries(schema.properties ?? {})) {
      const { prefix, scope, body, description } = snippets[`${name}: ${field}`];
      expect([prefix, scope]).toEqual([field, 'markdown']);
      expect(description).toContain(rest.description ?? '');
      const value = parse(expanded(body))[field];
      expect({ field, value, errors: ajv.validate(rest, value) ? null : ajv.errors }).toMatchObject({ errors: null });
    }
  });

  it('complete kinds of the repo as well', async () => {
    const schema = {
      title: 'Review',
      type: 'object',
      'x-auxeng-path': 'security/review.md',
      properties: { risk: { description: 'How bad.', enum: ['low, or so', 'hi|gh', '}'] } },
    };
    const root = await initialized({ 'schemas/review.schema.json': JSON.stringify(schema) });
    const { body } = jsonIn(root, '.vscode/auxeng.code-snippets')['review: risk'];
    expect(body).toBe(`risk: \${1|low\\, or so,hi\\|gh,\\}|}`);
  });
});

test('the schema of the settings is the published one', async () => {
  const root = await initialized({});
  const { 'yaml.schemas': schemas } = jsonIn(root, '.vscode/settings.json');
  const [file = ''] = Object.keys(schemas);
  const { $schema, ...published } = jsonIn(projectRoot, 'schemas/settings.schema.json');
  expect($schema).toContain('2020-12');
  expect(jsonIn(root, file)).toEqual(published);
  // As an editor that knows no newer draft reads it.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(published);
  expect([validate({ version: 1, weeks: 10 }), validate({ version: 1, wekks: 10 })]).toEqual([true, false]);
  expect(schemas[file]).toBe('auxeng.yaml');
});

test('what is there already is left alone, and what to add is said', async () => {
  const mine = '{ "editor.rulers": [80] }\n';
  const root = tempRepo({ '.vscode/settings.json': mine });
  const { code, out } = await run(['init', '--editor', 'vscode'], { cwd: root });
  expect(code).toBe(0);
  expect(readFileSync(path.join(root, '.vscode/settings.json'), 'utf8')).toBe(mine);
  expect(out).toContain('wrote .vscode/tasks.json');
  const [, added = ''] = /\.vscode\/settings\.json is there already; add to it\n {4}(.*)/.exec(out) ?? [];
  expect(Object.keys(JSON.parse(added))).toEqual(['yaml.schemas', '[markdown]']);
});

test('a folder of that name is left alone as well', async () => {
  const root = tempRepo({ '.vscode/settings.json/mine.txt': 'x' });
  const { code, out, err } = await run(['init', '--editor', 'vscode'], { cwd: root });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('.vscode/settings.json is there already; add to it');
});

test('a second time there is nothing to write, and nothing to add', async () => {
  const root = tempRepo({});
  await run(['init', '--editor', 'vscode'], { cwd: root });
  expect(await run(['init', '--editor', 'vscode'], { cwd: root })).toMatchObject({
    code: 0,
    out: 'nothing to write: the files for the editor are there, as they should be\n',
  });
});

/** As an editor has it that takes the rest of the line for the message. */
const wholly = (places: readonly Place[]) =>
  plainly(places).map(({ severity, rule, message, ...place }) => ({
    ...place,
    message: `${message} [${severity}/${rule}]`,
  }));

describe('the errorformat of the docs', () => {
  const docs = readFileSync(path.join(projectRoot, 'docs/editors.md'), 'utf8');
  const setting = (name: string) =>
    new RegExp(`^ {4}set ${name}=(.*)$`, 'm').exec(docs)?.[1]?.replaceAll('\\ ', ' ') ?? '';

  /** Vim's `%f` and so on, as far as the format uses them. */
  const asExpression = (format: string) =>
    new RegExp(
      `^${format.replace('%f', '(.+?)').replace('%l', '(\\d+)').replace('%c', '(\\d+)').replace('%m', '(.*)')}$`,
    );

  it('is of the format that :make asks for', () => {
    expect(setting('makeprg')).toBe('auxeng validate --format unix');
    expect(setting('errorformat')).toBe('%f:%l:%c: %m');
  });

  it('finds every problem', async () => {
    const { wanted, text } = await found();
    const expression = asExpression(setting('errorformat'));
    const matches = text.split('\n').flatMap((line) => {
      const [, file, at, column, message] = expression.exec(line) ?? [];
      return file === undefined ? [] : [{ file, line: Number(at), column: Number(column), message }];
    });
    expect(matches).toEqual(expect.arrayContaining(wholly(wanted)));
  });

  it.skipIf(!['/usr/bin/vim', '/usr/local/bin/vim'].some(existsSync))('finds every problem in Vim itself', async () => {
    const { wanted, text } = await found();
    const root = tempRepo({ 'problems.txt': text });
    const list = 'map(getqflist(), {_, e -> [bufname(e.bufnr), e.lnum, e.col, e.text]})';
    const argv = [
      ...[
        '-es',
        '-N',
        '-u',
        'NONE',
        '-i',
        'NONE',
        '--cmd',
        'set encoding=utf-8',
        '-c',
        `let &errorformat = '${setting('errorformat')}'`,
      ],
      ...['-c', 'cgetfile problems.txt', '-c', `call writefile([json_encode(${list})], 'list.json')`, '-c', 'qa!'],
    ];
    const { code } = await execute('vim', argv, root);
    expect(code).toBe(0);
    const places = jsonIn(root, 'list.json').map(([file, line, column, message]: [string, number, number, string]) => ({
      file,
      line,
      column,
      message: message.trim(),
    }));
    expect(places).toEqual(expect.arrayContaining(wholly(wanted)));
  });
});
