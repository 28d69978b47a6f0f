import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withFault } from '../support/faults.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { execute, plainEnv, programFile, spawned } from '../support/spawned.ts';
import { engagement, firstRetro, slug, snapshot } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

/*
 * Nothing is half written: whatever goes wrong, and whenever, a plan of several files is written whole, or nothing of it.
 */

const retro = ['retro', slug, '--date', '2026-09-24', '--well', 'Two pairs', '--safety', '4'];
const [note, pulse] = [`engagements/${slug}/retros/2026-W39.md`, `engagements/${slug}/home/pulse/2026-W39.md`];
const newOne = ['new', 'search-builds', '--yes'];
const change = ['change', slug, '--set', 'mvp=Another one', '--reason', 'It was asked for', '--on', '2026-09-24'];
const start = () => tempRepo({ ...engagement(slug), ...firstRetro });

const folders = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .sort();

const commands = { retro, new: newOne, change };

/** The files of a repo after a run in which nothing goes wrong. */
async function doneBy(argv: readonly string[]): Promise<Record<string, string>> {
  const known = done.get(argv);
  if (known) return known;
  const cwd = start();
  expect((await spawned(argv, { cwd })).code).toBe(0);
  done.set(argv, snapshot(cwd));
  return snapshot(cwd);
}

const done = new Map<readonly string[], Record<string, string>>();

const isTemporary = (file: string) => file.endsWith('.tmp');

/** Every file is as it was before, or as it is to be, and never between the two. */
function expectWhole(after: Record<string, string>, ...allowed: readonly Record<string, string>[]): void {
  for (const [file, text] of Object.entries(after)) {
    if (!isTemporary(file)) expect(allowed.map((files) => files[file])).toContain(text);
  }
}

describe('a disk that is full from the nth write on', () => {
  describe.each(Object.entries(commands))('%s', (_, argv) => {
    test.each([1, 2, 3, 4, 5, 6])('%i', async (from) => {
      const cwd = start();
      const [before, foldersBefore] = [snapshot(cwd), folders(cwd)];
      const calls = ['writeFileSync', 'mkdirSync', 'linkSync', 'fsyncSync', 'renameSync'];
      const { code, out, err } = await withFault(argv, cwd, { calls, code: 'ENOSPC', from, to: from });
      if (code === 0) {
        expect(snapshot(cwd)).toEqual(await doneBy(argv));
        return;
      }
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^error: engagements\/\S+ could not be written: ENOSPC/);
      expect([snapshot(cwd), folders(cwd)]).toEqual([before, foldersBefore]);
      // What was refused can be done once there is space.
      expect((await spawned(argv, { cwd })).code).toBe(0);
      expect(snapshot(cwd)).toEqual(await doneBy(argv));
    });
  });
});

describe('a process that is killed at the nth call', () => {
  describe.each(Object.entries(commands))('%s', (_, argv) => {
    test.each(Array.from({ length: 20 }, (_, index) => index + 1))('%i', async (from) => {
      const cwd = start();
      const before = snapshot(cwd);
      await withFault(argv, cwd, { code: 'kill', from });
      expectWhole(snapshot(cwd), before, await doneBy(argv));
      expect((await run(['validate'], { cwd })).code).toBe(0);
    });
  });
});

test('processes killed at random moments leave no half file, and the next one clears what they left', async () => {
  const whole = await doneBy(retro);
  const before = snapshot(start());
  const kills = Array.from({ length: 200 }, (_, index) => index);
  let wrote = 0;
  // Around the moment of writing, however busy the machine is: later after a kill that came too early, and back.
  let moment = 100;
  const killOne = async (index: number) => {
    const cwd = start();
    const child = spawn(process.execPath, [programFile(), ...retro], { cwd, env: plainEnv(), stdio: 'ignore' });
    const closed = once(child, 'close');
    await Promise.race([setTimeout(moment * (0.7 + ((index * 37) % 60) / 100)), closed]);
    child.kill('SIGKILL');
    tried();
    await closed;
    const after = snapshot(cwd);
    expectWhole(after, before, whole);
    wrote += note in after ? 1 : 0;
    moment *= note in after ? 0.9 : 1.1;
    if (note in after || pulse in after || !Object.keys(after).some(isTemporary)) return;
    expect((await spawned(retro, { cwd })).code).toBe(0);
    expect(snapshot(cwd)).toEqual(whole);
  };
  for (let at = 0; at < kills.length; at += 4) await Promise.all(kills.slice(at, at + 4).map(killOne));
  // Moments before and after the writing were both among them.
  expect(wrote).toBeGreaterThan(0);
  expect(wrote).toBeLessThan(kills.length);
}, 600_000);

test('what a killed process left behind is removed by the next, and of a running one nothing', async () => {
  const cwd = start();
  const left = `engagements/${slug}/retros/.auxeng-4194304-0-0.tmp`;
  const running = `engagements/${slug}/retros/.auxeng-${process.pid}-0-0.tmp`;
  // A repo could bring one.
  mkdirSync(path.join(cwd, `engagements/${slug}/retros/.auxeng-4194305-0-0.tmp`));
  for (const file of [left, running]) writeFileSync(path.join(cwd, file), 'half');
  expect((await spawned(retro, { cwd })).code).toBe(0);
  expect(Object.keys(snapshot(cwd)).filter(isTemporary)).toEqual([running]);
});

describe('a filesystem without hard links', () => {
  test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('takes files all the same: %s', async (code) => {
    const cwd = start();
    expect(await withFault(retro, cwd, { calls: ['linkSync'], code })).toMatchObject({ code: 0, err: '' });
    expect(snapshot(cwd)).toEqual(await doneBy(retro));
  });

  test('what exists is never overwritten there either', async () => {
    const cwd = start();
    const runs = await Promise.all(
      [1, 2, 3, 4].map((racer) =>
        withFault([...retro, '--next', `Racer ${racer}`], cwd, { calls: ['linkSync'], code: 'EPERM' }),
      ),
    );
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 2, 2, 2]);
    const winner = runs.findIndex(({ code }) => code === 0) + 1;
    expect(snapshot(cwd)[note]).toContain(`Racer ${winner}`);
  });
});

/** Writes down, in order, what puts texts on the disk and what gives them their names. */
const watchDisk = `
const fs = require('node:fs');
const watched = fs.openSync(process.env.WATCHED, 'a');
for (const name of ['writeFileSync', 'fsyncSync', 'linkSync', 'renameSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    fs.writeSync(watched, name + '\\n');
    return real(...args);
  };
}
`;

test.each([
  ['retro', retro, ['writeFileSync', 'fsyncSync', 'writeFileSync', 'fsyncSync', 'linkSync', 'linkSync']],
  ['change', change, ['writeFileSync', 'fsyncSync', 'renameSync']],
])('a text is flushed to the disk before it gets its name: %s', async (_, argv, wanted) => {
  const folder = tempRepo({ watched: '', 'watch.cjs': watchDisk });
  const [script, watched] = [path.join(folder, 'watch.cjs'), path.join(folder, 'watched')];
  const env = plainEnv({ env: { WATCHED: watched } });
  expect(await execute(process.execPath, ['--require', script, programFile(), ...argv], start(), env)).toMatchObject({
    code: 0,
  });
  expect(readFileSync(watched, 'utf8').trim().split('\n')).toEqual(wanted);
});

/** A filesystem that is full after some kilobytes, in a namespace of its own. */
const tiny = (command: string) => `mount -t tmpfs -o size=64k none "$1" && cd "$1" && ${command}`;

async function canMount(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const { code } = await execute('unshare', ['-rm', 'bash', '-c', tiny('true'), 'bash', tempRepo()], '/').catch(() => ({
    code: 1,
  }));
  return code === 0;
}

test('a disk that is really full', async ({ skip }) => {
  if (!(await canMount())) skip('this machine cannot mount a tmpfs without being root');
  const fill = `mkdir -p .git engagements && head -c 60000 /dev/zero > fill; "$2" "$3" new search-builds --yes; code=$?; find engagements; exit $code`;
  const { code, out, err } = await execute(
    'unshare',
    ['-rm', 'bash', '-c', tiny(fill), 'bash', tempRepo(), process.execPath, programFile()],
    '/',
  );
  expect({ code, out }).toEqual({ code: 2, out: 'engagements\n' });
  expect(err).toMatch(/^error: engagements\/search-builds\/\S+ could not be written: ENOSPC/);
});

describe('the person is told what to do, and never that it is a crash', () => {
  const isRoot = process.getuid?.() === 0;
  const refused = async (argv: readonly string[], cwd: string, message: string) => {
    const { code, out, err } = await spawned(argv, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error: ${message}`);
    expect(err).not.toContain('crashed');
  };

  test.each(['auxeng.yaml', 'schemas/retro.schema.json', 'templates/retro.md'])(
    '%s that nobody may read',
    async (file) => {
      const cwd = tempRepo({ ...engagement(slug), [file]: '{}' });
      const { code, err } = await withFault(['validate'], cwd, { calls: ['readSync'], code: 'EACCES', to: 1 });
      expect(code).toBe(2);
      expect(err).toContain(`error: ${file} cannot be read: EACCES`);
    },
  );

  test('a root that nobody may list', async () => {
    const cwd = start();
    const { code, err } = await withFault(['validate'], cwd, { calls: ['readdirSync'], code: 'EACCES' });
    expect(code).toBe(2);
    expect(err).toContain(`error: ${cwd} cannot be read: EACCES`);
  });

  test('a sample in a folder that nobody may write to', async () => {
    const cwd = tempRepo();
    const { code, err } = await withFault(['demo'], cwd, { calls: ['mkdirSync'], code: 'EACCES' });
    expect(code).toBe(2);
    expect(err).toContain('error: the sample could not be written: EACCES');
  });

  test('a read-only folder', async ({ skip }) => {
    skip(isRoot, 'root may write anywhere');
    const cwd = start();
    chmodSync(path.join(cwd, 'engagements'), 0o555);
    onTestFinished(() => chmodSync(path.join(cwd, 'engagements'), 0o755));
    await refused(newOne, cwd, 'engagements/search-builds/engagement.md could not be written: EACCES');
  });

  test('a folder that is missing', () => refused(['validate', '-C', 'nowhere'], start(), ''));

  test('a working directory that was removed', async () => {
    const cwd = tempRepo();
    const command = `mkdir gone && cd gone && rmdir ../gone && "$1" "$2" validate`;
    const { code, err } = await execute('bash', ['-c', command, 'bash', process.execPath, programFile()], cwd);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: the working directory cannot be found/);
  });

  test.each([
    ['completion', 'constructor'],
    ['add', 'constructor'],
    ['add', '__proto__'],
    ['explain', 'constructor'],
  ])('%s %s', async (...argv) =>
    refused(
      argv,
      start(),
      `unknown ${argv[0] === 'add' ? 'kind' : argv[0] === 'explain' ? 'rule' : 'shell'} "${argv[1]}"`,
    ),
  );

  test('settings of more than 64 KiB', () =>
    refused(
      ['report'],
      tempRepo({ 'auxeng.yaml': `version: 1\n${'#'.repeat(64 * 1024)}\n` }),
      'auxeng.yaml is larger than 64 KiB',
    ));
});

describe('nothing is written through a link that the repo brings', () => {
  test.each([['demo'], ['demo', 'auxeng-demo'], ['demo', 'auxeng-demo/inner']])('%s %s', async (...argv) => {
    const outside = tempRepo();
    const cwd = tempRepo();
    symlinkSync(outside, path.join(cwd, 'auxeng-demo'));
    const { code, out, err } = await spawned(argv, { cwd });
    expect(readdirSync(outside)).toEqual(['.git']);
    if (argv.length > 1)
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('auxeng-demo is not a folder') });
    else expect(out).toContain('This is a sample, in auxeng-demo-2,');
  });
});

describe('what was given is never taken away', () => {
  const editor = (script: string) => {
    const folder = tempRepo({ 'edit.sh': `#!/bin/sh\n${script}\n` });
    chmodSync(path.join(folder, 'edit.sh'), 0o755);
    return { EDITOR: path.join(folder, 'edit.sh') };
  };
  const edit = ['retro', slug, '--date', '2026-09-24', '--safety', '2', '--edit'];

  test('a pulse stays when the note beside it was left empty', async () => {
    const cwd = start();
    const { code, err } = await spawned(edit, { cwd, env: editor('true') });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining(`the note is empty, so it was removed; ${pulse} is kept`),
    });
    expect(snapshot(cwd)[pulse]).toContain('\nsafety: 2\n');
    expect(existsSync(path.join(cwd, note))).toBe(false);
  });

  test('an editor that removes the file is said', async () => {
    const cwd = start();
    const { code, err } = await spawned(edit, { cwd, env: editor('rm "$1"') });
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: ${note} is gone: the editor removed it\n  nothing else was changed; run \`auxeng retro\` again\n`,
    });
  });

  test('a retro beside one that cannot be read says that nothing is carried over from it', async () => {
    const cwd = start();
    mkdirSync(path.join(cwd, path.dirname(note)), { recursive: true });
    const broken = `engagements/${slug}/retros/2026-W38.md`;
    writeFileSync(path.join(cwd, broken), 'broken');
    const { code, err } = await spawned(retro, { cwd });
    expect(code).toBe(0);
    expect(err).toBe(
      `warning: ${broken} cannot be read, so none of its actions are carried over; \`auxeng validate\` says why\n`,
    );
  });
});
