import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { type Tree, tempRepo, writeTree } from '../support/repo.ts';
import { engagement, firstRetro, slug } from '../support/trees.ts';

const today = '2026-09-18';

let cwd: string;

function repo(name: string, tree: Tree): void {
  writeTree(path.join(cwd, name), tree);
  mkdirSync(path.join(cwd, name, '.git'), { recursive: true });
}

const both = ['-C', 'payments', '-C', 'shop/web'];

const auxeng = (...argv: string[]) => run(argv, { cwd, today });

async function reported(...argv: string[]) {
  const { out, err } = await auxeng(...both, 'report', '--format', 'json', ...argv);
  expect(err).toBe('');
  return JSON.parse(out);
}

beforeEach(() => {
  cwd = tempRepo();
  repo('payments', { ...engagement(slug), ...firstRetro, 'auxeng.yaml': 'version: 1\n' });
  repo('shop/web', { ...engagement('search', { start: '2026-10-05' }), 'auxeng.yaml': 'version: 1\nweeks: 4\n' });
});

const slugsIn = ({ engagements }: { engagements: { slug: string }[] }) => engagements.map((found) => found.slug);

describe('several repos are one program', () => {
  test('with the engagements, people and platform of all', async () => {
    const finding =
      '---\ntitle: Slow cache\ndate: 2026-09-16\ncomponent: build\nimpact: high\nkind: friction\nstatus: noted\n---\n';
    repo('payments', { [`engagements/${slug}/findings/slow-cache.md`]: finding });
    repo('shop/web', { 'engagements/search/findings/slow-cache.md': finding });
    const status = await reported();
    expect(slugsIn(status)).toEqual([slug, 'search']);
    const ada = status.people.find(({ name }: { name: string }) => name === 'Ada Lovelace');
    expect(ada.engagements.map((found: { slug: string }) => found.slug)).toEqual([slug, 'search']);
    expect(status.platform.findings).toMatchObject([
      { component: 'build', repeats: 2, file: `payments:engagements/${slug}/findings/slow-cache.md` },
      { component: 'build', repeats: 2, file: 'web:engagements/search/findings/slow-cache.md' },
    ]);
  });

  test('in which rules see what only all of them show', async () => {
    const alone = await run(['-C', 'shop/web', 'report', '--format', 'json'], { cwd, today });
    expect(alone.out).not.toContain('double-booked');
    const { engagements } = await reported('search');
    expect(engagements).toHaveLength(1);
    expect(engagements[0].signals).toContainEqual(expect.objectContaining({ rule: 'double-booked' }));
  });

  test('with the settings of the first', async () => {
    repo('payments', { 'auxeng.yaml': 'version: 1\nrules:\n  double-booked: { severity: off, reason: Test }\n' });
    expect((await reported()).rule_settings).toMatchObject([{ rule: 'double-booked' }]);
  });

  test('of which all documents are checked, each named by its repo', async () => {
    repo('shop/web', { 'engagements/search/retros/2026-W41.md': 'No front matter\n' });
    const { code, out } = await auxeng(...both, 'validate');
    expect(code).toBe(1);
    expect(out).toContain('web:engagements/search/retros/2026-W41.md:1:1 error ');
    expect(out).toContain('\n    No front matter\n');
    expect(out).toContain('checked 10 documents: 1 error\n');
    const unix = await auxeng(...both, 'validate', '--format', 'unix');
    expect(unix.out).toMatch(/^\.\.\/shop\/web\/engagements\/search\/retros\/2026-W41\.md:1:1: /);
  });

  test('with schemas of each one’s own', async () => {
    const schema = '{ "required": ["x_mood"], "properties": { "x_mood": { "type": "integer" } } }';
    repo('payments', { 'schemas/retro.schema.json': schema });
    repo('shop/web', { 'engagements/search/retros/2026-W41.md': firstRetro[Object.keys(firstRetro)[0] ?? ''] ?? '' });
    const { out } = await auxeng(...both, 'validate', '--format', 'json');
    const missing = JSON.parse(out).diagnostics.filter(({ message }: { message: string }) =>
      message.includes('x_mood'),
    );
    expect(missing).toMatchObject([{ file: `payments:engagements/${slug}/retros/2026-W38.md` }]);
  });

  test('whose names are told apart where their folders have the same', async () => {
    const broken = (name: string) => ({ [`engagements/${name}/retros/2026-W38.md`]: 'No front matter\n' });
    repo('payments', broken(slug));
    repo('other/payments', { ...engagement('billing'), ...broken('billing') });
    repo('home', { ...engagement('loyalty'), ...broken('loyalty') });
    const argv = ['-C', 'payments', '-C', 'other/payments', '-C', 'home', 'validate', '--format', 'json'];
    const { out } = await run(argv, { cwd, today });
    expect(JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file)).toEqual([
      'home-2:engagements/loyalty/retros/2026-W38.md',
      'payments-2:engagements/billing/retros/2026-W38.md',
      `payments:engagements/${slug}/retros/2026-W38.md`,
    ]);
  });
});

describe('what is private stays so', () => {
  const pulse = { 'engagements/search/home/pulse/2026-W41.md': '---\ndate: 2026-10-08\nsafety: 1\nsecret: 1\n---\n' };

  test('the host team’s report leaves out home/ of each', async () => {
    repo('shop/web', pulse);
    const argv = [...both, 'report', '--as-of', '2026-10-09', '--format', 'json'];
    const home = await auxeng(...argv);
    expect(home.out).toContain('secret');
    expect(home.out).toContain('not-welcome');
    const host = await auxeng(...argv, '--audience', 'host');
    expect(host.out).not.toMatch(/secret|not-welcome|home\//);
  });

  test('it is the host team’s where one of them has its home/ elsewhere, and nobody says where', async () => {
    repo('shop/web', { 'auxeng.yaml': 'version: 1\nhome: elsewhere\n' });
    expect((await reported()).audience).toBe('host');
    const { code, err } = await auxeng(...both, 'report', '--audience', 'home');
    expect([code, err]).toEqual([2, expect.stringContaining('no checkout of it is known')]);
  });

  test('a private checkout of one of them is read', async () => {
    repo('shop/web', { 'auxeng.yaml': 'version: 1\nhome: elsewhere\n' });
    repo('private', { 'search/pulse/2026-W41.md': '---\ndate: 2026-10-08\nsafety: 1\nsecret: 1\n---\n' });
    const argv = [...both, '--home', path.join(cwd, 'private'), 'validate', '--format', 'unix'];
    const { out } = await auxeng(...argv);
    expect(out).toMatch(/^\.\.\/private\/search\/pulse\/2026-W41\.md:4:1: /m);
  });
});

describe('what clashes is said', () => {
  test('an engagement of the same name: the first counts', async () => {
    repo('shop/web', engagement(slug));
    const { code, out } = await auxeng(...both, 'report', '--format', 'json');
    const status = JSON.parse(out);
    expect(code).toBe(1);
    expect(slugsIn(status)).toEqual([slug, 'search']);
    expect(status.engagements[0].retros.held).toBe(1);
    expect(status.diagnostics).toMatchObject([
      {
        rule: 'name-collision',
        file: `web:engagements/${slug}`,
        message: `has the name of payments:engagements/${slug}; rename one of the two`,
      },
    ]);
  });

  test.each([
    [[...both, 'retro'], 'retro runs in one folder'],
    [['-C', 'payments', '-C', 'payments/engagements', 'report'], '.*/payments is named twice'],
    [[...both, 'report', '--at', 'HEAD'], '--at takes one repo'],
    [[...both, 'report', '--since', 'HEAD'], '--since takes one repo'],
    [[...both, 'validate', 'payments'], 'a path takes one repo'],
    [['-C', 'payments', '-C', 'nowhere', 'report'], '.*/nowhere is not a folder'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await auxeng(...argv);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(`^error: ${message}\n  \\S`)]);
  });

  test('folders for engagements that have different names', async () => {
    repo('shop/web', { 'auxeng.yaml': 'version: 1\nengagements: teams\n' });
    const { code, err } = await auxeng(...both, 'report');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/payments has its engagements in engagements\/, and .*\/web in teams\/\n/),
    ]);
  });
});
