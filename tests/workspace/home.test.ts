import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNamed } from '../../src/kinds/kind.ts';
import { checkoutAt } from '../../src/workspace/home.ts';
import { fileOf, inRepo, isHomeFile, pathsOf, slugOf } from '../../src/workspace/paths.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { spawned } from '../support/spawned.ts';
import { engagement, slug, snapshot } from '../support/trees.ts';

const [fitCheck, pulse, charter] = (['fit-check', 'pulse', 'engagement'] as const).map((name) => kindNamed(name));

test.each([
  ['beside', 'engagements/checkout/home/fit-check.md', 'engagements/checkout/home/pulse/2026-W38.md'],
  ['elsewhere', 'home:checkout/fit-check.md', 'home:checkout/pulse/2026-W38.md'],
] as const)('with home/ %s its documents lie at', (location, first, second) => {
  const paths = pathsOf('checkout', 'engagements', location);
  expect(fileOf(paths, fitCheck as never)).toBe(first);
  expect(fileOf(paths, pulse as never, '2026-W38')).toBe(second);
  expect(fileOf(paths, charter as never)).toBe('engagements/checkout/engagement.md');
});

test('where home/ is not known, its documents have no name', () => {
  const paths = pathsOf('checkout', 'engagements', 'unknown');
  expect(() => fileOf(paths, fitCheck as never)).toThrow('cannot write the fit-check');
  expect(fileOf(paths, charter as never)).toBe('engagements/checkout/engagement.md');
});

test.each([
  ['home:checkout/pulse/2026-W38.md', 'checkout', true],
  ['home:checkout', 'checkout', true],
  ['home:', undefined, true],
  ['engagements/checkout/home/fit-check.md', 'checkout', true],
  ['engagements/checkout/home', 'checkout', true],
  ['engagements/checkout/homes.md', 'checkout', false],
  ['engagements/home/engagement.md', 'home', false],
])('%s belongs to %s; for the home team alone: %s', (file, owner, isHome) => {
  expect(slugOf(file, 'engagements')).toBe(owner);
  expect(isHomeFile(file, 'engagements')).toBe(isHome);
});

test('a file of the checkout has a path that it would have in the repo', () => {
  expect(inRepo('home:checkout/pulse/2026-W38.md', 'docs/eng')).toBe('docs/eng/checkout/home/pulse/2026-W38.md');
  expect(inRepo('docs/eng/checkout/engagement.md', 'docs/eng')).toBe('docs/eng/checkout/engagement.md');
});

describe('a checkout', () => {
  test('may be reached by a link, and is known by its path without', () => {
    const [repo, real] = [tempRepo(), tempRepo()];
    const link = path.join(tempRepo(), 'private');
    symlinkSync(real, link);
    expect(checkoutAt({ folder: link, by: '--home' }, repo)).toBe(real);
  });

  test('may hold the repo, as a folder of all clones does', () => {
    const outer = tempRepo({ 'host/auxeng.yaml': '' });
    expect(checkoutAt({ folder: outer, by: '--home' }, path.join(outer, 'host'))).toBe(outer);
  });

  test('may begin with the name of the repo', () => {
    const outer = tempRepo({ 'host/a.md': '', 'host-private/a.md': '', '..host/a.md': '' });
    for (const name of ['host-private', '..host']) {
      const folder = path.join(outer, name);
      expect(checkoutAt({ folder, by: '--home' }, path.join(outer, 'host'))).toBe(folder);
    }
  });

  test.each(['into', 'out of'])('is refused inside the repo, also by a link %s it', (way) => {
    const repo = tempRepo({ 'private/a.md': '' });
    const link = path.join(way === 'into' ? tempRepo() : repo, 'link');
    symlinkSync(way === 'into' ? path.join(repo, 'private') : tempRepo(), link);
    const check = () => checkoutAt({ folder: link, by: '--home' }, repo);
    if (way === 'into') expect(check).toThrow('is inside the repo');
    // The folder that it leads to is the checkout, and that is outside.
    else expect(check).not.toThrow();
  });
});

/** A repo whose home/ is elsewhere, and its private checkout. */
function apart(tree: Tree = {}): { host: string; home: string } {
  const files = Object.entries({ ...engagement(slug), ...tree });
  const folder = `engagements/${slug}/home/`;
  const own = files.filter(([file]) => file.startsWith(folder));
  return {
    host: tempRepo({
      ...Object.fromEntries(files.filter(([file]) => !file.startsWith(folder))),
      'auxeng.yaml': 'version: 1\nhome: elsewhere\n',
    }),
    home: tempRepo(Object.fromEntries(own.map(([file, text]) => [file.replace(folder, `${slug}/`), text]))),
  };
}

const unsafe = '---\ndate: 2026-09-17\nsafety: 1\n---\n';
const retro = ['retro', slug, '--date', '2026-09-24', '--well', 'Two pairs', '--poorly', 'CI', '--safety', '4'];

describe.each([slug, `${slug}/pulse`])('a link at %s in the checkout', (folder) => {
  function linked() {
    const { host, home } = apart({ [`engagements/${slug}/home/pulse/2026-W38.md`]: unsafe });
    const outside = path.join(tempRepo(), 'outside');
    renameSync(path.join(home, folder), outside);
    symlinkSync(outside, path.join(home, folder));
    return { host, home, outside };
  }

  test('is not written through, and the retro is not written either', async () => {
    const { host, home, outside } = linked();
    const before = [host, home, outside].map(snapshot);
    const { code, out, err } = await spawned([...retro, '--home', home], { cwd: host });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `error: home:${folder} is not a folder\n  put a plain folder there; nothing was written\n`,
    });
    expect([host, home, outside].map(snapshot)).toEqual(before);
  });

  test('is not read through, and says so', async () => {
    const { host, home } = linked();
    const { code, out } = await run(['validate', '--home', home], { cwd: host });
    expect(out).toMatch(new RegExp(`^home:${folder}:1:1 error is a (link|file).* not-a-file$`, 'm'));
    expect(code).toBe(1);
    const report = await run(['report', '--as-of', '2026-09-18', '--home', home], { cwd: host });
    expect(report.out).not.toMatch(/not-welcome|rated the safety/);
  });
});

test('a document of the checkout that is a link is not read', async () => {
  const { host, home } = apart();
  mkdirSync(path.join(home, slug, 'pulse'));
  symlinkSync(path.join(tempRepo({ 'secret.md': unsafe }), 'secret.md'), path.join(home, slug, 'pulse/2026-W38.md'));
  const { code, out } = await run(['validate', '--home', home], { cwd: host });
  expect(out).toContain(`home:${slug}/pulse/2026-W38.md:1:1 error is a link or a device`);
  expect(code).toBe(1);
});

test('home/ in the repo counts for nothing', async () => {
  const { host, home } = apart();
  const file = path.join(host, `engagements/${slug}/home/pulse/2026-W38.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  symlinkSync(path.join(tempRepo({ 'pulse.md': unsafe }), 'pulse.md'), file);
  for (const argv of [['--home', home], []]) {
    const { out } = await run(['validate', ...argv], { cwd: host });
    expect(out).toContain(`engagements/${slug}/home:1:1 warning `);
    expect(out).not.toContain('2026-W38');
  }
});

test('an edit changes the document in the checkout, and nothing else', async () => {
  const { host, home } = apart();
  const before = snapshot(host);
  const file = path.join(home, slug, 'fit-check.md');
  const text = readFileSync(file, 'utf8');
  const argv = ['edit', 'fit-check', slug, '--set', 'decision=deferred', '--home', home];
  const { code, err } = await run(argv, { cwd: host });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readFileSync(file, 'utf8')).toBe(text.replace('decision: accepted', 'decision: deferred'));
  expect(snapshot(host)).toEqual(before);
});

test('git’s configuration names the checkout where nothing else does, from the root of the repo', async () => {
  const { host, home } = apart({ [`engagements/${slug}/home/pulse/2026-W38.md`]: unsafe });
  const report = (entry: string, env = {}) =>
    run(['report', '--as-of', '2026-09-18'], {
      cwd: path.join(host, 'engagements'),
      env,
      gitConfig: new Map([['auxeng.home', entry]]),
    });
  expect((await report(home)).out).toContain('rated the safety to speak openly');
  expect((await report(path.relative(host, home))).out).toContain('rated the safety to speak openly');
  expect((await report('/nowhere', { AUXENG_HOME: home })).out).toContain('rated the safety to speak openly');
  expect((await report('/nowhere')).err).toContain('git config auxeng.home must be a checkout');
});

test.each([
  ['Notes.md', 'notes.md', 'notes.md'],
  ['Notes/a.md', 'notes/b.md', 'notes'],
])('%s and %s in the checkout collide', async (one, other, problem) => {
  const { host, home } = apart({
    [`engagements/${slug}/home/${one}`]: '',
    [`engagements/${slug}/home/${other}`]: '',
  });
  const { out } = await run(['validate', '--home', home], { cwd: host });
  expect(out).toMatch(
    new RegExp(`^home:${slug}/${problem}:1:1 error differs from home:${slug}/N\\S+ only in case`, 'm'),
  );
});
