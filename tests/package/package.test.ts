import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { Packed } from '../support/packed.ts';
import { writeTree } from '../support/repo.ts';
import { execute, plainEnv, projectRoot } from '../support/spawned.ts';
import { engagement } from '../support/trees.ts';

let packed: Packed;
let consumer: string;

const env = () => plainEnv({ env: packed.env });

beforeAll(() => {
  packed = new Packed();
  // What is made of a path without care, a URL above all, ends at the # and takes the %25 for a %.
  consumer = packed.consumer('c#sharp, 100%25off');
}, 120_000);

afterAll(() => packed.remove());

test('the package holds the program, its schemas and templates, and nothing else', () => {
  expect([...new Set(packed.files.map((file) => file.split('/')[0]))].sort()).toEqual([
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'package.json',
    'schemas',
    'templates',
  ]);
  expect(packed.files).toContain('dist/THIRD-PARTY.txt');
  expect(packed.files.filter((file) => /\.(ts|map)$/.test(file))).toEqual(['dist/index.d.ts']);
});

test('it needs no other package', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  const { dependencies } = JSON.parse(packed.npm(consumer, 'ls', '--all', '--json'));
  expect(Object.keys(dependencies)).toEqual(['auxeng']);
  expect(dependencies.auxeng).not.toHaveProperty('dependencies');
});

test('every schema and template of the repo is in it', () => {
  const tracked = execFileSync('git', ['ls-files', 'schemas', 'templates'], { cwd: projectRoot, encoding: 'utf8' });
  for (const file of tracked.trim().split('\n')) expect(packed.files).toContain(file);
});

test('the installed program runs the demo', async () => {
  const bin = path.join(consumer, 'node_modules/.bin/auxeng');
  const { code, out, err } = await execute(bin, ['demo', '--as-of', '2026-11-18'], consumer, env());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Status as of 2026-11-18: \d+ off-track, /m);
  expect(out).toContain('\nThis is a sample, in auxeng-demo, a git repo of its own.');
  const version = await execute(bin, ['--version'], consumer, env());
  expect(version).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test('the tarball installs globally and as a dev dependency, offline', async () => {
  const version = { code: 0, out: `${manifest.version}\n`, err: '' };
  const { folder } = packed;
  // Not where npx would find it, too.
  const prefix = path.join(folder, 'elsewhere');
  packed.install(folder, '--global', '--prefix', prefix);
  expect(await execute(path.join(prefix, 'bin/auxeng'), ['--version'], folder, env())).toEqual(version);
  const repo = path.join(folder, 'dev');
  writeTree(repo, { 'package.json': '{ "private": true }' });
  packed.install(repo, '--save-dev');
  expect(JSON.parse(packed.npm(repo, 'pkg', 'get', 'devDependencies'))).toHaveProperty('auxeng');
  expect(await execute('npx', ['--no-install', 'auxeng', '--version'], repo, env())).toMatchObject({
    code: 0,
    out: version.out,
  });
}, 60_000);

const script = `import { type Diagnostic, type EngagementStatus, type Status, status, validate } from 'auxeng';

const { checked, diagnostics }: { checked: number; diagnostics: Diagnostic[] } = await validate('repo');
const report: Status = await status('repo', { asOf: '2026-09-16', audience: 'host' });
const [first]: EngagementStatus[] = report.engagements;
const phase: 'executing' | undefined = first?.phase === 'executing' ? first.phase : undefined;
const places: string[] = diagnostics.map(({ file, range }) => \`\${file}:\${range.start.line}:\${range.start.column}\`);
globalThis.console.log(JSON.stringify({ checked, places, phase, health: first?.health.level, asOf: report.as_of }));
`;

const strict = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    lib: ['es2022', 'dom'],
  },
  files: ['consumer.ts'],
};

function writeConsumer(text: string): void {
  writeTree(consumer, {
    'consumer.ts': text,
    'tsconfig.json': JSON.stringify(strict),
    'package.json': JSON.stringify({ type: 'module', private: true }),
  });
}

const tsc = () =>
  execute(process.execPath, [path.join(projectRoot, 'node_modules/typescript/bin/tsc'), '-p', '.'], consumer, env());

test('a strict script type-checks against the declarations, and does what they say', async () => {
  writeTree(path.join(consumer, 'repo'), {
    ...engagement('checkout-testing'),
    'engagements/checkout-testing/retros/2026-W38.md': 'no front matter\n',
    'auxeng.yaml': 'version: 1\n',
  });
  writeConsumer(script);
  expect(await tsc()).toEqual({ code: 0, out: '', err: '' });
  const { code, out, err } = await execute(process.execPath, ['consumer.js'], consumer, env());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    checked: 5,
    places: ['engagements/checkout-testing/retros/2026-W38.md:1:1'],
    phase: 'executing',
    health: 'unknown',
    asOf: '2026-09-16',
  });
});

test('a script that misuses the declarations does not type-check', async () => {
  writeConsumer(script.replace("audience: 'host'", "audience: 'guest'"));
  const { code, out } = await tsc();
  expect(code).not.toBe(0);
  expect(out).toContain(`Type '"guest"' is not assignable to type`);
});

test('the schemas can be imported by name', async () => {
  const importer = `import schema from 'auxeng/schemas/retro.schema.json' with { type: 'json' }; console.log(schema.title);`;
  const { out } = await execute(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', importer],
    consumer,
    env(),
  );
  expect(out).toBe('Retro\n');
});
