import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSections } from '../../src/document/sections.ts';
import { parseTask, type Task, taskBullet, taskKey } from '../../src/document/tasks.ts';

function task(bullet: string): Task {
  const [section] = parseSections(`## What we do next\n\n- ${bullet}\n`, 1);
  const [first] = section?.bullets ?? [];
  if (!first) throw new Error(`no bullet in ${bullet}`);
  return parseTask(first);
}

describe('state', () => {
  it.each([
    ['[ ] Quarantine the suite', 'open', 'Quarantine the suite'],
    ['[x] Quarantine the suite', 'done', 'Quarantine the suite'],
    ['[X] Quarantine the suite', 'done', 'Quarantine the suite'],
    ['[x] ~~Quarantine the suite~~', 'dropped', 'Quarantine the suite'],
    ['[x] ~~Quarantine the suite @ada (due 2026-09-28)~~', 'dropped', 'Quarantine the suite'],
    ['[x] ~~Quarantine the suite~~ @ada (due 2026-09-28)', 'dropped', 'Quarantine the suite'],
    ['[x] Quarantine ~~half~~ the suite', 'done', 'Quarantine ~~half~~ the suite'],
    ['[ ] ~~Quarantine the suite~~', 'open', 'Quarantine the suite'],
    ['Quarantine the suite', 'open', 'Quarantine the suite'],
  ])('%s is %s', (bullet, state, text) => expect(task(bullet)).toMatchObject({ state, text }));
});

describe('owner', () => {
  it.each([
    ['[ ] Ask for a queue @ada', 'ada', 'Ask for a queue'],
    ['[ ] Ask for a queue @ada.lovelace-2', 'ada.lovelace-2', 'Ask for a queue'],
    ['[ ] Ask for a queue, @ada.', 'ada', 'Ask for a queue, .'],
    ['[ ] @ada asks for a queue', 'ada', 'asks for a queue'],
    ['[ ] @émilie asks', 'émilie', 'asks'],
    ['[ ] Ask @grace for a queue @ada', 'ada', 'Ask @grace for a queue'],
    ['[ ] Mail ada@example.org', undefined, 'Mail ada@example.org'],
    ['[ ] Update @types/node', undefined, 'Update @types/node'],
    ['[ ] Lunch @ noon', undefined, 'Lunch @ noon'],
  ])('%s', (bullet, owner, text) => expect(task(bullet)).toMatchObject({ owner, text }));
});

describe('due date', () => {
  it.each([
    ['[ ] Ask @ada (due 2026-09-28)', '2026-09-28', undefined, 'Ask'],
    ['[ ] Ask (due: 2026-09-28) @ada', '2026-09-28', undefined, 'Ask'],
    ['[ ] Ask (Due 2026-09-28) again', '2026-09-28', undefined, 'Ask again'],
    ['[ ] Ask (due 2026-02-30)', undefined, '2026-02-30', 'Ask'],
    ['[ ] Ask (due next Friday)', undefined, 'next Friday', 'Ask'],
    ['[ ] Ask (duely noted)', undefined, undefined, 'Ask (duely noted)'],
    ['[ ] Ask', undefined, undefined, 'Ask'],
  ])('%s', (bullet, due, invalidDue, text) => expect(task(bullet)).toMatchObject({ due, invalidDue, text }));
});

it.each([
  ['[ ] Use List\\<String>', 'Use List<String>'],
  ['[ ] \\# of builds', '# of builds'],
  ['[x] ~~Mend a\\*b~~', 'Mend a*b'],
  ['[ ] Look into C:\\temp', 'Look into C:\\temp'],
])('%s: what a backslash keeps from being markup is text', (bullet, text) => expect(task(bullet).text).toBe(text));

it('an action is known by its words, case and spaces folded, owner and due date aside', () => {
  const keys = ['[ ] Ask  for a QUEUE @ada (due 2026-09-28)', '[x] ask for a queue', '[x] ~~Ask for a queue @bob~~'];
  expect(new Set(keys.map((bullet) => taskKey(task(bullet).text)))).toEqual(new Set(['ask for a queue']));
});

it('a task that is written reads back as it was', () => {
  const word = fc.stringMatching(/^[a-zA-Zéü0-9]{1,8}$/);
  const tasks = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    owner: fc.option(fc.stringMatching(/^[a-zé0-9]{1,6}$/), { nil: undefined }),
    due: fc.constantFrom(undefined, '2026-09-28', '2028-02-29'),
    state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
  });
  fc.assert(
    fc.property(tasks, (written) => {
      expect(task(taskBullet(written))).toEqual({ ...written, line: 3, invalidDue: undefined });
    }),
  );
});
