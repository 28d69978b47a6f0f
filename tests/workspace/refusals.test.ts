import { chmodSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { execute, spawned } from '../support/spawned.ts';
import { engagement, firstRetro, slug, snapshot } from '../support/trees.ts';

const checkout = engagement(slug);
const retro = ['retro', slug, '--date', '2026-09-24', '--well', 'Two pairs', '--safety', '4'];
const newOne = ['new', 'search-builds', '--yes'];
const isRoot = process.getuid?.() === 0;

/** A repo with one folder moved elsewhere and replaced by a link. */
function repoWithLink(tree: Tree, folder: string): { repo: string; outside: string } {
  const repo = tempRepo({ [`${folder}/keep.txt`]: '', ...tree });
  const outside = path.join(tempRepo(), 'elsewhere');
  renameSync(path.join(repo, folder), outside);
  symlinkSync(outside, path.join(repo, folder));
  return { repo, outside };
}

test.each([
  [retro, `engagements/${slug}/retros`],
  [retro, `engagements/${slug}/home`],
  [newOne, 'engagements'],
])('%j writes nothing through a link at %s', async (argv, folder) => {
  const { repo, outside } = repoWithLink(folder === 'engagements' ? {} : { ...checkout, ...firstRetro }, folder);
  const before = [snapshot(repo), snapshot(outside)];
  const { code, out, err } = await spawned(argv, { cwd: repo });
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: `error: ${folder} is not a folder\n  put a plain folder there; nothing was written\n`,
  });
  expect([snapshot(repo), snapshot(outside)]).toEqual(before);
});

test('init --ci writes nothing through a link at .github', async () => {
  const { repo, outside } = repoWithLink({}, '.github');
  const { code, err } = await run(['init', '--ci', 'github', '--source', '0.1.0'], { cwd: repo });
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('error: .github is not a folder\n') });
  expect(readdirSync(outside)).toEqual(['keep.txt']);
});

test.each([[['validate']], [['report']], [['retro', slug, '--well', 'x']], [['init']], [newOne]])(
  '%j says that the engagements folder leads out of the repo',
  async (argv) => {
    const { repo, outside } = repoWithLink(checkout, 'engagements');
    const before = snapshot(outside);
    const { code, out, err } = await run(argv, { cwd: repo });
    expect(code).toBeOneOf([1, 2]);
    expect(out + err).toMatch(/^(error: )?engagements\b/m);
    expect(out + err).not.toContain('not your fault');
    expect(snapshot(outside)).toEqual(before);
    expect(snapshot(repo)).toEqual({});
  },
);

test('settings are not read through a link', async () => {
  const outside = tempRepo({ 'secret.yaml': 'password: hunter2\n' });
  const repo = tempRepo(checkout);
  symlinkSync(path.join(outside, 'secret.yaml'), path.join(repo, 'auxeng.yaml'));
  const { code, out, err } = await run(['report'], { cwd: repo });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^error: auxeng\.yaml .*link/);
  expect(err).not.toContain('password');
});

/** What blocks, or never ends, when it is opened: made by its own program, of which only that of devices needs root. */
const specials: Readonly<Record<string, readonly string[]>> = {
  pipe: ['mkfifo'],
  socket: ['python3', '-c', 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])'],
  device: ['sh', '-c', 'mknod "$1" c 1 5', 'sh'],
};

describe.each(Object.entries(specials))('a %s is said and never opened', (_, [program = '', ...args]) => {
  test.for<[string, number]>([
    ['auxeng.yaml', 2],
    ['schemas/retro.schema.json', 2],
    ['templates/retro.md', 2],
    ['schemas', 2],
    ['templates', 2],
    [`engagements/${slug}/engagement.md`, 1],
    [`engagements/${slug}/retros/2026-W39.md`, 1],
    [`engagements/${slug}/home`, 1],
    ['engagements/other', 1],
  ])('at %s', async ([place, wanted], { skip }) => {
    const { [place]: _, ...others } = checkout;
    const inHome = ([file]: [string, unknown]) => file.startsWith(`${place}/`);
    const repo = tempRepo(Object.fromEntries(Object.entries(others).filter((entry) => !inHome(entry))));
    mkdirSync(path.join(repo, path.dirname(place)), { recursive: true });
    const { code: unmade } = await execute(
      program,
      [...args, path.basename(place)],
      path.join(repo, path.dirname(place)),
    );
    skip(unmade !== 0, 'this machine makes none');
    for (const command of ['validate', 'report']) {
      const { code, out, err } = await spawned([command], { cwd: repo });
      expect(code).toBe(wanted);
      expect(out + err).toContain(place);
      expect(err).not.toContain('crashed');
    }
  });
});

test.each([
  [retro, `engagements/${slug}/retros`],
  [retro, `engagements/${slug}/home/pulse`],
  [newOne, 'engagements/search-builds'],
])('%j says where a file is in the way of a folder, and leaves no half-made document', async (argv, folder) => {
  const repo = tempRepo({ ...checkout, [folder]: 'a file\n' });
  const before = snapshot(repo);
  const { code, out, err } = await spawned(argv, { cwd: repo });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`error: ${folder} is not a folder\n`);
  expect(snapshot(repo)).toEqual(before);
});

test('a folder that may not be written to is said with the path of the file', async ({ skip }) => {
  skip(isRoot, 'root may write anywhere');
  const repo = tempRepo(checkout);
  const retros = path.join(repo, `engagements/${slug}/retros`);
  mkdirSync(retros);
  chmodSync(retros, 0o555);
  onTestFinished(() => chmodSync(retros, 0o755));
  const { code, out, err } = await spawned(retro, { cwd: repo });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^error: engagements\/checkout-testing\/retros\/2026-W39\.md could not be written: EACCES/);
  expect(readdirSync(retros)).toEqual([]);
});
