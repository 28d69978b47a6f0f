import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commitFiles, git, gitRepo } from '../support/git.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo, writeTree } from '../support/repo.ts';
import { engagement, slug } from '../support/trees.ts';

const at = '2026-09-17T12:00:00Z';
const retro = `engagements/${slug}/retros/2026-W38.md`;
const sections =
  '## What went well\n\n- Pairs\n\n## What went poorly\n\n- Reds\n\n## What we do next\n\n- [ ] Go on @ada\n';
const withFields = (fields: string) => `---\n${fields}\n---\n${sections}`;

/** A repo in which a retro had two problems before. */
function repoWithProblems(): string {
  const repo = gitRepo({
    ...engagement(slug),
    [retro]: withFields('date: 2026-09-17\nhost_days: many\nattendes: [Ada]'),
  });
  commitFiles(repo, at);
  return repo;
}

const validate = async (cwd: string, ...flags: string[]) => {
  const { code, out, err } = await run(['validate', '--since', 'HEAD', '--quiet', ...flags], { cwd });
  return { code, err, out, places: out.match(/\S+:\d+:\d+ \w+/g) ?? [] };
};

test('what was wrong before is no problem, wherever it has moved to', async () => {
  const repo = repoWithProblems();
  expect((await run(['validate'], { cwd: repo })).code).toBe(1);
  writeTree(repo, { [retro]: withFields('# moved\n\nattendes: [Ada]\nhost_days: many\ndate: 2026-09-17') });
  const { code, out } = await run(['validate', '--since', 'HEAD'], { cwd: repo });
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/: no new problems \(2 problems from before\)\n$/),
  });
  expect(out).not.toContain(retro);
});

test('what is new is a problem at its place, and so is one more of the same', async () => {
  const repo = repoWithProblems();
  writeTree(repo, { [retro]: withFields('date: 2026-09-17\nhost_days: many\nattendes: [Ada]\npaired_days: few') });
  const { code, places, out } = await validate(repo);
  expect({ code, places }).toEqual({ code: 1, places: [`${retro}:5:14 error`] });
  expect(out).toMatch(/: 1 new error \(2 problems from before\)\n$/);
});

test('a document that another one breaks is broken by the change', async () => {
  const repo = gitRepo({ ...engagement(slug), [retro]: withFields('date: 2026-09-17\nscores: { flaky-tests: 30 }') });
  commitFiles(repo, at);
  const charter = `engagements/${slug}/engagement.md`;
  const text = String(engagement(slug)[charter]);
  writeTree(repo, { [charter]: text.replaceAll('flaky-tests', 'red-tests') });
  const { code, places } = await validate(repo, 'engagements');
  expect({ code, places }).toEqual({ code: 1, places: [`${retro}:3:11 error`] });
});

test('every format says only what is new', async () => {
  const repo = repoWithProblems();
  writeTree(repo, { [retro]: withFields('date: 2026-09-17\nhost_days: many\nattendes: [Ada]\npaired_days: few') });
  const json = await validate(repo, '--format', 'json');
  expect(JSON.parse(json.out).diagnostics.map(({ message }: { message: string }) => message)).toEqual([
    expect.stringContaining('paired_days'),
  ]);
});

test('compares two commits with --at', async () => {
  const repo = repoWithProblems();
  writeTree(repo, { [retro]: withFields('date: 2026-09-17\nattendees: [Ada]') });
  commitFiles(repo, at);
  const { code, out } = await run(['validate', '--at', 'HEAD~1', '--since', '2026-09-16', '--quiet'], { cwd: repo });
  expect({ code, before: out.includes('from before') }).toEqual({ code: 1, before: false });
  expect((await run(['validate', '--since', 'HEAD~1'], { cwd: repo })).code).toBe(0);
});

test.each([
  ['a revision that is none', 'nowhere', 'error: no commit is called "nowhere"'],
  ['something else than a revision', '--help', 'error: '],
])('%s is an error of its own', async (_, revision, message) => {
  const { code, err } = await run(['validate', `--since=${revision}`], { cwd: repoWithProblems() });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});

test('outside git only this flag fails', async () => {
  const folder = tempRepo(engagement(slug));
  const { code, err } = await run(['validate', '--since', 'HEAD'], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toMatch(/^error: .*git/);
  expect((await run(['validate'], { cwd: folder })).code).toBe(0);
});

/** The repo with its engagement under another name, and these files besides. */
function renamed(repo: string, files: Tree = {}): string {
  const other = 'checkout-flakes';
  git(repo, ['mv', `engagements/${slug}`, `engagements/${other}`]);
  writeTree(repo, files);
  return `engagements/${other}`;
}

test('what was wrong before is no problem in an engagement that was renamed', async () => {
  const repo = repoWithProblems();
  renamed(repo);
  expect(await validate(repo)).toMatchObject({ code: 0, places: [] });
});

test('what is new in an engagement that was renamed is a problem', async () => {
  const repo = repoWithProblems();
  const folder = renamed(repo, {
    'engagements/checkout-flakes/findings/slow.md': '---\ntitle: Slow\ndate: today\n---\n',
  });
  const { code, places } = await validate(repo);
  expect({ code, places }).toMatchObject({
    code: 1,
    places: expect.arrayContaining([`${folder}/findings/slow.md:3:7 error`]),
  });
  expect(places.filter((place) => !place.startsWith(`${folder}/findings/`))).toEqual([]);
});

/** What an engagement holds besides, changed as little as can be. */
const touched = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([file, text]) => [file.replace(slug, 'checkout-flakes'), `${text}\n`]));

test('an engagement is the same by its notes, too', async () => {
  const repo = repoWithProblems();
  renamed(repo, touched(engagement(slug)));
  expect(await validate(repo)).toMatchObject({ code: 0, places: [] });
});

test('an engagement with another charter and other notes is a new one', async () => {
  const repo = repoWithProblems();
  const text = withFields('date: 2026-09-17\nhost_days: many\nattendees: [Ada]');
  const folder = renamed(repo, {
    ...touched(engagement(slug)),
    'engagements/checkout-flakes/retros/2026-W38.md': text,
  });
  expect((await validate(repo)).places).toContain(`${folder}/retros/2026-W38.md:3:12 error`);
});

test.each([[['validate']], [['report', '--as-of', '2026-09-18']]])(
  '%s compares with a commit in which the engagements were behind a link',
  async (argv) => {
    const repo = gitRepo({ 'work/notes.md': '' });
    symlinkSync('work', path.join(repo, 'engagements'));
    commitFiles(repo, at);
    rmSync(path.join(repo, 'engagements'));
    writeTree(repo, engagement(slug));
    const { code, err } = await run([...argv, '--since', 'HEAD'], { cwd: repo });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  },
);

test.runIf(process.platform === 'linux')(
  'a name that is not UTF-8 is a problem like any other, and the same in a commit',
  async () => {
    const repo = repoWithProblems();
    const named = (...parts: string[]) => Buffer.concat([Buffer.from(path.join(repo, ...parts)), Buffer.from([0xff])]);
    writeFileSync(Buffer.concat([named('engagements', slug, 'retros', '2026-W39'), Buffer.from('.md')]), 'x');
    mkdirSync(named('engagements', 'search'));
    writeFileSync(Buffer.concat([named('engagements', 'search'), Buffer.from('/engagement.md')]), 'x');
    const places = [`engagements/${slug}/retros/2026-W39\ufffd.md:1:1 error`, 'engagements/search\ufffd:1:1 error'];
    expect(await validate(repo)).toMatchObject({ code: 1, places });
    commitFiles(repo, at);
    expect(await validate(repo)).toMatchObject({ code: 0, places: [] });
  },
);
