import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { sharedRepo, tempRepo } from '../support/repo.ts';
import { plainEnv } from '../support/spawned.ts';
import { snapshot } from '../support/trees.ts';

const asOf = '2026-11-18';

const demo = (cwd: string, ...argv: string[]) => run(['demo', ...argv], { cwd, today: asOf });

async function sampleIn(cwd: string): Promise<string> {
  expect(await demo(cwd, 'sample', '--quiet')).toMatchObject({ code: 0, err: '' });
  return path.join(cwd, 'sample');
}

const folder = sharedRepo();
let sample: string;

beforeAll(async () => {
  sample = await sampleIn(folder);
});

const statuses = async () => {
  const { out } = await run(['report', '--format', 'json', '--as-of', asOf], { cwd: sample });
  return JSON.parse(out).engagements as { slug: string; phase: string; health: { level: string; rules: string[] } }[];
};

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, env: plainEnv(), encoding: 'utf8' }).trim();

test('the same day always gives the same bytes, down to the commit', async () => {
  const second = await sampleIn(tempRepo());
  expect(Object.keys(snapshot(sample)).length).toBeGreaterThan(30);
  expect(snapshot(second)).toEqual(snapshot(sample));
  expect(git(second, 'rev-parse', 'HEAD')).toBe(git(sample, 'rev-parse', 'HEAD'));
  expect(git(sample, 'status', '--porcelain')).toBe('');
});

test('--as-of dates the sample, whatever today is', async () => {
  const cwd = tempRepo();
  await run(['demo', 'one', '--as-of', asOf], { cwd, today: '2027-03-03' });
  expect(snapshot(path.join(cwd, 'one'))).toEqual(snapshot(sample));
});

test.each(['2026-11-16', '2026-11-18', '2026-11-22', '2027-01-01', '2028-02-29'])(
  'the sample of %s validates',
  async (day) => {
    const cwd = tempRepo();
    await demo(cwd, 'sample', '--as-of', day);
    const { code, out } = await run(['validate'], { cwd: path.join(cwd, 'sample') });
    expect(out).toMatch(/^checked \d+ documents: no problems\n$/);
    expect(code).toBe(0);
  },
);

test('one engagement is healthy, and one is what the tool is for', async () => {
  const engagements = await statuses();
  const health = (wanted: string) => engagements.find(({ slug }) => slug === wanted)?.health;
  expect(health('checkout-testing')).toEqual({ level: 'on-track', rules: [] });
  expect(health('search-builds')?.level).toBe('off-track');
  expect(health('search-builds')?.rules).toContain('failure-persists');
});

test('there are engagements in several phases', async () => {
  const phases = (await statuses()).map(({ phase }) => phase);
  for (const phase of ['sourcing', 'planning', 'executing', 'wrapping-up']) expect(phases).toContain(phase);
});

test('it reports, says where the sample is, and every command that it names works', async () => {
  const cwd = tempRepo();
  const { code, out } = await demo(cwd);
  expect(code).toBe(0);
  expect(out).toMatch(/^Status as of 2026-11-18: \d+ off-track, /m);
  expect(out).toContain('\nThis is a sample, in auxeng-demo, a git repo of its own. Look around:\n  cd auxeng-demo\n');
  // Where it is not installed, that would run whatever somebody publishes under the name.
  expect(out).not.toContain('npx');
  const advice = out.slice(out.indexOf('cd auxeng-demo'));
  const commands = [...advice.matchAll(/^ {2}auxeng (.*?)(?: {2,}| what | one |$)/gm)].map(([, words]) =>
    words?.trim(),
  );
  expect(commands).toEqual(['report search', 'explain failure-persists', 'validate', 'retro checkout']);
  const codes: number[] = [];
  for (const words of commands.slice(0, 3)) {
    codes.push((await run((words ?? '').split(' '), { cwd: path.join(cwd, 'auxeng-demo'), today: asOf })).code);
  }
  expect(codes).toEqual([1, 0, 0]);
});

test('run twice it is seen twice, and a folder with something in it is refused', async () => {
  const cwd = tempRepo({ 'full/notes.txt': 'mine\n' });
  await demo(cwd);
  expect((await demo(cwd)).out).toContain('This is a sample, in auxeng-demo-2, ');
  const before = snapshot(cwd);
  expect(await demo(cwd, 'full')).toEqual({
    code: 2,
    out: '',
    err: 'error: full is not empty\n  choose a new or empty folder\n',
  });
  expect(await demo(cwd, 'full/notes.txt')).toEqual({
    code: 2,
    out: '',
    err: 'error: full/notes.txt is a file\n  choose a new or empty folder\n',
  });
  expect(snapshot(cwd)).toEqual(before);
});
