import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diskFiles } from '../../src/io/disk.ts';
import { commitNamed } from '../../src/io/git/commits.ts';
import { openRepository } from '../../src/io/git/repository.ts';
import { filesOfTree } from '../../src/io/git/tree.ts';
import type { Files } from '../../src/io/types.ts';
import { commitTree, gitRepo } from '../support/git.ts';
import { tempRepo } from '../support/repo.ts';

const size = 5 * 1024 * 1024;

function fromBoth(): [string, Files][] {
  const root = gitRepo();
  commitTree(root, { large: Buffer.alloc(size, 'a'), small: 'small' }, '2026-09-17T12:00:00Z');
  const repository = openRepository(root);
  return [
    ['disk', diskFiles(root)],
    ['commit', filesOfTree(repository, commitNamed(repository, 'HEAD').tree)],
  ];
}

test('what became a link after its folder was listed is not read', () => {
  const root = tempRepo();
  symlinkSync(path.join(tempRepo({ secret: 'hunter2' }), 'secret'), path.join(root, 'link'));
  expect(() => diskFiles(root).read('link', 10)).toThrow('ELOOP');
});

test('of a file of any size no more is held than the limit and one byte, from a disk or a commit', () => {
  for (const [from, files] of fromBoth()) {
    for (const limit of [0, 10, 40_000, size - 1]) expect(files.read('large', limit).length, from).toBe(limit + 1);
    expect(files.read('large', size).length, from).toBe(size);
    expect(files.read('small', 10).length, from).toBe(5);
  }
});
