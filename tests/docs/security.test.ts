import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/spawned.ts';

const textOf = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');

/** The rows of the table in a page, with the test that each names: its file, and words of its title. */
const rowsOf = (page: string) =>
  textOf(page)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map((cells) => ({ what: cells[0], test: /^`(tests\/[^`]+)`(?:: (.+))?$/.exec(cells.at(-1) ?? '') }));

test.each([
  ['every promise has a test that bears its name', 'SECURITY.md', 15],
  ['every limit that is listed has its test', 'docs/limits.md', 16],
])('%s', (_, page, least) => {
  const rows = rowsOf(page);
  expect(rows.length).toBeGreaterThanOrEqual(least);
  for (const { what, test: named } of rows) {
    const [, file = '', title = ''] = named ?? [];
    expect(existsSync(path.join(projectRoot, file)), `${what}: ${file} is there`).toBe(true);
    expect(textOf(file).includes(title), `${what}: ${file} has "${title}"`).toBe(true);
  }
});
