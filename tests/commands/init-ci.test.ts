import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { today } from '../../src/io/clock.ts';
import { demoTree } from '../support/demo.ts';
import { commitFiles, git, gitRepo, merge } from '../support/git.ts';
import { run } from '../support/io.ts';
import { Packed } from '../support/packed.ts';
import { type Tree, tempRepo, writeTree } from '../support/repo.ts';
import { commandsIn } from '../support/runner.ts';
import { execute, plainEnv } from '../support/spawned.ts';
import { type Contexts, isDue, type Job, jobsIn, runSteps, type StepResult } from '../support/workflow.ts';

let packed: Packed;
beforeAll(() => {
  packed = new Packed();
}, 60_000);
afterAll(() => packed.remove());

const day = today();
const workflowFile = '.github/workflows/auxeng.yml';
const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');
const initIn = (cwd: string, ...flags: string[]) => run(['init', ...flags], { cwd });

describe('where auxeng comes from', () => {
  const written = async (tree: Tree, ...flags: string[]) => {
    const root = tempRepo(tree);
    const { code, err } = await initIn(root, '--ci', 'github', ...flags);
    return { code, err, text: code === 0 ? read(root, workflowFile) : '' };
  };

  it.each([
    ['0.1.0', 'auxeng@0.1.0'],
    ['auxeng@1.2.3-rc.1', 'auxeng@1.2.3-rc.1'],
    ['https://example.org/a/auxeng-0.1.0.tgz', 'https://example.org/a/auxeng-0.1.0.tgz'],
    ['git+https://example.org/auxeng.git#v0.1.0', 'git+https://example.org/auxeng.git#v0.1.0'],
    ['github:acme/auxeng#0.1.0', 'github:acme/auxeng#0.1.0'],
    [`git+ssh://git@example.org/x.git#${'a'.repeat(40)}`, `git+ssh://git@example.org/x.git#${'a'.repeat(40)}`],
    ['tools/auxeng.tgz', './tools/auxeng.tgz'],
  ])('--source %s is said once', async (source, spec) => {
    const { code, text } = await written({ 'tools/auxeng.tgz': 'x' }, '--source', source);
    expect(code).toBe(0);
    expect(parse(text).jobs.engagements.env).toEqual({ AUXENG: spec });
    expect(text.split(spec)).toHaveLength(2);
    expect(text).not.toContain('npx');
  });

  it.each([
    ['latest', 'is no source that stays the same'],
    ['0', 'is no source that stays the same'],
    ['auxeng', 'is no source that stays the same'],
    ['^0.1.0', 'has characters that a workflow would read otherwise'],
    ['github:acme/auxeng', 'names no version tag or commit'],
    ['git+https://example.org/auxeng.git#main', 'names no version tag or commit'],
    ['git+https://example.org/auxeng.git#semver:^1.0.0', 'has characters that'],
    ['http://example.org/auxeng.tgz', 'is not https'],
    ['https://example.org/{{x}}.tgz', 'has characters that'],
    ['-g.tgz', 'has characters that'],
    ['nowhere.tgz', 'does not exist'],
    ['../outside.tgz', 'does not exist'],
    ['no/such/folder/auxeng.tgz', 'does not exist'],
  ])('--source %s is refused as a guess', async (source, why) => {
    const { code, err } = await written({}, `--source=${source}`);
    expect(code).toBe(2);
    expect(err).toContain(`error: --source ${source} ${why}`);
    expect(err).toContain('git+https://example.org/auxeng.git#v0.1.0');
  });

  it.each([
    'git+https://ada:s3cret@example.org/auxeng.git#v0.1.0',
    'git+https://s3cret@example.org/auxeng.git#v0.1.0',
    'https://ada:s3cret@example.org/auxeng-0.1.0.tgz',
    'git+ssh://git:s3cret@example.org/auxeng.git#v0.1.0',
    'github:s3cret@acme/auxeng#v0.1.0',
  ])('a secret is neither written nor shown: %s', async (source) => {
    const { code, err } = await written({}, '--source', source);
    expect(code).toBe(2);
    expect(err).toContain('error: --source has a user or a token in its URL');
    expect(err).not.toContain('s3cret');
  });

  it('a tarball that git ignores is refused, until it is committed', async () => {
    const root = gitRepo({ 'tools/auxeng.tgz': 'x', '.gitignore': '*.tgz\n' });
    const attempt = () => initIn(root, '--ci', 'github', '--source', 'tools/auxeng.tgz');
    const { code, err } = await attempt();
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('tools/auxeng.tgz is ignored by git') });
    git(root, ['add', '--force', 'tools/auxeng.tgz']);
    expect(await attempt()).toMatchObject({ code: 0, out: expect.stringMatching(/git add .* tools\/auxeng\.tgz /) });
  });

  it.each([
    ['package-lock.json', 'package-lock.json'],
    ['*.tgz', 'tools/auxeng-0.1.0.tgz'],
  ])('a lock file that CI cannot follow is refused: %s ignored', async (ignored, named) => {
    const resolved = 'file:tools/auxeng-0.1.0.tgz';
    const root = gitRepo({
      'package.json': manifest,
      'package-lock.json': JSON.stringify({ packages: { 'node_modules/auxeng': { version: '0.1.0', resolved } } }),
      '.gitignore': `${ignored}\n`,
      'tools/auxeng-0.1.0.tgz': 'x',
    });
    const { code, err } = await initIn(root, '--ci', 'github');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`error: ${named} is ignored by git`) });
  });

  const manifest = JSON.stringify({ devDependencies: { auxeng: '0.1.0' } });
  const lock = JSON.stringify({ packages: { 'node_modules/auxeng': { version: '0.1.0' } } });

  it('is the dependency of the repo, if its lock file has it', async () => {
    const { text } = await written({ 'package.json': manifest, 'package-lock.json': lock });
    const { env, steps } = parse(text).jobs.engagements;
    expect(env).toBeUndefined();
    const scripts = steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(scripts[0]).toBe('npm ci');
    expect(scripts.slice(1).every((script: string) => script.startsWith('npx --no auxeng '))).toBe(true);
  });

  it.each<[string, Tree]>([
    ['no manifest', {}],
    ['no lock file', { 'package.json': manifest }],
    ['a lock file of other packages', { 'package.json': '{}', 'package-lock.json': lock }],
    ['a lock file without it', { 'package.json': manifest, 'package-lock.json': '{}' }],
    ['a broken lock file', { 'package.json': manifest, 'package-lock.json': '{' }],
  ])('is asked for where the repo has %s and nothing else says it', async (_, tree) => {
    const { code, err } = await written(tree);
    expect(code).toBe(2);
    expect(err).toContain('error: nothing says where CI gets auxeng from');
  });

  const installed = (entry: Record<string, string>): Tree => ({
    'app/node_modules/.package-lock.json': JSON.stringify({ packages: { 'node_modules/auxeng': entry } }),
    'app/node_modules/auxeng/bin/auxeng.js': '',
    'app/tools/auxeng.tgz': '',
  });

  it.each([
    ['https://registry.example.org/auxeng/-/auxeng-0.4.2.tgz', 'auxeng@0.4.2'],
    ['https://example.org/auxeng.tgz', 'https://example.org/auxeng.tgz'],
    [`git+ssh://git@example.org/a.git#${'b'.repeat(40)}`, `git+https://example.org/a.git#${'b'.repeat(40)}`],
    ['file:tools/auxeng.tgz', './app/tools/auxeng.tgz'],
  ])('is by default what runs, as npm has noted it: %s', async (resolved, spec) => {
    const root = tempRepo(installed({ version: '0.4.2', resolved }));
    const program = path.join(root, 'app/node_modules/auxeng/bin/auxeng.js');
    const { code } = await run(['init', '--ci', 'github'], { cwd: root, program });
    expect(code).toBe(0);
    expect(parse(read(root, workflowFile)).jobs.engagements.env).toEqual({ AUXENG: spec });
  });

  it('is asked for where what runs came from a file that CI does not have', async () => {
    const elsewhere = tempRepo(installed({ version: '0.4.2', resolved: 'file:tools/auxeng.tgz' }));
    const program = path.join(elsewhere, 'app/node_modules/auxeng/bin/auxeng.js');
    const { code, err } = await run(['init', '--ci', 'github'], { cwd: tempRepo(), program });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('nothing says where CI gets auxeng from') });
  });
});

describe('what is written', () => {
  const version = ['--source', '0.1.0'];

  it('has least permissions, actions pinned by commit, and no branch by name', async () => {
    const root = tempRepo();
    await initIn(root, '--ci', 'github', ...version);
    const text = read(root, workflowFile);
    const workflow = parse(text);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, uses]) => uses);
    expect(used).toHaveLength(2);
    for (const uses of used) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(workflow.on.push).toEqual({ paths: expect.arrayContaining(['engagements/**', 'auxeng.yaml']) });
    expect(workflow.on.schedule).toEqual([{ cron: '0 6 * * 1' }]);
    expect(text).not.toMatch(/\b(main|master)\b/);
  });

  it.each([
    ['push', 'trunk', true],
    ['push', 'a-branch', false],
    ['pull_request', '7/merge', true],
    ['schedule', 'trunk', true],
  ])('runs on %s of %s: %s', async (event, ref, due) => {
    const root = tempRepo();
    await initIn(root, '--ci', 'github', ...version);
    const github = { event_name: event, ref_name: ref, event: { repository: { default_branch: 'trunk' } } };
    expect(isDue(jobsIn(path.join(root, workflowFile)).engagements?.if, { github })).toBe(due);
  });

  it.each([
    [[], '--audience host'],
    [['--ci-audience', 'home'], '--audience home'],
  ])('says for whom: %s', async (flags, audience) => {
    for (const [forge, file] of [
      ['github', workflowFile],
      ['gitlab', '.gitlab/auxeng.yml'],
    ] as const) {
      const root = tempRepo();
      await initIn(root, '--ci', forge, ...version, ...flags);
      const calls = read(root, file).match(/\bauxeng (validate|report) .*/g) ?? [];
      expect(calls.length).toBeGreaterThan(3);
      expect(calls.filter((call) => !call.includes(audience))).toEqual([]);
    }
  });

  it('works in a folder of the repo, where auxeng.yaml is there', async () => {
    const root = tempRepo({ 'docs/auxeng.yaml': 'version: 1\nengagements: all\n', 'docs/a.tgz': '' });
    const { code, out } = await initIn(path.join(root, 'docs'), '--ci', 'github', '--source', 'a.tgz');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`wrote ../${workflowFile}`) });
    const workflow = parse(read(root, workflowFile));
    expect(workflow.jobs.engagements.defaults).toEqual({ run: { 'working-directory': 'docs' } });
    expect(workflow.jobs.engagements.env).toEqual({ AUXENG: './a.tgz' });
    expect(workflow.on.pull_request.paths.slice(0, 2)).toEqual(['docs/all/**', 'docs/auxeng.yaml']);
  });

  it('is included by GitLab, or says the line to add', async () => {
    const fresh = tempRepo();
    await initIn(fresh, '--ci', 'gitlab', ...version);
    expect(parse(read(fresh, '.gitlab-ci.yml'))).toEqual({ include: [{ local: '/.gitlab/auxeng.yml' }] });
    const used = tempRepo({ '.gitlab-ci.yml': 'test: { script: [make] }\n' });
    const { out } = await initIn(used, '--ci', 'gitlab', ...version);
    expect(read(used, '.gitlab-ci.yml')).toBe('test: { script: [make] }\n');
    const [, line = ''] = /add this to \.gitlab-ci\.yml\n {4}(.*)/.exec(out) ?? [];
    expect(parse(line)).toEqual({ include: [{ local: '/.gitlab/auxeng.yml' }] });
  });

  it.each<[string, string | undefined, string]>([
    ['no pipeline', undefined, 'deploy'],
    ['the stages of GitLab', 'test: { script: [make] }\n', 'deploy'],
    ['stages in a line', "stages: [build, 'ship it']\nx: !reference [a, b]\n", 'ship it'],
    ['stages in lines', 'stages: # ours\n- build\n\n  # then\n- release\njob:\n  - x\n', 'release'],
    ['stages further in', 'job: {}\nstages:\r\n  - build\r\n  - "deploy"\r\nother: {}\r\n', 'deploy'],
    ['stages that may come from elsewhere', 'include: [{ local: /a.yml }]\n', '.post'],
  ])('is in a stage that exists, with %s', async (_, text, stage) => {
    const root = tempRepo(text === undefined ? {} : { '.gitlab-ci.yml': text });
    expect(await initIn(root, '--ci', 'gitlab', ...version)).toMatchObject({ code: 0 });
    expect(parse(read(root, '.gitlab/auxeng.yml'))['.auxeng']).toMatchObject({ stage, needs: [] });
  });

  it('follows no link to a pipeline', async () => {
    const root = tempRepo();
    symlinkSync('/etc/passwd', path.join(root, '.gitlab-ci.yml'));
    expect(await initIn(root, '--ci', 'gitlab', ...version)).toMatchObject({ code: 0 });
    expect(parse(read(root, '.gitlab/auxeng.yml'))['.auxeng']).toMatchObject({ stage: '.post' });
  });

  it('is added to what is included already', async () => {
    const before = 'include:\n  - local: /a.yml\n';
    const { out } = await initIn(tempRepo({ '.gitlab-ci.yml': before }), '--ci', 'gitlab', ...version);
    const [, line = ''] = /add this to the list under `include:` in \.gitlab-ci\.yml\n {4}(.*)/.exec(out) ?? [];
    expect(parse(`${before}  ${line}\n`)).toEqual({ include: [{ local: '/a.yml' }, { local: '/.gitlab/auxeng.yml' }] });
  });

  it('is not for the home team where home/ is elsewhere, for that report could not be made', async () => {
    const root = tempRepo({ 'auxeng.yaml': 'version: 1\nhome: elsewhere\n' });
    for (const [cwd, flags] of [
      [root, []],
      [tempRepo(), ['--home', tempRepo()]],
    ] as const) {
      const { code, err } = await initIn(cwd, '--ci', 'github', ...version, '--ci-audience', 'home', ...flags);
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('--ci-audience home needs home/ in this'),
      });
    }
    expect(await initIn(root, '--ci', 'github', ...version)).toMatchObject({ code: 0 });
  });

  it('overwrites nothing', async () => {
    const root = tempRepo({ [workflowFile]: 'mine\n' });
    const { code, err } = await initIn(root, '--ci', 'github', ...version);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`error: ${workflowFile} already exists`) });
    expect(read(root, workflowFile)).toBe('mine\n');
  });

  it.each(['--source=0.1.0', '--ci-audience=home'])('%s alone is a mistake', async (flag) => {
    const { code, err } = await initIn(tempRepo(), flag);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${flag.split('=')[0]} needs --ci`) });
  });
});

/** Bad news, and all that is said of it true. */
const honest = [
  ...[
    'retro',
    'search-builds',
    '--date',
    day,
    '--facilitator',
    'Emmy Noether',
    '--host-days',
    '4',
    '--paired-days',
    '0',
  ],
  ...['--poorly', 'Nobody had time to pair, and I did it all alone', '--failure-mode', 'solo-work'],
  ...['--well', 'We said so', '--next', 'Talk to the leads @emmy'],
];

const brokenBefore = { 'engagements/returns-ci/retros/notes.md': 'no front matter\n' };
const brokenNow = {
  'engagements/payments-tracing/findings/queue-client.md': '---\ntitle: Queue\ndate: 2026-13-01\n---\n',
};

const noon = `${day}T12:00:00Z`;

/** A repo with the sample in it, something broken in it before, and the workflow of a forge. */
async function program(...flags: string[]): Promise<string> {
  const repo = gitRepo({ ...demoTree(day), ...brokenBefore });
  git(repo, ['checkout', '--quiet', '-b', 'trunk']);
  const { code, err } = await initIn(repo, ...flags, '--source', packed.addTo(repo));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  commitFiles(repo, noon);
  return repo;
}

/** A branch of one commit. */
async function propose(repo: string, change: () => Promise<unknown>): Promise<void> {
  git(repo, ['checkout', '--quiet', '-b', 'proposal']);
  await change();
  commitFiles(repo, noon);
}

/** GitHub checks out what would be merged. */
async function proposeToGithub(repo: string, change: () => Promise<unknown>): Promise<void> {
  await propose(repo, change);
  git(repo, ['checkout', '--quiet', '--detach', 'trunk']);
  merge(repo, 'proposal', noon);
}

const record = (repo: string) => run(honest, { cwd: repo });
const breakOne = async (repo: string) => writeTree(repo, brokenNow);

const outcomes = (results: readonly StepResult[]) => results.map(({ outcome }) => outcome);
const said = (results: readonly StepResult[]) => results.map(({ log, summary }) => log + summary).join('\n');

/** A git repo that must be built with a tool of its own, as auxeng must, and the line that it then prints. */
function gitSource() {
  const built = { name: 'auxeng', version: '0.1.0', bin: 'made.js', files: ['made.js'] };
  const repo = gitRepo({
    'package.json': JSON.stringify({
      ...built,
      scripts: { prepare: 'maker' },
      devDependencies: { maker: 'file:maker' },
    }),
    'maker/package.json': JSON.stringify({ name: 'maker', version: '1.0.0', bin: 'maker.js' }),
    'maker/maker.js':
      "#!/usr/bin/env node\nrequire('fs').writeFileSync('made.js', '#!/usr/bin/env node\\nconsole.log(\"made\", process.argv[2])')\n",
  });
  const commit = commitFiles(repo, noon);
  return { source: `git+file://${repo}#${commit}`, seen: (command: string) => `made ${command}` };
}

describe('the workflow for GitHub, run', () => {
  const runEvent = async (repo: string, event: string) => {
    const contexts: Contexts = { github: { event_name: event } };
    const env = {
      ...packed.env,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_SHA: 'c',
    };
    const [job] = Object.values(jobsIn(path.join(repo, workflowFile)));
    if (!job) throw new Error('the workflow has no job');
    return runSteps(job, { workspace: repo, contexts, env });
  };

  it('is green for an honest retro with bad news, and says what changed', async () => {
    const repo = await program('--ci', 'github');
    await proposeToGithub(repo, () => record(repo));
    const results = await runEvent(repo, 'pull_request');
    expect(outcomes(results)).toEqual(['success', 'success', 'success', 'skipped', 'skipped']);
    expect(results[2]?.summary).toContain('search-builds');
    expect(results[2]?.summary).not.toContain('checkout-testing');
    expect(said(results)).not.toMatch(/home\/|pulse/);
  });

  it('is red for a document that it broke, and for none that was broken before', async () => {
    const repo = await program('--ci', 'github');
    await proposeToGithub(repo, () => breakOne(repo));
    const results = await runEvent(repo, 'pull_request');
    expect(outcomes(results)).toEqual(['success', 'failure', 'failure', 'skipped', 'skipped']);
    const errors = commandsIn(results[1]?.log ?? '').filter(({ name }) => name === 'error');
    expect(errors.map(({ properties: { file, line } }) => `${file}:${line}`)).toEqual(
      expect.arrayContaining(['engagements/payments-tracing/findings/queue-client.md:3']),
    );
    expect(errors.filter(({ properties }) => properties.file?.includes('returns-ci'))).toEqual([]);
    expect(results[2]?.summary).not.toBe('');
    expect(said(results)).not.toMatch(/home\/|pulse/);
  });

  it.each(['push', 'schedule'])('is red on %s by --fail-on, and reports though validation failed', async (event) => {
    const repo = await program('--ci', 'github');
    const results = await runEvent(repo, event);
    expect(outcomes(results)).toEqual(['success', 'skipped', 'skipped', 'failure', 'failure']);
    expect(results[4]?.summary).toMatch(/🔴.*off-track/);
    expect(results[4]?.summary).toContain('https://github.example/a/b/blob/c/engagements/');
    expect(said(results)).not.toMatch(/home\/|pulse/);
  });

  it('reports nothing where auxeng could not be installed', async () => {
    const repo = await program('--ci', 'github');
    git(repo, ['rm', '--quiet', 'tools/auxeng.tgz']);
    expect(outcomes(await runEvent(repo, 'push'))).toEqual(['failure', 'skipped', 'skipped', 'skipped', 'skipped']);
  });

  it('builds a git source, which npm does not do for a global install', async () => {
    const { source, seen } = gitSource();
    const repo = gitRepo(demoTree(day));
    await initIn(repo, '--ci', 'github', '--source', source);
    const [job] = Object.values(jobsIn(path.join(repo, workflowFile)));
    const temporary = tempRepo();
    const machine = { workspace: repo, contexts: { github: { event_name: 'push' } } };
    const results = await runSteps(job as Job, { ...machine, env: { ...packed.env, RUNNER_TEMP: temporary } });
    expect(outcomes(results)).toEqual(['success', 'skipped', 'skipped', 'success', 'success']);
    expect(results[4]?.log).toContain(seen('report'));
    expect(() => packed.npm(repo, 'install', '--global', source)).toThrow();
  });

  it('runs the dependency of the repo, from its lock file', async () => {
    const repo = gitRepo({ ...demoTree(day), '.gitignore': 'node_modules/\n' });
    writeTree(repo, { 'package.json': '{ "private": true }\n' });
    packed.npm(repo, 'install', '--save-dev', `./${packed.addTo(repo)}`);
    await initIn(repo, '--ci', 'github');
    commitFiles(repo, noon);
    const results = await runEvent(repo, 'push');
    expect(outcomes(results)).toEqual(['success', 'skipped', 'skipped', 'success', 'failure']);
    expect(results[4]?.log).toContain('Status as of');
  });
});

describe('the file for GitLab', () => {
  /** The script of a job, as a runner puts it together. */
  const runJob = async (repo: string, name: string, vars: Record<string, string>) => {
    const jobs = parse(read(repo, '.gitlab/auxeng.yml'));
    const { before_script: before, variables } = jobs['.auxeng'];
    const script = [...before, ...jobs[name].script].join('\n');
    const env = plainEnv({ env: { ...packed.env, CI: 'true', GITLAB_CI: 'true', ...variables, ...vars } });
    return execute('bash', ['-eo', 'pipefail', '-c', script], repo, env);
  };

  test('is YAML as GitLab reads it, also to another parser', async () => {
    const repo = tempRepo();
    await initIn(repo, '--ci', 'gitlab', '--source', '0.1.0');
    const python = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))';
    let other: unknown;
    try {
      other = JSON.parse(
        execFileSync('python3', ['-c', python], {
          input: read(repo, '.gitlab/auxeng.yml'),
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      );
    } catch {
      // Not every machine has it.
    }
    const jobs = parse(read(repo, '.gitlab/auxeng.yml'), { version: '1.1' });
    if (other !== undefined) expect(other).toEqual(jobs);
    expect(Object.keys(jobs)).toEqual(['.auxeng', 'engagements-changes', 'engagements-report']);
    for (const name of ['engagements-changes', 'engagements-report']) {
      expect(jobs[name].script.every((line: unknown) => typeof line === 'string')).toBe(true);
    }
  });

  it('builds a git source', async () => {
    const { source, seen } = gitSource();
    const repo = gitRepo(demoTree(day));
    await initIn(repo, '--ci', 'gitlab', '--source', source);
    const { code, out } = await runJob(repo, 'engagements-report', { AUXENG: source });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(seen('report')) });
  });

  it('is green for an honest retro, and red for a broken document', async () => {
    const repo = await program('--ci', 'gitlab');
    const base = git(repo, ['rev-parse', 'HEAD']);
    await propose(repo, () => record(repo));
    const good = await runJob(repo, 'engagements-changes', { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect({ code: good.code, says: good.out.includes('search-builds') }).toEqual({ code: 0, says: true });
    await breakOne(repo);
    const bad = await runJob(repo, 'engagements-changes', { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('engagements/payments-tracing/findings/queue-client.md:3:');
    const logs = [good.out, good.err, bad.out, bad.err, read(repo, 'auxeng-junit.xml')].join('\n');
    expect(logs).toContain('<testsuites');
    expect(logs).not.toMatch(/home\/|pulse/);
  });

  it('is red on the default branch by --fail-on, and reports though validation failed', async () => {
    const repo = await program('--ci', 'gitlab');
    const { code, out } = await runJob(repo, 'engagements-report', {});
    expect(code).toBe(1);
    expect(out).toContain('engagements/returns-ci/retros/notes.md:1:1 ');
    expect(out).toContain('Status as of');
  });
});
