import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { sharedRepo, type Tree, tempRepo } from '../support/repo.ts';
import { execute, plainEnv, programFile, spawned } from '../support/spawned.ts';
import { engagement, retroNote, snapshot } from '../support/trees.ts';

const day = ['--as-of', '2026-09-16'];
const reportAll = ['report', '--format', 'json', ...day];

/** Enough engagements for a report that no pipe holds at once. */
function crowd(size: number): Tree {
  return Object.assign({}, ...Array.from({ length: size }, (_, index) => engagement(`team-${index}`)));
}

const repo = sharedRepo(crowd(80));

const shell = (command: string) => execute('bash', ['-c', command, 'bash', process.execPath, programFile()], repo);

test('a report larger than a pipe arrives whole', async () => {
  const here = await run(reportAll, { cwd: repo });
  expect(here.out.length).toBeGreaterThan(64 * 1024);
  expect(await spawned(reportAll, { cwd: repo })).toEqual(here);
});

test('a report whose reader is slow arrives whole', async () => {
  const whole = Buffer.byteLength((await run(reportAll, { cwd: repo })).out);
  expect(whole).toBeGreaterThan(64 * 1024);
  const { out, err } = await shell(`"$1" "$2" ${reportAll.join(' ')} | { sleep 0.5; wc -c; }`);
  expect(err).toBe('');
  expect(Number(out)).toBe(whole);
});

test.each([reportAll, ['report', ...day], ['validate'], ['--help']])(
  'a reader that leaves is not an error: %s %s',
  async (...argv) => {
    const first = await run(argv, { cwd: repo });
    const { out, err } = await shell(`"$1" "$2" ${argv.join(' ')} | head -1`);
    expect(err).toBe('');
    expect(out).toBe(`${first.out.split('\n')[0]}\n`);
  },
);

test.each([
  ['validate', 1],
  ['report', 1],
  ['--help', 0],
])('a reader that leaves changes nothing about the exit code: %s', async (argv, wanted) => {
  const cwd = tempRepo({ ...engagement('checkout-testing'), 'engagements/checkout-testing/retros/2026-W38.md': '' });
  const command = `"$1" "$2" ${argv} -C "$3" | true; echo "\${PIPESTATUS[0]}"`;
  const { out, err } = await execute('bash', ['-c', command, 'bash', process.execPath, programFile(), cwd], cwd);
  expect({ out, err }).toEqual({ out: `${wanted}\n`, err: '' });
});

/** Starts the program with a pipe that does not wait for its reader, as another program that shares it may have made it. */
const nonBlocking = `
import os, subprocess, sys, time
end, start = os.pipe()
os.set_blocking(start, False)
child = subprocess.Popen(sys.argv[1:], stdout=start)
os.close(start)
time.sleep(1)
with os.fdopen(end, 'rb') as reader:
    sys.stdout.buffer.write(reader.read())
sys.exit(child.wait())
`;

test('a report through a pipe that is full and does not wait arrives whole', async () => {
  const argv = ['-c', nonBlocking, process.execPath, programFile(), ...reportAll];
  expect(await execute('python3', argv, repo)).toEqual(await run(reportAll, { cwd: repo }));
});

/** A retro with so many actions that a report in JSON, which has them in full, is large. */
const wordy = (index: number): Tree => ({
  [`engagements/team-${index}/retros/2026-W38.md`]: retroNote({
    date: '2026-09-15',
    next: Array.from({ length: 900 }, (_, number) => `[ ] ${number} ${'x'.repeat(250)}`),
  }),
});

test('20 MB of report through a pipe arrive whole', { timeout: 120_000 }, async () => {
  const large = tempRepo(Object.assign({}, crowd(90), ...Array.from({ length: 90 }, (_, index) => wordy(index))));
  const command = `"$1" "$2" ${reportAll.join(' ')} > whole.json; "$1" "$2" ${reportAll.join(' ')} | { sleep 0.5; cat; } | cmp - whole.json && wc -c < whole.json`;
  const { out, err } = await execute('bash', ['-c', command, 'bash', process.execPath, programFile()], large);
  expect(err).toBe('');
  expect(Number(out)).toBeGreaterThan(20 * 1024 * 1024);
});

test('output grows with the documents, not with their square', { timeout: 120_000 }, async () => {
  const sizes = [50, 100, 200].map(async (size) => (await run(reportAll, { cwd: tempRepo(crowd(size)) })).out.length);
  const [small = 0, medium = 0, large = 0] = await Promise.all(sizes);
  expect(medium).toBeLessThan(2.2 * small);
  expect(large).toBeLessThan(2.2 * medium);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s at a prompt ends it, and nothing is written',
  async (signal) => {
    const cwd = tempRepo();
    const child = spawn('python3', ['-c', signalled, process.execPath, programFile(), signal], {
      cwd,
      env: plainEnv({ env: { TERM: 'xterm' } }),
    });
    const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(out).toMatch(/^ended [1-9-]/);
    expect(snapshot(cwd)).toEqual({});
  },
);

test('a reader that was never there is not an error', async () => {
  const { out, err } = await shell(`"$1" "$2" ${reportAll.join(' ')} | true; echo "\${PIPESTATUS[0]}"`);
  expect({ out, err }).toEqual({ out: `${(await run(reportAll, { cwd: repo })).code}\n`, err: '' });
});

/** Starts `new` at a terminal, and sends it a signal once it asks. */
const signalled = `
import os, pty, select, signal, subprocess, sys
screen, stdin = pty.openpty()
child = subprocess.Popen([sys.argv[1], sys.argv[2], 'new'], stdin=stdin, stdout=stdin, stderr=stdin, start_new_session=True)
drawn = b''
while b'Title' not in drawn and select.select([screen], [], [], 20)[0]:
    drawn += os.read(screen, 65536)
child.send_signal(getattr(signal, sys.argv[3]))
print('ended', child.wait(20))
`;

async function toFullDisk(argv: readonly string[], cwd: string): Promise<{ code: number; err: string }> {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [programFile(), ...argv], {
    cwd,
    env: plainEnv(),
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  const [err, [code]] = await Promise.all([text(child.stderr as NodeJS.ReadableStream), once(child, 'close')]);
  return { code: code as number, err };
}

test
  .skipIf(!existsSync('/dev/full'))
  .each([[['report', ...day]], [['validate']], [['explain']], [['--help']], [['--version']]])(
  'output that cannot be written is said and exits with 2: %j',
  async (argv) => {
    const { code, err } = await toFullDisk(argv, tempRepo(engagement('checkout-testing')));
    expect(err).toContain('error: ');
    expect(err).toContain('ENOSPC');
    expect(err).not.toContain('not your fault');
    expect(code).toBe(2);
  },
);
