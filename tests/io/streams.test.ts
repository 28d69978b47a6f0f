import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { sharedRepo, type Tree, tempRepo } from '../support/repo.ts';
import { execute, plainEnv, programFile, spawned } from '../support/spawned.ts';
import { engagement } from '../support/trees.ts';

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

test('a reader that was never there is not an error', async () => {
  const { out, err } = await shell(`"$1" "$2" ${reportAll.join(' ')} | true; echo "\${PIPESTATUS[0]}"`);
  expect({ out, err }).toEqual({ out: '0\n', err: '' });
});

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
