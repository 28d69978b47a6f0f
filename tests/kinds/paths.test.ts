import { expect, test } from 'vitest';
import type { Path } from '../../src/base/diagnostic.ts';
import { status, validate } from '../../src/index.ts';
import { readDocument } from '../../src/kinds/document.ts';
import { kindNamed } from '../../src/kinds/kind.ts';
import { tempRepo } from '../support/repo.ts';

async function pathsOf(...fields: string[]): Promise<Record<string, Path | undefined>> {
  const text = ['---', ...fields, '---', ''].join('\n');
  const { diagnostics } = await readDocument(kindNamed('engagement'), '', 'engagement.md', Buffer.from(text));
  return Object.fromEntries(diagnostics.map(({ rule, path }) => [rule, path]));
}

const goal = 'id: a, title: A, kind: technical, target: 1';

test.each<[string, string, string, Path]>([
  ['a value of the wrong type', 'wrong-type', 'start: [1]', ['start']],
  [
    'an inner value that is not allowed',
    'invalid-value',
    'goals: [{ id: a, title: A, kind: x, target: 1 }]',
    ['goals', '0', 'kind'],
  ],
  ['a field that is not known', 'unknown-key', `goals: [{ ${goal}, targett: 2 }]`, ['goals', '0', 'targett']],
  ['a field that is missing', 'missing-key', 'goals: [{ id: a, title: A, kind: technical }]', ['goals', '0', 'target']],
  ['a blank', 'blank-field', 'advisor:', ['advisor']],
])('%s is reported with its path', async (_, rule, field, path) => {
  const others = ['title: T', 'purpose: adoption', 'home_team: P', 'host_team: { name: C, size: 7 }', 'engineers: [A]'];
  const advisor = field.startsWith('advisor') ? [] : ['advisor: G'];
  expect(await pathsOf(...others, ...advisor, field)).toEqual({ [rule]: path });
});

test('what is wrong with the file as a whole has no path', async () => {
  expect(await pathsOf('a: "b')).toEqual({ 'yaml-syntax': undefined });
});

test('scripts are not given the path: what is published stays as it is', async () => {
  const repo = tempRepo({ 'engagements/checkout/engagement.md': '---\nadvisor:\n---\n' });
  const keys = ['rule', 'severity', 'message', 'file', 'range'];
  for (const { diagnostics } of [await validate(repo), await status(repo)]) {
    expect(diagnostics.length).toBeGreaterThan(1);
    for (const diagnostic of diagnostics) expect(Object.keys(diagnostic)).toEqual(keys);
  }
});
