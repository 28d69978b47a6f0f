import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findRoot, openWorkspace } from '../../src/workspace/workspace.ts';
import { tempRepo } from '../support/repo.ts';

test('the nearest folder upwards with settings is the root', () => {
  const repo = tempRepo({ 'auxeng.yaml': 'version: 1\n', 'team/auxeng.yaml': 'version: 1\n', 'team/docs/a.md': '' });
  expect(findRoot(path.join(repo, 'team/docs'))).toBe(path.join(repo, 'team'));
  expect(findRoot(path.join(repo, 'team'))).toBe(path.join(repo, 'team'));
  expect(findRoot(repo)).toBe(repo);
});

test('without settings the root of the git repo is it', () => {
  const repo = tempRepo({ 'a/b/c.md': '' });
  expect(findRoot(path.join(repo, 'a/b'))).toBe(repo);
});

test('settings above the git repo are somebody else’s', () => {
  const outer = tempRepo({ 'auxeng.yaml': 'version: 1\n', 'inner/docs/a.md': '' });
  mkdirSync(path.join(outer, 'inner/.git'));
  expect(findRoot(path.join(outer, 'inner/docs'))).toBe(path.join(outer, 'inner'));
});

test('a worktree, whose .git is a file, has a root too', () => {
  const outer = tempRepo({ 'worktree/.git': 'gitdir: elsewhere\n', 'worktree/docs/a.md': '' });
  expect(findRoot(path.join(outer, 'worktree/docs'))).toBe(path.join(outer, 'worktree'));
});

test.each(['a.md', 'none'])('%s, which is no folder, cannot be opened', async (name) => {
  const folder = path.join(tempRepo({ 'a.md': '' }), name);
  await expect(openWorkspace(folder)).rejects.toThrow(`${folder} is not a folder`);
});

test('a repo without settings has every default', async () => {
  const { settings, hasSettings } = await openWorkspace(tempRepo());
  expect(hasSettings).toBe(false);
  expect(settings).toMatchObject({
    engagements: 'engagements',
    schemas: 'schemas',
    templates: 'templates',
    weeks: 10,
    homeTeam: undefined,
    retro: {},
    rules: {},
  });
});
