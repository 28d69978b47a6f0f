import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runGit } from '../../src/io/git/run.ts';
import { commitTree, git, gitRepo } from '../support/git.ts';
import { tempRepo, writeTree } from '../support/repo.ts';
import { spawned } from '../support/spawned.ts';
import { engagement, firstRetro, folder, slug } from '../support/trees.ts';

/** A program that leaves a file behind when it runs, whoever runs it. */
interface Canary {
  script: string;
  sang(): boolean;
}

let canary: Canary;
let root: string;
let commits: string[];

function newCanary(): Canary {
  const cage = tempRepo();
  const [script, trace] = [path.join(cage, 'canary'), path.join(cage, 'sang')];
  writeFileSync(script, `#!/bin/sh\ntouch '${trace}'\nexit 1\n`);
  chmodSync(script, 0o755);
  return { script, sang: () => existsSync(trace) };
}

beforeEach(() => {
  canary = newCanary();
  root = gitRepo();
  commits = [
    commitTree(root, engagement(slug), '2026-09-16T12:00:00Z'),
    commitTree(root, { ...engagement(slug), ...firstRetro }, '2026-09-17T12:00:00Z'),
  ];
});

const hookNames = ['pre-commit', 'post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman'];

/** A folder with a program for each of these names, each of them the canary. */
function programs(names: readonly string[]): string {
  const made = tempRepo();
  for (const name of names) {
    writeFileSync(path.join(made, name), `#!/bin/sh\nexec '${canary.script}'\n`);
    chmodSync(path.join(made, name), 0o755);
  }
  return made;
}

/** Whatever a repo's own configuration can name to run. */
const hostileConfig = (): Record<string, string> => ({
  'core.fsmonitor': canary.script,
  'core.hooksPath': programs(hookNames),
  'core.pager': canary.script,
  'core.editor': canary.script,
  'core.sshCommand': canary.script,
  'core.askPass': canary.script,
  'core.alternateRefsCommand': canary.script,
  'credential.helper': canary.script,
  'gpg.program': canary.script,
  'log.showSignature': 'true',
  'diff.external': canary.script,
  'diff.hostile.textconv': canary.script,
  'filter.hostile.smudge': canary.script,
  'filter.hostile.clean': canary.script,
  'filter.hostile.process': canary.script,
  'filter.hostile.required': 'true',
  'pager.config': 'true',
  'pager.rev-parse': 'true',
  'alias.rev-parse': `!${canary.script}`,
  'alias.ls-tree': `!${canary.script}`,
  'alias.config': `!${canary.script}`,
  'uploadpack.packObjectsHook': canary.script,
});

function poison(repo: string): void {
  for (const [name, value] of Object.entries(hostileConfig())) git(repo, ['config', name, value]);
  writeTree(repo, { '.gitattributes': '* filter=hostile diff=hostile\n' });
}

const readings = [
  'report --at HEAD',
  'report --since HEAD~1 --fail-on never',
  'report --since 2026-09-16 --at HEAD',
  'validate --at HEAD',
  'report --as-of 2026-09-17',
  'validate',
];

test('the canary sings where nobody is careful: these tests can fail', () => {
  poison(root);
  expect(canary.sang()).toBe(false);
  // It fails where it looks into a file, which it does to those that changed in this second.
  spawnSync('git', ['status'], { cwd: root });
  expect(canary.sang()).toBe(true);
});

describe('nothing of a hostile repo runs', () => {
  test.each(readings)('by %s', async (line) => {
    const args = line.split(' ');
    const before = await spawned(args, { cwd: root });
    expect(before).toMatchObject({ code: 0, err: '' });
    poison(root);
    expect(await spawned(args, { cwd: root })).toEqual(before);
    expect(canary.sang()).toBe(false);
  });

  test('when a command asks who the person is, or writes', async () => {
    poison(root);
    const argv = ['new', 'search', '--title', 'Search', '--start', '2026-09-14', '--yes'];
    expect(await spawned(argv, { cwd: root, userName: 'Ada Lovelace' })).toMatchObject({ code: 0, err: '' });
    expect(await spawned(['init', '--home', tempRepo()], { cwd: root })).toMatchObject({ code: 0 });
    expect(await spawned(['demo', 'sample'], { cwd: root })).toMatchObject({ code: 0, err: '' });
    expect(canary.sang()).toBe(false);
  });
});

describe('nothing in the environment points git elsewhere', () => {
  /** Another repo, whose configuration and objects are a stranger's. */
  function hostileEnv(): Record<string, string> {
    const other = gitRepo();
    commitTree(other, engagement('stranger'), '2026-09-17T12:00:00Z');
    poison(other);
    git(other, ['config', 'user.name', 'A Stranger']);
    const entries = Object.entries({ ...hostileConfig(), 'user.name': 'A Stranger' });
    return {
      GIT_DIR: path.join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_COMMON_DIR: path.join(other, '.git'),
      GIT_INDEX_FILE: path.join(other, '.git/index'),
      GIT_OBJECT_DIRECTORY: path.join(other, '.git/objects'),
      GIT_CONFIG: path.join(other, '.git/config'),
      GIT_CONFIG_GLOBAL: path.join(other, '.git/config'),
      GIT_CONFIG_SYSTEM: path.join(other, '.git/config'),
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${canary.script}'`,
      GIT_CONFIG_COUNT: String(entries.length),
      ...Object.fromEntries(
        entries.flatMap(([key, value], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
      ),
      GIT_EXEC_PATH: programs(['git-rev-parse', 'git-ls-tree', 'git-cat-file', 'git-config', 'git-init']),
      GIT_EXTERNAL_DIFF: canary.script,
      GIT_PAGER: canary.script,
      PAGER: canary.script,
      GIT_SSH_COMMAND: canary.script,
      GIT_ASKPASS: canary.script,
      GIT_EDITOR: canary.script,
      GIT_TRACE: path.join(other, 'trace'),
      GIT_TRACE2_EVENT: path.join(other, 'trace2'),
    };
  }

  test.each(readings)('for %s', async (line) => {
    const args = line.split(' ');
    const env = hostileEnv();
    expect(await spawned(args, { cwd: root, env })).toEqual(await spawned(args, { cwd: root }));
    expect(canary.sang()).toBe(false);
    expect(readdirSync(env.GIT_WORK_TREE ?? '').sort()).toEqual(['.git', '.gitattributes', 'engagements']);
  });

  test('for the name of the person, and for what is set', async () => {
    const [env, home] = [hostileEnv(), tempRepo()];
    expect(await spawned(['init', '--home', home], { cwd: root, env })).toMatchObject({ code: 0 });
    expect(git(root, ['config', '--local', 'auxeng.home'])).toBe(home);
    const argv = ['new', 'search', '--title', 'Search', '--start', '2026-09-14', '--yes', '--dry-run'];
    const { code, out } = await spawned(argv, { cwd: root, env });
    expect(code).toBe(0);
    expect(out).not.toContain('Stranger');
    expect(canary.sang()).toBe(false);
  });
});

test('git is told to run no monitor, whatever it is asked', () => {
  git(root, ['config', 'core.fsmonitor', canary.script]);
  expect(runGit(['status', '--porcelain'], { cwd: root })).toMatchObject({ code: 0, said: '' });
  expect(canary.sang()).toBe(false);
});

test.each([
  ['bare', { 'core.bare': 'true' }],
  ['with a work tree', { 'core.bare': 'false', 'core.worktree': '.' }],
])('a folder that looks like a bare repo is not read: %s', async (_, config) => {
  const embedded = path.join(root, 'engagements/evil');
  git(root, ['clone', '--quiet', '--bare', root, embedded]);
  for (const [name, value] of Object.entries({ 'core.fsmonitor': canary.script, ...config })) {
    git(embedded, ['config', name, value]);
  }
  for (const command of ['report', 'validate']) {
    expect(await spawned([command, '--at', 'HEAD'], { cwd: embedded })).toEqual({
      code: 2,
      out: '',
      err: `error: ${embedded} is in a bare repo or in .git, which has no work tree\n  pass a folder of a clone to -C\n`,
    });
  }
  const since = ['report', '--since=HEAD', '--as-of=2026-09-17'];
  expect(await spawned(since, { cwd: embedded })).toEqual(await spawned(since, { cwd: root }));
  expect(canary.sang()).toBe(false);
});

test('what replaces a commit or a document is not read', async () => {
  const [first = '', second = ''] = commits;
  const args = ['report', '--at', first, '--format', 'json'];
  const before = await spawned(args, { cwd: root });
  const charter = git(root, ['rev-parse', `${first}:${folder}/engagement.md`]);
  const other = git(root, ['rev-parse', `${first}:${folder}/one-pager.md`]);
  git(root, ['replace', first, second]);
  git(root, ['replace', charter, other]);
  expect(git(root, ['cat-file', 'blob', charter])).toContain('submitted');
  expect(await spawned(args, { cwd: root })).toEqual(before);
});

describe('a partial clone', () => {
  /** As a hostile archive with a .git would have it: the missing document is fetched by a program. */
  function promisor(helper: string): void {
    const blob = git(root, ['rev-parse', `HEAD:${folder}/engagement.md`]);
    rmSync(path.join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const config = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.url': helper,
      'remote.origin.uploadpack': canary.script,
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
    };
    for (const [name, value] of Object.entries(config)) git(root, ['config', name, value]);
  }

  test.each(['ext', 'file'])('fetches nothing by %s', async (protocol) => {
    promisor(protocol === 'ext' ? `ext::${canary.script}` : `file://${root}`);
    const { code, err } = await spawned(['report', '--at', 'HEAD'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: this clone lacks objects of that commit, and nothing is fetched\n/);
    expect(canary.sang()).toBe(false);
    expect(() => git(root, ['cat-file', '-p', `HEAD:${folder}/engagement.md`])).toThrow();
    expect(canary.sang()).toBe(true);
  });
});

describe('a revision that looks like a flag is a revision', () => {
  const revisions = [
    '--all',
    '-h',
    '--help',
    '--git-dir=/',
    '--output=pwned',
    '--upload-pack=pwned',
    '--not',
    '^HEAD',
    '',
  ];

  test.each(revisions)('%j', async (revision) => {
    for (const flag of ['--at', '--since']) {
      expect(await spawned(['report', `${flag}=${revision}`], { cwd: root })).toEqual({
        code: 2,
        out: '',
        err: `error: no commit is called "${revision}"\n  name a branch, a tag or a commit; \`git fetch\` brings those of others\n`,
      });
    }
    expect(readdirSync(root)).not.toContain('pwned');
  });

  test('a branch may be called so', async () => {
    mkdirSync(path.join(root, '.git/refs/heads'), { recursive: true });
    writeFileSync(path.join(root, '.git/refs/heads/--all'), `${commits[0]}\n`);
    const { out } = await spawned(['report', '--at=--all', '--format', 'json'], { cwd: root });
    expect(JSON.parse(out)).toMatchObject({ as_of: '2026-09-16' });
  });
});
