import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stateOf } from '../../src/io/state.ts';
import { tempRepo } from '../support/repo.ts';
import { snapshot } from '../support/trees.ts';

const edge = (home: string) => ({ env: { XDG_STATE_HOME: home }, platform: 'linux' });

test('what is kept lies in the directory of git, for its owner alone, until it is removed', () => {
  const root = tempRepo();
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  const state = stateOf(root, edge('/nonexistent'));
  expect(state.read('new.json')).toBeUndefined();
  expect(state.write('new.json', 'one')).toBe(true);
  expect(state.write('new.json', 'two')).toBe(true);
  expect(state.read('new.json')).toBe('two');
  const file = path.join(root, '.git/auxeng/new.json');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })).toBe('');
  state.remove('new.json');
  state.remove('new.json');
  expect(readdirSync(path.dirname(file))).toEqual([]);
});

test('without git it lies with the person, apart for each folder', () => {
  const [home, one, other] = [tempRepo(), tempRepo(), tempRepo()];
  stateOf(one, edge(home)).write('new.json', 'one');
  expect(stateOf(one, edge(home)).read('new.json')).toBe('one');
  expect(stateOf(other, edge(home)).read('new.json')).toBeUndefined();
  expect(snapshot(one)).toEqual({});
});

test('where nothing can be kept, that is said', () => {
  const root = tempRepo();
  const file = path.join(root, 'file');
  writeFileSync(file, '');
  expect(stateOf(root, edge(file)).write('new.json', 'one')).toBe(false);
});
