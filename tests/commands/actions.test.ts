import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { validationFormats } from '../../src/report/diagnostics/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import { demoTree } from '../support/demo.ts';
import { commitFiles, gitRepo } from '../support/git.ts';
import { type Run, run } from '../support/io.ts';
import { sharedRepo, tempRepo, writeTree } from '../support/repo.ts';
import { commandsIn, suspiciousLines } from '../support/runner.ts';

const day = '2026-11-18';
const slug = 'engagements/checkout-testing';

/** Lines that a runner would obey, wherever a document lets one say them. */
const hostile = `---
date: "2026-11-99 ##[add-mask]a"
::add-mask::secret: 1
? "::stop-commands::x"
attendees: ["::set-env name=PATH::x", "##[group]x"]
---
## What went well

- ::error::nothing
##[add-mask]b
## What we do next

- [ ] ::add-mask::c @ada (due 2026-10-01)
`;

const tree = {
  ...demoTree(day),
  [`${slug}/retros/2026-W47.md`]: hostile,
  [`${slug}/retros/::add-mask::z.md`]: hostile,
  [`${slug}/home/pulse/2026-W47.md`]: '---\nsafety: 99\n---\n',
  [`${slug}/findings/odd.md`]:
    '---\ntitle: "::add-mask::t ##[x]"\ndate: 2026-11-02\ncomponent: "::warning::"\nstatus: noted\n---\n',
};

const cwd = sharedRepo(tree);

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'acme/engagements',
  GITHUB_SHA: 'f'.repeat(40),
};

const inActions = (argv: readonly string[], env: Record<string, string> = {}, folder = cwd): Promise<Run> =>
  run(argv, { cwd: folder, env: { ...github, ...env }, today: day });

const argvs: readonly string[][] = [
  ...validationFormats.map(({ name }) => ['validate', '--format', name]),
  ...statusFormats.flatMap(({ name }) => [
    ['report', '--format', name],
    ['report', '--format', name, 'checkout-testing'],
    ['report', '--format', name, '--view', 'platform'],
  ]),
  ['validate'],
  ['report'],
  ['agenda', 'checkout-testing'],
  ['agenda', 'checkout-testing', '--format', 'markdown'],
  ['explain', '::add-mask::x'],
  ['validate', '  ::add-mask::x'],
  ['report', '##[add-mask]x'],
  ['::add-mask::x'],
  ['report', '--as-of', '\n::add-mask::x'],
  ['retro', 'checkout-testing', '--well', '::add-mask::x ##[y]', '--dry-run'],
];

test.each(argvs)('the runner obeys no document: %s %s %s %s %s', async (...argv) => {
  const { out, err } = await inActions(argv);
  expect(out + err).not.toBe('');
  const commands = commandsIn(out);
  expect(commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([]);
  // Every such line is one of ours, at its very start and with a title.
  expect(suspiciousLines(out).filter((line) => !/^::(error|warning|notice) .*title=/.test(line))).toEqual([]);
  expect(suspiciousLines(err)).toEqual([]);
});

test('without the guard it would', async () => {
  const { out } = await run(['validate', '--format', 'text'], { cwd, today: day });
  expect(suspiciousLines(out)).toContain('    ::add-mask::secret: 1');
});

describe('validate under GitHub Actions', () => {
  it('prints the problems for people, and annotates their lines', async () => {
    const { code, out } = await inActions(['validate']);
    expect(code).toBe(1);
    expect(out).toContain(`${slug}/retros/2026-W47.md:2:7 error `);
    const places = commandsIn(out).map(({ name, properties: { file, line } }) => `${name} ${file}:${line}`);
    expect(places).toContain(`error ${slug}/retros/2026-W47.md:2`);
    expect(places).toContain(`error ${slug}/retros/::add-mask::z.md:1`);
  });

  it.each([
    ['--format', 'text'],
    ['--format', 'json'],
    ['--format', 'unix'],
  ])('leaves that out with %s %s', async (...flags) => {
    const { out } = await inActions(['validate', ...flags]);
    expect(commandsIn(out)).toEqual([]);
  });

  it('annotates alone with --format github', async () => {
    const { out } = await inActions(['validate', '--format', 'github']);
    expect(out.trimEnd().split('\n')).toHaveLength(commandsIn(out).length);
  });

  it('names files from the root of the git repo', async () => {
    const root = tempRepo({ 'team/auxeng.yaml': 'version: 1\n', 'team/engagements/a/engagement.md': 'x\n' });
    const { out } = await inActions(['validate', '-C', 'team'], {}, root);
    expect(commandsIn(out).map(({ properties }) => properties.file)).toEqual(['team/engagements/a/engagement.md']);
  });

  it.each(['validate', 'report'])('%s says the place where it lies in another repo', async (command) => {
    const [first, second] = [tempRepo(demoTree(day)), tempRepo({ 'engagements/other/engagement.md': 'x\n' })];
    const { out } = await inActions([command, '-C', first, '-C', second], {}, first);
    const found = commandsIn(out).find(({ data }) => data.includes('engagements/other/engagement.md:1:1 '));
    expect(found?.properties.file).toBeUndefined();
    expect(found?.data).toMatch(new RegExp(`^${path.basename(second)}:engagements/other/`));
  });

  it('annotates nothing where nothing is wrong', async () => {
    const { code, out } = await inActions(['validate'], {}, tempRepo(demoTree(day)));
    expect({ code, commands: commandsIn(out) }).toEqual({ code: 0, commands: [] });
  });
});

describe('validate --audience host', () => {
  it('has no word of home/, nor fails for it', async () => {
    const root = tempRepo({ ...demoTree(day), [`${slug}/home/pulse/2026-W47.md`]: '---\nsafety: 99\n---\n' });
    const all = await inActions(['validate'], {}, root);
    expect({ code: all.code, home: all.out.includes('home/pulse') }).toEqual({ code: 1, home: true });
    for (const format of validationFormats) {
      const { code, out } = await inActions(['validate', '--audience', 'host', '--format', format.name], {}, root);
      expect({ code, home: /home\/|pulse/.test(out) }).toEqual({ code: 0, home: false });
    }
  });
});

describe('report under GitHub Actions', () => {
  const summarized = async (argv: readonly string[], before?: string) => {
    const file = path.join(tempRepo(), 'summary.md');
    if (before !== undefined) writeFileSync(file, before);
    const result = await inActions(['report', ...argv], { GITHUB_STEP_SUMMARY: file });
    return { ...result, summary: () => readFileSync(file, 'utf8') };
  };

  it('prints its text, annotates lines, and writes the page of the run', async () => {
    const { code, out, summary } = await summarized(['--audience', 'host']);
    expect(code).toBe(1);
    expect(out).toMatch(/^Status as of 2026-11-18, for the host team/m);
    const files = commandsIn(out).flatMap(({ properties }) => properties.file ?? []);
    expect(files).toContain('engagements/search-builds/engagement.md');
    expect(summary()).toContain('# Status as of 2026-11-18');
    expect(out + summary()).not.toMatch(/home\/|pulse/);
  });

  it('marks health and links to the files at the commit', async () => {
    const { summary } = await summarized([]);
    const text = summary();
    for (const mark of ['🔴 **off-track**', '🟡 **at-risk**', '🟢 **on-track**']) expect(text).toContain(mark);
    const links = [...text.matchAll(/\]\((.*?)\)/g)].map(([, address = '']) => address);
    const start = `https://github.example/acme/engagements/blob/${'f'.repeat(40)}/engagements/`;
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((address) => !address.startsWith(start))).toEqual([]);
    expect(links).toContain(`${start}search-builds/engagement.md?plain=1#L28`);
  });

  it('adds to what the summary says already', async () => {
    const { summary } = await summarized([], '# Before\n\n');
    expect(summary()).toMatch(/^# Before\n\n/);
  });

  it('keeps the summary of a step below 1 MiB', async () => {
    const { summary } = await summarized([], 'x'.repeat(1024 * 1024 - 2000));
    expect(Buffer.byteLength(summary())).toBeLessThanOrEqual(1024 * 1024);
    expect(summary()).toMatch(/\n… and \d+ more lines: auxeng report\n$/);
  });

  it('leaves all that out when a format is asked for', async () => {
    const { out, summary } = await summarized(['--format', 'text'], 'before');
    expect({ commands: commandsIn(out), summary: summary() }).toEqual({ commands: [], summary: 'before' });
  });

  it.each([
    { GITHUB_REPOSITORY: 'o/r\n\n# Forged\n' },
    { GITHUB_SERVER_URL: 'https://x/<img src=x>' },
    { GITHUB_SERVER_URL: 'javascript:alert(1)' },
    { GITHUB_SHA: 'main) [x](y' },
  ])('links nowhere where the environment names no commit of a repo: %j', async (env) => {
    const file = path.join(tempRepo(), 'summary.md');
    writeFileSync(file, '');
    await inActions(['report'], { ...env, GITHUB_STEP_SUMMARY: file });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# Status as of 2026-11-18');
    expect(text).not.toMatch(/Forged|<img|javascript|\]\(/);
  });

  it('says so when the summary cannot be written', async () => {
    const { code, err } = await inActions(['report'], { GITHUB_STEP_SUMMARY: '/nonexistent/summary.md' });
    expect(code).toBe(2);
    expect(err).toContain('error: the job summary could not be written: ENOENT');
  });
});

describe('errors in auxeng.yaml under GitHub Actions', () => {
  const settings = 'version: 1\nweeks: many\nrulez: {}\n';
  const inTeam = async (argv: readonly string[]) => {
    const root = tempRepo({ 'team/auxeng.yaml': settings, 'summary.md': '' });
    const summary = path.join(root, 'summary.md');
    const result = await inActions(['-C', 'team', ...argv], { GITHUB_STEP_SUMMARY: summary }, root);
    return { ...result, summary: readFileSync(summary, 'utf8') };
  };
  const places = (out: string) =>
    commandsIn(out).map(({ name, properties: { file, line } }) => `${name} ${file}:${line}`);
  const both = ['error team/auxeng.yaml:2', 'error team/auxeng.yaml:3'];

  it.each([[['validate']], [['validate', '--format', 'github']], [['report']], [['report', '--since', 'HEAD']]])(
    'are annotated by %s, which could not run',
    async (argv) => {
      const { code, out, err } = await inTeam(argv);
      expect({ code, places: places(out) }).toEqual({ code: 2, places: both });
      expect(err).toContain('error: auxeng.yaml has errors:\n  auxeng.yaml:2:8 ');
    },
  );

  it('stand on the page of the run in place of the report', async () => {
    const { summary } = await inTeam(['report']);
    expect(summary).toMatch(/^# No report: there are errors in auxeng\.yaml\n\n- \[`auxeng\.yaml:2:8`\]/);
    expect(summary).toContain(`/acme/engagements/blob/${'f'.repeat(40)}/team/auxeng.yaml?plain=1#L2) 🔴 **error** `);
    expect((await inTeam(['validate'])).summary).toBe('');
  });

  it.each([['validate'], ['report']])('are left to whoever asked for a format: %s', async (command) => {
    const { code, out, summary } = await inTeam([command, '--format', 'json']);
    expect({ code, out, summary }).toEqual({ code: 2, out: '', summary: '' });
  });
});

describe("errors in a repo's own schemas under GitHub Actions", () => {
  const inTeam = (schema: string, ...argv: string[]) => {
    const root = tempRepo({
      'team/auxeng.yaml': 'version: 1\n',
      'team/schemas/retro.schema.json': schema,
      'summary.md': '',
    });
    return inActions(['-C', 'team', ...argv], { GITHUB_STEP_SUMMARY: path.join(root, 'summary.md') }, root);
  };

  it.each([
    ['{', 'is not a valid JSON Schema'],
    ['{"type": "nothing"}', 'is not a valid JSON Schema'],
    ['{"properties": {"x_a": {"type": "string", "pattern": "("}}}', 'is not a valid JSON Schema'],
  ])('are annotated: %s', async (schema, message) => {
    for (const command of ['validate', 'report']) {
      const { code, out, err } = await inTeam(schema, command);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('error: schemas/retro.schema.json ') });
      expect(commandsIn(out)).toMatchObject([
        { name: 'error', properties: { file: 'team/schemas/retro.schema.json', line: '1', title: 'settings' } },
      ]);
      expect(out).toContain(message);
    }
  });

  it.each(['validate', 'report'])(
    'are said to be those of the older commit, on no line of now: %s',
    async (command) => {
      const schema = 'schemas/retro.schema.json';
      const root = gitRepo({ ...demoTree(day), [schema]: '{ "$ref": "#" }', 'summary.md': '' });
      const commit = commitFiles(root, `${day}T12:00:00Z`);
      writeTree(root, { [schema]: '{}' });
      const summary = path.join(root, 'summary.md');
      const { code, out, err } = await inActions([command, '--since', 'HEAD'], { GITHUB_STEP_SUMMARY: summary }, root);
      expect({ code, out, summary: readFileSync(summary, 'utf8') }).toEqual({ code: 2, out: '', summary: '' });
      expect(err).toContain(`error: the commit ${commit.slice(0, 12)}: ${schema} cannot be used: `);
    },
  );

  it('are left to whoever asked for a format', async () => {
    expect(await inTeam('{', 'validate', '--format', 'json')).toMatchObject({ code: 2, out: '' });
  });
});

describe('--output', () => {
  const reading = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

  it.each([
    [['validate', '--format', 'sarif'], 'auxeng.sarif', '"version": "2.1.0"'],
    [['report', '--format', 'markdown'], 'status.md', '# Status'],
  ])('%s writes the file whole, over what was there', async (argv, file, text) => {
    const root = tempRepo({ ...demoTree(day), [file]: 'old'.repeat(100_000) });
    const shown = await run(argv, { cwd: root, today: day });
    const { code, out, err } = await run([...argv, '--output', file], { cwd: root, today: day });
    expect({ code, out, err }).toEqual({ code: shown.code, out: `wrote ${file}\n`, err: '' });
    expect(reading(root, file)).toBe(shown.out);
    expect(shown.out).toContain(text);
  });

  it('writes even where there is nothing to say', async () => {
    const root = tempRepo(demoTree(day));
    await run(['validate', '--quiet', '--format', 'unix', '--output', 'problems.txt'], { cwd: root });
    expect(reading(root, 'problems.txt')).toBe('');
  });

  const refusals: readonly [name: string, file: string, message: string][] = [
    ['a document', `${slug}/engagement.md`, 'is a document of the repo'],
    ['the settings', 'auxeng.yaml', 'is a document of the repo'],
    ['a folder', 'engagements', 'is not a file'],
    ['a folder that is not there', 'nowhere/status.md', 'cannot be written: there is no folder nowhere'],
    ['a device', '/dev/null', 'is not a file'],
  ];

  it.each(refusals)('refuses %s, and writes nothing', async (_, file, message) => {
    const root = tempRepo({ ...demoTree(day), 'auxeng.yaml': 'version: 1\n' });
    for (const command of ['validate', 'report']) {
      const { code, out, err } = await run([command, '--output', file], { cwd: root, today: day });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`error: --output ${file} ${message}`);
    }
    expect(reading(root, `${slug}/engagement.md`)).toBe(demoTree(day)[`${slug}/engagement.md`]);
  });

  it('follows no link of the repo', async () => {
    const { symlinkSync } = await import('node:fs');
    const root = tempRepo(demoTree(day));
    const outside = tempRepo({ 'file.md': 'mine' });
    symlinkSync(path.join(outside, 'file.md'), path.join(root, 'status.md'));
    symlinkSync(outside, path.join(root, 'out'));
    const link = await run(['report', '--output', 'status.md'], { cwd: root, today: day });
    const folder = await run(['report', '--output', 'out/new.md'], { cwd: root, today: day });
    expect([link.code, folder.code]).toEqual([2, 2]);
    expect(folder.err).toContain('out is not a folder');
    expect(reading(outside, 'file.md')).toBe('mine');
  });

  it('keeps the permissions of the file', async () => {
    const { chmodSync, statSync } = await import('node:fs');
    const root = tempRepo({ ...demoTree(day), 'status.md': 'old' });
    chmodSync(path.join(root, 'status.md'), 0o600);
    await run(['report', '--output', 'status.md'], { cwd: root, today: day });
    expect(statSync(path.join(root, 'status.md')).mode & 0o777).toBe(0o600);
  });

  it('leaves no half file behind', async () => {
    const { readdirSync } = await import('node:fs');
    const root = tempRepo(demoTree(day));
    mkdirSync(path.join(root, 'out'));
    await run(['report', '--output', 'out/status.md'], { cwd: root, today: day });
    expect(readdirSync(path.join(root, 'out'))).toEqual(['status.md']);
    rmSync(path.join(root, 'out'), { recursive: true });
  });
});
