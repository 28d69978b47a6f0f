import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The repo that a fixture differs from: one engagement, whose charter is right. */
export const base = path.resolve(import.meta.dirname, '../../fixtures/base');

/** It has the goal `flaky-tests` and the practice `test-first`. */
export const charter = readFileSync(path.join(base, 'engagements/checkout/engagement.md'), 'utf8');

export const sections = `
## What went well

## What went poorly

## What we do next
`;

/** The retro of week 38 of 2026 with these lines of YAML besides what is required. */
export const retro = (fields = '', body = sections): string =>
  `---\ndate: 2026-09-17\nattendees: [Ada Lovelace]\n${fields}---\n${body}`;
