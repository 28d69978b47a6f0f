import { chmodSync, cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { today } from '../../src/io/clock.ts';
import { demoTree } from '../support/demo.ts';
import { commitFiles, git, gitRepo, merge } from '../support/git.ts';
import { Packed } from '../support/packed.ts';
import { tempRepo, writeTree } from '../support/repo.ts';
import { commandsIn } from '../support/runner.ts';
import { execute, plainEnv, projectRoot } from '../support/spawned.ts';
import { runSteps, type Step, type StepResult } from '../support/workflow.ts';

const day = today();
const noon = `${day}T12:00:00Z`;
const yaml = (file: string) => parse(readFileSync(path.join(projectRoot, file), 'utf8'));
const broken = { 'engagements/returns-ci/retros/notes.md': 'no front matter\n' };

describe('action.yml', () => {
  const { inputs, runs }: { inputs: Record<string, { default: string }>; runs: { using: string; steps: Step[] } } =
    yaml('action.yml');

  /** A checkout of the action, and an npm that builds it there without a network. */
  function machine(): Record<string, string> {
    const action = tempRepo();
    for (const part of ['bin', 'package.json', 'package-lock.json']) {
      cpSync(path.join(projectRoot, part), path.join(action, part), { recursive: true });
    }
    const npm = `#!/bin/sh\ntest "$1 $2 $3" = "--prefix ${action} ci" && cp -r "${projectRoot}/dist" "${action}/dist"\n`;
    writeTree(action, { 'stub/npm': npm });
    chmodSync(path.join(action, 'stub/npm'), 0o755);
    return { GITHUB_ACTION_PATH: action, PATH: `${path.join(action, 'stub')}:${process.env.PATH}` };
  }

  const runAction = (workspace: string, event: string, given: Record<string, string> = {}): Promise<StepResult[]> => {
    const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default]);
    const contexts = { github: { event_name: event }, inputs: { ...Object.fromEntries(defaults), ...given } };
    return runSteps({ steps: runs.steps }, { workspace, contexts, env: machine() });
  };

  const outcomes = (results: readonly StepResult[]) => results.map(({ outcome }) => outcome);

  it('is composite, and each step names its shell', () => {
    expect(runs.using).toBe('composite');
    expect(runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash', 'bash']);
    // What an input says never becomes part of a script.
    expect(runs.steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  it('reports on everything, red by fail-on', async () => {
    const repo = gitRepo(demoTree(day));
    commitFiles(repo, noon);
    const red = await runAction(repo, 'push');
    expect(outcomes(red)).toEqual(['success', 'success', 'failure']);
    expect(red[2]?.summary).toMatch(/🔴.*off-track/);
    expect(red.map(({ log, summary }) => log + summary).join()).not.toMatch(/home\/|pulse/);
    expect(outcomes(await runAction(repo, 'push', { 'fail-on': 'never' }))).toEqual(['success', 'success', 'success']);
  });

  it('is red for a document that a pull request broke, and reports though', async () => {
    const repo = gitRepo(demoTree(day));
    commitFiles(repo, noon);
    git(repo, ['checkout', '--quiet', '-b', 'proposal']);
    writeTree(repo, broken);
    commitFiles(repo, noon);
    git(repo, ['checkout', '--quiet', '--detach', 'main']);
    merge(repo, 'proposal', noon);
    const results = await runAction(repo, 'pull_request');
    expect(outcomes(results)).toEqual(['success', 'failure', 'failure']);
    const [error] = commandsIn(results[1]?.log ?? '');
    expect([error?.name, error?.properties.file]).toEqual(['error', 'engagements/returns-ci/retros/notes.md']);
    expect(results[2]?.summary).toContain('Changes');
  });

  it('works in a folder of the repo', async () => {
    const tree = Object.entries(demoTree(day)).map(([file, text]) => [`docs/${file}`, text]);
    const repo = gitRepo({ ...Object.fromEntries(tree), 'docs/auxeng.yaml': 'version: 1\n' });
    commitFiles(repo, noon);
    const results = await runAction(repo, 'push', { 'working-directory': 'docs' });
    expect(outcomes(results)).toEqual(['success', 'success', 'failure']);
    const [error] = commandsIn(results[2]?.log ?? '');
    expect(error?.properties.file).toMatch(/^docs\/engagements\//);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = yaml('.pre-commit-hooks.yaml');
  let packed: Packed;
  beforeAll(() => {
    packed = new Packed();
    packed.install(packed.folder, '--global');
  }, 60_000);
  afterAll(() => packed.remove());

  const runHook = (cwd: string, args: readonly string[] = []) => {
    const [program, ...argv] = hook.entry.split(' ');
    return execute(program, [...argv, ...args], cwd, plainEnv({ env: packed.env }));
  };

  it('fails a commit that breaks a document, and no other', async () => {
    expect([hook.language, hook.pass_filenames]).toEqual(['node', false]);
    const repo = tempRepo(demoTree(day));
    expect((await runHook(repo)).code).toBe(0);
    writeTree(repo, broken);
    const { code, out } = await runHook(repo);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('retros/notes.md:1:1 ') });
  });

  it('takes the folder of the program as docs/ci.md says', async () => {
    const ci = readFileSync(path.join(projectRoot, 'docs/ci.md'), 'utf8');
    const [, flag = '', folder = ''] = /args: \[(.*?), (.*?)\]/.exec(ci) ?? [];
    const moved = Object.entries({ ...demoTree(day), ...broken, 'auxeng.yaml': 'version: 1\n' });
    const repo = tempRepo(Object.fromEntries(moved.map(([file, text]) => [`${folder}/${file}`, text])));
    expect((await runHook(repo)).out).toContain('checked nothing');
    const { code, out } = await runHook(repo, [flag, folder]);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('retros/notes.md:1:1 ') });
  });

  it.each([
    ['engagements/a/retros/2026-W38.md', true],
    ['auxeng.yaml', true],
    ['docs/auxeng.yaml', true],
    ['src/main.ts', false],
    ['myauxeng.yaml', false],
  ])('is for %s: %s', (file, wanted) => {
    expect(new RegExp(hook.files).test(file)).toBe(wanted);
  });
});
