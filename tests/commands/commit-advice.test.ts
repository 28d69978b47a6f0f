import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';

test('what init wrote can be committed by the command that it prints', async () => {
  const cwd = tempRepo();
  execFileSync('git', ['init', '--quiet'], { cwd });
  const { out } = await run(['init', '--editor', 'vscode'], { cwd });
  const [, command = ''] = /commit it\n {4}(git add .*)\n/.exec(out) ?? [];
  const identity = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  execFileSync('bash', ['-ec', command], { cwd, env: { ...process.env, ...identity } });
  expect(execFileSync('git', ['status', '--porcelain'], { cwd, encoding: 'utf8' })).toBe('');
});

test('outside of git nothing is to be committed', async () => {
  const cwd = tempRepo();
  rmSync(path.join(cwd, '.git'), { recursive: true, force: true });
  for (const argv of [['init'], ['new', 'checkout', '--yes']]) {
    const { code, out } = await run(argv, { cwd });
    expect({ code, git: out.includes('git add') }).toEqual({ code: 0, git: false });
  }
});
