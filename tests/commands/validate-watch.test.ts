import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { tempRepo, writeTree } from '../support/repo.ts';
import { plainEnv, programFile } from '../support/spawned.ts';
import { engagement, slug } from '../support/trees.ts';

const note = `engagements/${slug}/retros/2026-W38.md`;

/** The program as it watches a folder, with what it has printed until now. */
function watching(cwd: string) {
  const child = spawn(process.execPath, [programFile(), 'validate', '--watch'], { cwd, env: plainEnv() });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return {
    child,
    async until(word: string): Promise<string> {
      await expect.poll(() => text, { timeout: 15_000 }).toContain(word);
      const seen = text;
      text = '';
      return seen;
    },
  };
}

test('--watch checks again after each change, whatever is wrong, until Ctrl-C', async () => {
  const cwd = tempRepo(engagement(slug));
  const { child, until } = watching(cwd);
  expect(await until('watching; Ctrl-C ends it\n')).toContain('no problems\n');
  writeTree(cwd, { [note]: 'no front matter\n' });
  expect(await until('watching; Ctrl-C ends it\n')).toContain(`${note}:1:1 error `);
  writeTree(cwd, { 'auxeng.yaml': 'version: 2\n' });
  expect(await until('watching; Ctrl-C ends it\n')).toMatch(/^error: /m);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
}, 60_000);

test.each([
  ['--at', 'HEAD', 'error: a commit does not change\n'],
  ['--output', 'out.txt', 'error: --watch prints only\n'],
])('--watch goes not with %s', async (flag, value, message) => {
  const { code, err } = await run(['validate', '--watch', flag, value], { cwd: tempRepo(engagement(slug)) });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});
