import { expect, test } from 'vitest';
import { pages, written } from '../../scripts/docs.ts';

const made = await pages();

test.each(Object.keys(made))('%s is what `npm run docs` makes of the source', (file) => {
  expect(written(file)).toBe(made[file]);
});
