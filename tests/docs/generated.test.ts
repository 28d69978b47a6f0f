import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../scripts/docs.ts';
import { root } from '../../scripts/schemas.ts';

const made = await pages();

test.each(Object.keys(made))('%s is what `npm run docs` makes of the source', (file) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(made[file]);
});
