import { expect, test } from 'vitest';
import type { Files } from '../../src/io/types.ts';
import { kinds } from '../../src/kinds/kind.ts';
import { renamedSince } from '../../src/workspace/renamed.ts';
import { withDefaults } from '../../src/workspace/settings.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { memoryFiles } from '../support/memory.ts';
import type { Tree } from '../support/repo.ts';

const settings = withDefaults({});

const workspaceOf = (files: Files): Workspace => ({
  root: '',
  files,
  settings,
  kinds,
  diagnostics: [],
  hasSettings: false,
});

const renamedIn = (before: Tree, now: Tree) =>
  Object.fromEntries(renamedSince(workspaceOf(memoryFiles(before)), workspaceOf(memoryFiles(now))));

const charter = (slug: string, text: string): Tree => ({ [`engagements/${slug}/engagement.md`]: text });

const retros = (slug: string, ...texts: string[]): Tree =>
  Object.fromEntries(texts.map((text, index) => [`engagements/${slug}/retros/2026-W${index + 10}.md`, text]));

test('is found by the charter first, whoever else has copied the notes', () => {
  const before = { ...charter('search', 'Search\n'), ...retros('search', 'one', 'two') };
  const copied = { ...charter('copied', 'Another\n'), ...retros('copied', 'one', 'two') };
  expect(renamedIn(before, { ...copied, ...charter('found', 'Search\n') })).toEqual({ found: 'search' });
  expect(renamedIn(before, copied)).toEqual({ copied: 'search' });
});

test.each([
  [['one', 'two', 'other'], { found: 'search' }],
  [['one', 'other', 'another'], {}],
])('is found by more than half of the notes: %s', (texts, expected) => {
  const before = { ...charter('search', 'Search\n'), ...retros('search', 'one', 'two', 'three') };
  expect(renamedIn(before, { ...charter('found', 'Find\n'), ...retros('found', ...texts) })).toEqual(expected);
});

test('is not found by what several had', () => {
  const before = { ...charter('pay', 'TBD\n'), ...charter('search', 'TBD\n'), ...retros('search', 'one') };
  expect(renamedIn(before, charter('found', 'TBD\n'))).toEqual({});
  expect(renamedIn(before, { ...charter('found', 'TBD\n'), ...retros('found', 'one') })).toEqual({ found: 'search' });
});

test('is found whichever line breaks git writes to the disk', () => {
  expect(renamedIn(charter('search', 'Search\nnow\n'), charter('found', 'Search\r\nnow\r\n'))).toEqual({
    found: 'search',
  });
});

/** How often files are looked for and read when one engagement has another name, and so many are new, or gone. */
function looks(newOnes: number, goneOnes: number): number {
  const many = (name: string, count: number): Tree =>
    Object.assign(
      {},
      ...Array.from({ length: count }, (_, index) => ({
        ...charter(`${name}-${index}`, `${name} ${index}\n`),
        ...retros(`${name}-${index}`, 'Nothing yet\n', name),
      })),
    );
  let count = 0;
  const counting = (tree: Tree): Workspace => {
    const files = memoryFiles(tree);
    return workspaceOf({
      list(folder) {
        const entries = files.list(folder);
        count += 1 + entries.length;
        return entries;
      },
      read(file, limit) {
        count += 1;
        return files.read(file, limit);
      },
    });
  };
  const before = counting({ ...charter('search', 'Search\n'), ...many('gone', goneOnes) });
  const now = counting({ ...charter('found', 'Search\n'), ...many('new', newOnes) });
  expect([...renamedSince(before, now)]).toEqual([['found', 'search']]);
  return count;
}

test('looks at each folder once, however many are new or gone', () => {
  expect(looks(2_000, 1) / looks(200, 1)).toBeLessThan(11);
  expect(looks(1, 2_000) / looks(1, 200)).toBeLessThan(11);
});

test('compares what is new and what is gone in seconds, however much there is of both', () => {
  expect(looks(20_000, 20_000)).toBeGreaterThan(40_000);
});
