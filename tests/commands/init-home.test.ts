import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/workspace/settings.ts';
import { run } from '../support/io.ts';
import { memoryFiles } from '../support/memory.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { plainEnv, spawned } from '../support/spawned.ts';
import { engagement, slug, snapshot } from '../support/trees.ts';

const settingsIn = (repo: string) => readFileSync(path.join(repo, 'auxeng.yaml'), 'utf8');

function git(cwd: string, ...argv: string[]): string {
  return execFileSync('git', argv, { cwd, env: plainEnv(), encoding: 'utf8' }).trim();
}

function gitRepo(tree: Tree = {}): string {
  const repo = tempRepo(tree);
  rmSync(path.join(repo, '.git'), { recursive: true });
  git(repo, 'init', '--quiet');
  return repo;
}

describe('in a git repo', () => {
  test('init --home sets up both, and all commands go by it', async () => {
    const [repo, home] = [gitRepo(engagement(slug)), tempRepo()];
    rmSync(path.join(repo, `engagements/${slug}/home`), { recursive: true });
    const { code, out, err } = await spawned(['init', '--home', home], { cwd: repo });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: expect.stringContaining(`set git config auxeng.home ${home}\nwrote auxeng.yaml\n`),
      err: '',
    });
    expect(settingsIn(repo)).toContain('\nhome: elsewhere\n');
    expect(git(repo, 'config', '--local', 'auxeng.home')).toBe(home);
    const pulse = ['add', 'pulse', slug, '--set', 'safety=4', '--set', 'date=2026-09-17'];
    expect(await spawned(pulse, { cwd: path.join(repo, 'engagements') })).toMatchObject({ code: 0, err: '' });
    expect(Object.keys(snapshot(home))).toEqual([`${slug}/pulse/2026-W38.md`]);
  });

  test('a relative --home is kept as it is from anywhere', async () => {
    const outer = tempRepo({ 'private/a.md': '' });
    const repo = path.join(outer, 'host');
    mkdirSync(repo);
    git(repo, 'init', '--quiet');
    expect(await spawned(['-C', 'host', 'init', '--home', '../private'], { cwd: outer })).toMatchObject({ code: 0 });
    expect(git(repo, 'config', 'auxeng.home')).toBe(path.join(outer, 'private'));
  });

  test('~ in git’s configuration is the person’s folder', async () => {
    const outer = tempRepo({ 'private/a.md': '' });
    const repo = gitRepo({ 'auxeng.yaml': 'version: 1\nhome: elsewhere\n', ...engagement(slug) });
    git(repo, 'config', 'auxeng.home', '~/private');
    const { out } = await spawned(['report'], { cwd: repo, env: { HOME: outer } });
    expect(out).toMatch(/^Status as of \S+: 1 (?:not ready|off-track|at-risk|unknown)\n/);
  });

  test('what only looks like a bare repo does not name a checkout', async () => {
    // A pull request can hold all of that, but no .git.
    const home = tempRepo({ [`${slug}/fit-check.md`]: '' });
    const repo = gitRepo();
    git(repo, 'init', '--quiet', '--bare', 'team');
    git(path.join(repo, 'team'), 'config', 'auxeng.home', home);
    writeFileSync(path.join(repo, 'team/auxeng.yaml'), 'version: 1\nhome: elsewhere\n');
    const { out } = await spawned(['validate'], { cwd: path.join(repo, 'team') });
    expect(out).toMatch(/^checked nothing/);
    rmSync(path.join(repo, '.git'), { recursive: true });
    expect((await spawned(['validate'], { cwd: path.join(repo, 'team') })).out).toMatch(/^checked nothing/);
  });
});

test('outside of a git repo nothing is written', async () => {
  const [repo, home] = [tempRepo(), tempRepo()];
  const { code, out, err } = await spawned(['init', '--home', home], { cwd: repo });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(
    /^error: git config auxeng\.home could not be set: fatal: .*git.*\n {2}nothing was written; --home /,
  );
  expect(snapshot(repo)).toEqual({});
});

/** Runs init --home on these settings. */
async function initialised(settings: string, argv: readonly string[] = []) {
  const [repo, home, gitConfig] = [tempRepo({ 'auxeng.yaml': settings }), tempRepo(), new Map<string, string>()];
  const result = await run(['init', '--home', home, ...argv], { cwd: repo, gitConfig });
  return { ...result, home, after: settingsIn(repo), files: Object.keys(snapshot(repo)), gitConfig };
}

describe('settings that are there', () => {
  test.each([
    ['version: 1\n', 'version: 1\nhome: elsewhere\n'],
    ['version: 1', 'version: 1\nhome: elsewhere\n'],
    ['# Ours\r\nversion:  1 # yes\r\n', '# Ours\r\nversion:  1 # yes\r\nhome: elsewhere\r\n'],
    ['\ufeffversion: 1\n', '\ufeffversion: 1\nhome: elsewhere\n'],
    ['---\nversion: 1\n', '---\nversion: 1\nhome: elsewhere\n'],
    [
      'version: 1\npitch:\n  team: |\n    We test.\n\n\n',
      'version: 1\npitch:\n  team: |\n    We test.\n\n\nhome: elsewhere\n',
    ],
  ])('%j get one more line', async (before, after) => {
    const result = await initialised(before);
    expect(result.err).toBe('');
    expect(result.after).toBe(after);
    expect(result.out).toContain(`set git config auxeng.home ${result.home}\nchanged auxeng.yaml\n`);
    expect((await readSettings(memoryFiles({ 'auxeng.yaml': after }))).value?.home).toBe('elsewhere');
  });

  test('that do not take one are left, and so is git', async () => {
    const before = '{ version: 1 }\n';
    const { code, out, err, after, gitConfig } = await initialised(before);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'error: auxeng.yaml does not take another line\n  add "home: elsewhere" to it, then try again\n',
    });
    expect(after).toBe(before);
    expect(gitConfig.size).toBe(0);
  });

  test('that say it already stay: another clone only learns where its checkout is', async () => {
    const before = 'home: elsewhere\nversion: 1\n';
    const { code, out, after, home, gitConfig } = await initialised(before);
    expect({ code, after }).toEqual({ code: 0, after: before });
    expect(out).toContain(`set git config auxeng.home ${home}\n`);
    expect(out).not.toContain('changed');
    expect(gitConfig.get('auxeng.home')).toBe(home);
  });

  test('--dry-run shows the change, and sets nothing', async () => {
    const { code, out, after, home, files, gitConfig } = await initialised('version: 1\n', ['--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain(`would set git config auxeng.home ${home}\nwould change auxeng.yaml:\n`);
    expect(out).toContain('\n+home: elsewhere\n');
    expect({ after, files }).toEqual({ after: 'version: 1\n', files: ['auxeng.yaml'] });
    expect(gitConfig.size).toBe(0);
  });

  test('--quiet says nothing', async () => {
    expect(await initialised('version: 1\n', ['--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
  });
});

test.each([
  ['nowhere', 'does not exist'],
  ['a.md', 'is not a folder'],
  ['.', 'is inside the repo, where home/ is not private'],
])('--home %s sets up nothing: it %s', async (folder, problem) => {
  const [repo, gitConfig] = [tempRepo({ 'a.md': '' }), new Map<string, string>()];
  const { code, out, err } = await run(['init', '--home', folder], { cwd: repo, gitConfig });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(` ${problem}\n`);
  expect([Object.keys(snapshot(repo)), gitConfig.size]).toEqual([['a.md'], 0]);
});

test('a workflow that is there keeps git and the settings as they are', async () => {
  const [repo, gitConfig] = [
    tempRepo({ '.gitlab/auxeng.yml': '', 'auxeng.yaml': 'version: 1\n' }),
    new Map<string, string>(),
  ];
  const { code, err } = await run(['init', '--ci', 'gitlab', '--source', '0.1.0', '--home', tempRepo()], {
    cwd: repo,
    gitConfig,
  });
  expect({ code, err }).toEqual({
    code: 2,
    err: 'error: .gitlab/auxeng.yml already exists\n  nothing was written; edit that file, or move it first\n',
  });
  expect([settingsIn(repo), gitConfig.size]).toEqual(['version: 1\n', 0]);
});

test('the README of the engagements says where home/ is', async () => {
  const readme = async (argv: readonly string[]) => {
    const repo = tempRepo();
    await run(['init', ...argv], { cwd: repo });
    return readFileSync(path.join(repo, 'engagements/README.md'), 'utf8');
  };
  expect(await readme(['--home', tempRepo()])).toContain('is in a private repo');
  expect(await readme([])).not.toContain('private');
});
