import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitFiles, git } from '../support/git.ts';
import { Packed } from '../support/packed.ts';
import { writeTree } from '../support/repo.ts';
import { execute, plainEnv, projectRoot } from '../support/spawned.ts';
import { engagement, firstRetro, slug } from '../support/trees.ts';

let packed: Packed;
/** A project with the package, which is a program, too. */
let project: string;

const tree = { ...engagement(slug), ...firstRetro, 'auxeng.yaml': 'version: 1\n', '.gitignore': 'node_modules\n' };

beforeAll(() => {
  packed = new Packed();
  project = packed.consumer('project');
  writeTree(project, tree);
  git(project, ['init', '--quiet']);
  commitFiles(project, '2026-09-17T12:00:00Z');
}, 120_000);

afterAll(() => packed.remove());

const node = (...argv: string[]) => execute(process.execPath, argv, project, plainEnv({ env: packed.env }));

const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc');

/** A project of strict TypeScript. It knows of no other types than the package's, and of no console. */
function writeTypescript(module: 'node16' | 'bundler', files: Record<string, string>): void {
  const resolution = module === 'node16' ? { module: 'node16' } : { module: 'esnext', moduleResolution: 'bundler' };
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  };
  const compilerOptions = {
    target: 'es2022',
    ...resolution,
    ...strict,
    types: [],
    lib: ['es2022', 'dom'],
    outDir: 'out',
  };
  writeTree(project, { 'tsconfig.json': JSON.stringify({ compilerOptions, files: Object.keys(files) }), ...files });
}

const tsc = () => node(compiler, '-p', '.');

const page = readFileSync(path.join(projectRoot, 'docs/api.md'), 'utf8');
const examples = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const examplesIn = (...languages: string[]) => examples.filter(({ language }) => languages.includes(language));

describe('the examples of docs/api.md', () => {
  test('are of each sort', () => {
    expect(examples.map(({ language }) => language)).toEqual(['js', 'cjs', 'ts', 'ts', 'ts']);
  });

  test.each(examplesIn('js', 'cjs'))('run: $text', async ({ language, text }) => {
    const file = `example.${language === 'js' ? 'mjs' : 'cjs'}`;
    writeTree(project, { [file]: text });
    const { code, out, err } = await node(file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      language === 'js' ? /^checkout-testing \S+ \S+\n# Status as of / : /^5 documents, 0 problems\n$/,
    );
  });

  const said = [
    "10 [ 'checkout-testing' ] [] 1 0\n",
    "40 2026-09-17 [ 'checkout-testing' ]\n",
    /^\S+no\/such\/folder is not a folder pass a folder of a repo to -C\n$|^no\/such\/folder is not a folder pass .*\n$/,
  ];

  test.each(['node16', 'bundler'] as const)('are strict TypeScript with %s, and run', async (module) => {
    const files = Object.fromEntries(examplesIn('ts').map(({ text }, index) => [`example${index}.mts`, text]));
    writeTypescript(module, files);
    expect(await tsc()).toEqual({ code: 0, out: '', err: '' });
    for (const [index, wanted] of said.entries()) {
      const { code, out, err } = await node(`out/example${index}.mjs`);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(wanted);
    }
  });
});

test('CommonJS in TypeScript has the same types', async () => {
  const text = `import auxeng = require('auxeng');
const format = 'json';
void auxeng.validate('.').then((found) => console.log(JSON.parse(auxeng.render(found, { format })).checked));
`;
  writeTypescript('node16', { 'script.cts': text });
  expect(await tsc()).toEqual({ code: 0, out: '', err: '' });
  expect(await node('out/script.cjs')).toEqual({ code: 0, out: '5\n', err: '' });
});

test.each([
  ["status('.', { audience: 'guest' })", `'"guest"' is not assignable`],
  ['loadProgram()', 'Expected 1-2 arguments'],
  ["validate('.').then(({ wrong }) => wrong)", "Property 'wrong' does not exist"],
  ['render({}, {})', 'is not assignable'],
  ["validate('.').then((found) => render(found, { format: 'pdf' }))", `'"pdf"' is not assignable`],
  ["status('.').then((found) => render(found, { view: 'all' }))", `'"all"' is not assignable`],
])('%s does not type-check', async (call, message) => {
  writeTypescript('bundler', {
    'wrong.mts': `import { loadProgram, render, status, validate } from 'auxeng';\nvoid [loadProgram, render, status, validate];\nvoid ${call};\n`,
  });
  const { code, out } = await tsc();
  expect([code === 0, out]).toEqual([false, expect.stringContaining(message)]);
});

test('the declarations hold nothing of the inside', () => {
  const text = readFileSync(path.join(project, 'node_modules/auxeng/dist/index.d.ts'), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  expect(code).not.toMatch(/\b(Workspace|Loaded|Doc|Settings|Kind|Files|ProblemId|problems|import)\b/);
  expect(readFileSync(path.join(project, 'node_modules/auxeng/dist/index.d.cts'), 'utf8')).toBe(text);
});

test('a validation is rendered as the command does, with the lines that are wrong', async () => {
  const folder = 'ill';
  const note = `engagements/${slug}/retros/2026-W38.md`;
  const text = String(firstRetro[note]).replace(/^attendees: .*$/m, 'attendees: [Zoë, 7]');
  writeTree(path.join(project, folder), { ...tree, [note]: text });
  const script = `import { render, validate } from 'auxeng';
const found = await validate('${folder}');
process.stdout.write(JSON.stringify(['text', 'rdjson'].map((format) => render(found, { format }))));
`;
  writeTree(project, { 'excerpts.mjs': script });
  const { code, out, err } = await node('excerpts.mjs');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [shown, rdjson] = JSON.parse(out);
  expect(shown).toContain('\n    attendees: [Zoë, 7]\n                     ^\n');
  expect(JSON.parse(rdjson).diagnostics[0].location.range.start.column).toBe(19);
});

test('every view that the types offer is rendered', async () => {
  const script = `import { render, status } from 'auxeng';
const found = await status('.');
const views = ['engagements', 'details', 'people', 'platform'];
process.stdout.write(JSON.stringify(views.map((view) => render(found, { view }))));
`;
  writeTree(project, { 'views.mjs': script });
  const { code, out, err } = await node('views.mjs');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(new Set(JSON.parse(out)).size).toBe(4);
});

test('what a person has to mend is a UserError, and nothing is printed', async () => {
  const script = `import { loadProgram, render, status, UserError, validate } from 'auxeng';
const calls = [
  () => loadProgram('.', { at: 'nope' }),
  () => status('.', { engagements: ['checkout-test'] }),
  () => status('.', { asOf: 'tomorrow' }),
  async () => render(await validate('.'), { format: 'pdf' }),
  async () => render(await status('.'), { view: 'all' }),
  () => status('.', { audience: 'Host' }),
];
const said = [];
for (const call of calls) await call().catch((error) => said.push([error instanceof UserError, error.message, typeof error.hint]));
const read = await loadProgram('.');
const late = await Promise.all([validate(read, { at: 'HEAD' }), status(read, { home: '.' })].map((call) => call.catch(({ message }) => message)));
const stray = await status({ root: '.' }).catch((error) => error.message);
process.stdout.write(JSON.stringify([said, stray, late]));
`;
  writeTree(project, { 'errors.mjs': script });
  const { code, out, err } = await node('errors.mjs');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual([
    [
      [true, 'no commit is called "nope"', 'string'],
      [true, 'unknown engagement "checkout-test"', 'string'],
      [true, '"tomorrow" is not a date', 'string'],
      [true, 'unknown format "pdf"', 'string'],
      [true, 'unknown view "all"', 'string'],
      [true, 'unknown audience "Host"', 'string'],
    ],
    'expected a folder, or a program that `loadProgram` returned',
    Array(2).fill('"at" and "home" are for a folder: pass them to `loadProgram`, which has read this program'),
  ]);
});
