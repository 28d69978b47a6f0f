import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exampleOf, pages } from '../../scripts/docs.ts';
import { root } from '../../scripts/schemas.ts';
import { kinds } from '../../src/kinds/kind.ts';

const made = await pages();

test.each(Object.keys(made))('%s is what `npm run docs` makes of the source', (file) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(made[file]);
});

test.each(kinds.map((kind) => [kind.name, kind] as const))('the example of a %s is valid', (_, kind) => {
  const errors = kind.checks.flatMap(({ validate }) => (validate(exampleOf(kind)) ? [] : (validate.errors ?? [])));
  expect(errors).toEqual([]);
});
