import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { githubWorkflow } from '../../src/commands/init/ci/github.ts';
import { projectRoot } from '../support/spawned.ts';

const built = (name: string) => readFileSync(path.join(projectRoot, 'dist', name), 'utf8');

test('two builds give the same bytes', () => {
  const again = mkdtempSync(path.join(tmpdir(), 'auxeng-build-'));
  try {
    execFileSync('npx', ['tsx', 'scripts/build.ts', again], { cwd: projectRoot, stdio: 'pipe' });
    const names = readdirSync(again, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
    expect(names).toContain('main.cjs');
    for (const name of names) expect(readFileSync(path.join(again, name), 'utf8') === built(name), name).toBe(true);
  } finally {
    rmSync(again, { recursive: true });
  }
}, 60_000);

test('the bill of materials names every package of the bundle, in the version that is locked', () => {
  const { bomFormat, specVersion, components } = JSON.parse(built('sbom.cdx.json'));
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5']);
  const named = components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
  const noticed = [...built('THIRD-PARTY.txt').matchAll(/^(\S+ \d\S*) \(/gm)].map(([, name]) => name);
  expect(named).toEqual(noticed);
  const locked: Record<string, { version?: string }> = lock.packages;
  for (const { name, version } of components) expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  for (const name of ['commander', 'inquirer', 'yaml', 'chalk', 'ajv'])
    expect(components.map((component: { name: string }) => component.name)).toContain(name);
});

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
}

const workflow = readFileSync(path.join(projectRoot, '.github/workflows/release.yml'), 'utf8');
const steps: Step[] = parse(workflow).jobs.release.steps;

test('a release uses nothing that can change under its name, and tests before it publishes', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used).toHaveLength(2);
  for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  const places = ['npm test', 'npm pack', 'gh release create', 'npm publish --provenance'].map((start) =>
    steps.findIndex(({ run = '' }) => run.startsWith(start)),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('only a repo that says so publishes, and CONTRIBUTING.md says how', () => {
  const publishing = steps.find(({ run = '' }) => run.startsWith('npm publish'));
  const [, name = ''] = /^vars\.(\w+) == 'true'$/.exec(publishing?.if ?? '') ?? [];
  const [, releasing = ''] =
    readFileSync(path.join(projectRoot, 'CONTRIBUTING.md'), 'utf8').split(/^## Releasing$/m) ?? [];
  for (const needed of [`\`${name}\``, '`repository`', 'trusted publisher']) expect(releasing).toContain(needed);
});

test('it uses the actions that `init --ci github` writes', () => {
  const plan = { source: { spec: 'auxeng@0.1.0' }, audience: 'host', folder: '', paths: [] } as const;
  const actionsIn = (text: string) => [...text.matchAll(/uses: (.*)/g)].map(([, uses]) => uses);
  expect(actionsIn(workflow)).toEqual(actionsIn(githubWorkflow(plan)));
});

test('a tag that is not the version releases nothing', () => {
  const { run = '' } = steps.find(({ name }) => name === 'The tag names the version') ?? {};
  const tagged = (tag: string) =>
    execFileSync('bash', ['-e', '-c', run], { cwd: projectRoot, env: { ...process.env, GITHUB_REF_NAME: tag } });
  expect(() => tagged(`v${manifest.version}`)).not.toThrow();
  expect(() => tagged('v0.0.0')).toThrow();
});
