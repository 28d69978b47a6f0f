import { expect, test, vi } from 'vitest';
import { commitFiles, gitRepo } from '../support/git.ts';
import { run } from '../support/io.ts';
import { engagement, slug } from '../support/trees.ts';

const { made } = vi.hoisted(() => ({ made: vi.fn() }));

vi.mock('../../src/kinds/shared-reader.ts', async (load) => {
  const { sharedReader } = await load<typeof import('../../src/kinds/shared-reader.ts')>();
  return { sharedReader: made.mockImplementation(sharedReader) };
});

test('documents are kept only where there is something to compare them with', async () => {
  const cwd = gitRepo(engagement(slug));
  commitFiles(cwd, '2026-09-17T12:00:00Z');
  expect([(await run(['validate'], { cwd })).code, made.mock.calls.length]).toEqual([0, 0]);
  expect([(await run(['validate', '--since', 'HEAD'], { cwd })).code, made.mock.calls.length]).toEqual([0, 1]);
});
