import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { engagement } from '../cli/trees.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { converse, down, space } from './fake-terminal.ts';

const slug = 'checkout-testing';
const folder = `engagements/${slug}`;
const today = '2026-11-20';

/** The engagement with all but what is to be added. */
function repo(added: string, more: Tree = {}): string {
  const { [`${folder}/${added}`]: _, ...others } = engagement(slug);
  return tempRepo({ ...others, ...more });
}

const written = (cwd: string, file: string) => readFileSync(path.join(cwd, folder, file), 'utf8');

const frontMatter = (text: string) => text.slice(0, text.indexOf('\n---\n') + 5);

const clear = '\u0015';

test('votes are figures that are typed: a key never means the place in a list', async () => {
  const cwd = repo('home/fit-check.md');
  const { code, err } = await converse(['add', 'fit-check', slug], { cwd, today }, async (person) => {
    await person.answer('Date');
    await person.answer('Voter', 'Grace Hopper');
    await person.press('Business value', '3\r');
    await person.sees('must be one of 0, 1, 2, not 3');
    await person.answer('Business value', `${clear}2`);
    await person.answer('Technical value', '1');
    await person.answer('Team fit', '0');
    await person.answer('Another vote?', 'n');
    await person.answer('Decision');
    await person.answer('Reason');
    await person.answer('Anything more?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'home/fit-check.md')).toContain(
    '  - voter: Grace Hopper\n    business_value: 2\n    technical_value: 1\n    team_fit: 0\n',
  );
});

const security = JSON.stringify({
  'x-auxeng-path': 'security.md',
  type: 'object',
  properties: {
    level: { title: 'Level', enum: [1, 2, 3] },
    open: { title: 'Open', enum: [true, false], default: false },
    areas: { title: 'Areas', type: 'array', items: { enum: ['web', 'data', 'mail'] }, default: ['web', 'mail'] },
    tags: { title: 'Tags', type: 'array', items: { type: 'string' }, default: [] },
    people: { title: 'People', type: 'array', items: { type: 'string' }, default: ['Ada', 'Rosalind'] },
    hours: { title: 'Hours', type: 'number', default: 1.5 },
  },
  required: ['level', 'open', 'areas', 'tags', 'people', 'hours'],
});

test('Enter gives what the schema takes for granted, of whatever type', async () => {
  const cwd = repo('', { 'schemas/security.schema.json': security });
  const { code, err } = await converse(['add', 'security', slug], { cwd, today }, async (person) => {
    await person.answer('Level', '2');
    for (const question of ['Open', 'Areas', 'Tags', 'People', 'Hours']) await person.answer(question);
    await person.answer('Anything more?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(frontMatter(written(cwd, 'security.md'))).toBe(`---
level: 2
open: false
areas:
  - web
  - mail
tags: []
people:
  - Ada
  - Rosalind
hours: 1.5
---
`);
});

test('the ground rules are ticked as in the schema, and can be unticked', async () => {
  const cwd = repo('expectations.md');
  const { code, err } = await converse(['add', 'expectations', slug], { cwd, today }, async (person) => {
    await person.answer('Ground rules', `${down}${space}`);
    await person.answer('Say something of: Schedule?', 'n');
    await person.answer('A agreement?', 'n');
    await person.answer('Ground rules');
    await person.answer('Our pitch');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'expectations.md')).toContain(
    'ground_rules:\n  - pair-not-contract\n  - weekly-retros\n  - end-early\n',
  );
});
