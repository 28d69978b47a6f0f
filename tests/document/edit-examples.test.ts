import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { type Edit, editFrontMatter } from '../../src/document/edit.ts';
import { Source } from '../../src/document/source.ts';

const whole = (yaml: string) => `---\n${yaml}---\n\n## What we set out to do\n\n- a: b\n`;

const edited = (yaml: string, edits: readonly Edit[], order?: readonly string[]) =>
  editFrontMatter(new Source('charter.md', whole(yaml)), edits, order);

const set = (path: Edit['path'], value?: unknown): Edit => ({ path, value });

/** What a refusal says. */
function refusal(text: string, ...edits: Edit[]): string {
  try {
    editFrontMatter(new Source('charter.md', text), edits);
  } catch (error) {
    if (error instanceof UserError) return `${error.message}; ${error.hint}`;
    throw error;
  }
  throw new Error('the document was edited');
}

const charter = `# The charter of Checkout.
title: 'Tests that Checkout trusts'   # short

host_team: { name: Checkout, size: 7 }
engineers:
- Ada Lovelace   # until the freeze
- "Grace Hopper"
advisor: Rosalind Franklin
start: 2026-09-14
goals:
  # What hurts most:
  - { id: flaky-tests, title: "Flaky tests, a week", kind: technical, baseline: 40, target: 5 }  # by the nightly run

  - id: lead-time
    title: Days from commit to production
    target: 3   # was 2
    # Measured by the pipeline.
practices: []
champions:
  - {name: Linus Pauling}
mvp: |
  The cart service
  deploys on green tests # alone
`;

/** The charter with one of its lines in other words. */
const withLine = (line: string, ...others: string[]) => {
  if (!charter.includes(`\n${line}\n`)) throw new Error(`the charter has no line ${line}`);
  return charter.replace(`\n${line}\n`, `\n${others.map((other) => `${other}\n`).join('')}`);
};

const flaky = `  - { id: flaky-tests, title: "Flaky tests, a week", kind: technical, baseline: 40, target: 5 }  # by the nightly run`;
const measured = '    # Measured by the pipeline.';

describe('a charter', () => {
  it.each<[what: string, edit: Edit, after: string]>([
    ['a goal on one line is retargeted', set(['goals', 0, 'target'], 8), withLine(flaky, flaky.replace('5 }', '8 }'))],
    [
      'a goal in a block is',
      set(['goals', 1, 'target'], 2),
      withLine('    target: 3   # was 2', '    target: 2   # was 2'),
    ],
    [
      'a goal on one line is dropped',
      set(['goals', 0, 'dropped'], '2026-10-12'),
      withLine(flaky, flaky.replace('5 }', '5, dropped: "2026-10-12" }')),
    ],
    [
      'a goal in a block is',
      set(['goals', 1, 'dropped'], '2026-10-12'),
      withLine(measured, measured, '    dropped: "2026-10-12"'),
    ],
    [
      'a goal comes in behind one in a block',
      set(['goals', 2], { id: 'pairs', target: 7 }),
      withLine(measured, measured, '  - id: pairs', '    target: 7'),
    ],
    ['a goal is taken out', set(['goals', 0]), withLine(flaky)],
    [
      'an engineer comes in',
      set(['engineers', 2], { name: 'Alan Turing', from: '2026-10-12' }),
      withLine('- "Grace Hopper"', '- "Grace Hopper"', '- { name: Alan Turing, from: "2026-10-12" }'),
    ],
    [
      'an engineer leaves',
      set(['engineers', 0], { name: 'Ada Lovelace', until: '2026-10-09' }),
      withLine(
        '- Ada Lovelace   # until the freeze',
        '- { name: Ada Lovelace, until: "2026-10-09" }   # until the freeze',
      ),
    ],
    [
      'the advisor is another',
      set(['advisor'], 'Yes: me'),
      withLine('advisor: Rosalind Franklin', 'advisor: "Yes: me"'),
    ],
    ['quotes stay what they were', set(['title'], 'Tests'), charter.replace("'Tests that Checkout trusts'", "'Tests'")],
    [
      'a day that stood without quotes still does',
      set(['start'], '2026-09-21'),
      withLine('start: 2026-09-14', 'start: 2026-09-21'),
    ],
    [
      'a team on one line has its leads',
      set(['host_team', 'leads'], ['Linus Pauling']),
      withLine(
        'host_team: { name: Checkout, size: 7 }',
        'host_team: { name: Checkout, size: 7, leads: [Linus Pauling] }',
      ),
    ],
    [
      'a contact is put in braces as narrow as they were',
      set(['champions', 0, 'contacts', 0], { date: '2026-10-12', sentiment: 4 }),
      withLine(
        '  - {name: Linus Pauling}',
        '  - {name: Linus Pauling, contacts: [{date: "2026-10-12", sentiment: 4}]}',
      ),
    ],
    [
      'the first practice',
      set(['practices', 0], { id: 'test-first', title: 'Yes' }),
      withLine('practices: []', 'practices:', '- { id: test-first, title: "Yes" }'),
    ],
    [
      'a text of several lines stays one',
      set(['mvp'], 'The cart\n# and more'),
      charter.replace('|\n  The cart service\n  deploys on green tests # alone', '|-\n  The cart\n  # and more'),
    ],
    [
      'and becomes one line',
      set(['mvp'], 'The cart'),
      charter.replace('|\n  The cart service\n  deploys on green tests # alone', 'The cart'),
    ],
  ])('%s', (_, edit, after) => {
    expect(edited(charter, [edit])).toBe(whole(after));
  });
});

const template = `title: Tests that Checkout trusts
host_team:
  name: Checkout
  size:
engineers: []  # nobody yet
start: "2026-09-14"
goals: []
# Habits that should stay:
practices: []
nps: []
champions:
x_cost_centre: 4711
`;

const pause = { from: '2026-12-21', until: '2027-01-01', reason: 'Holidays' };
const change = { date: '2026-10-12', field: 'end', from: '2026-11-20', reason: 'A freeze' };

describe('what a template has blanks for', () => {
  it.each<[what: string, edit: Edit, before: string, after: string]>([
    ['a value', set(['host_team', 'size'], 7), '  size:\n', '  size: 7\n'],
    [
      'the first of a list',
      set(['engineers', 0], 'Ada'),
      'engineers: []  # nobody yet\n',
      'engineers: [Ada]  # nobody yet\n',
    ],
    [
      'the first mapping of a list',
      set(['goals', 0], { id: 'pairs', target: 7 }),
      'goals: []\n',
      'goals:\n  - id: pairs\n    target: 7\n',
    ],
    ['a list of numbers', set(['nps'], [9, 10]), 'nps: []\n', 'nps: [9, 10]\n'],
    [
      'a list where nothing is',
      set(['champions', 0, 'name'], 'Linus Pauling'),
      'champions:\n',
      'champions:\n  - name: Linus Pauling\n',
    ],
    ['nothing to take out', set(['champions', 0, 'name']), '', ''],
  ])('%s', (_, edit, before, after) => {
    expect(edited(template, [edit])).toBe(whole(template.replace(before, after)));
  });

  it.each<[what: string, edit: Edit, before: string, after: string]>([
    ['behind the field before it', set(['end'], '2026-11-20'), 'goals: []\n', 'end: "2026-11-20"\ngoals: []\n'],
    ['before the comments of the next one', set(['goals_2'], 1), '# Habits', 'goals_2: 1\n# Habits'],
    ['before the first, where it comes first', set(['purpose'], 'adoption'), 'title:', 'purpose: adoption\ntitle:'],
    [
      'last, where the order does not know it',
      set(['x_budget'], null),
      'x_cost_centre: 4711\n',
      'x_cost_centre: 4711\nx_budget: null\n',
    ],
    [
      'a list',
      set(['pauses', 0], pause),
      'nps',
      'pauses:\n  - from: "2026-12-21"\n    until: "2027-01-01"\n    reason: Holidays\nnps',
    ],
  ])('a new field stands in the order given: %s', (_, edit, before, after) => {
    const order = ['purpose', 'title', 'start', 'end', 'goals', 'goals_2', 'practices', 'pauses', 'nps'];
    expect(edited(template, [edit], order)).toBe(whole(template.replace(before, after)));
  });

  it('what looks like a comment and is part of a text stays in it', () => {
    const before = 'x_b: |\n  c\n  # d\na: "e\n  # f"\nstart: 1\n';
    const after = before.replace('start', 'end: 2\nstart');
    expect(edited(before, [set(['end'], 2)], ['end', 'start'])).toBe(whole(after));
  });

  it('a new field stands last without an order', () => {
    expect(edited(template, [set(['end'], '2026-11-20')])).toBe(whole(`${template}end: "2026-11-20"\n`));
  });
});

describe('several edits', () => {
  it('are made one after the other', () => {
    const edits = [
      set(['end'], '2026-12-04'),
      set(['changes', 0], change),
      set(['changes', 1], { ...change, field: 'mvp' }),
    ];
    const after = `start: 2026-09-14
end: "2026-12-04"
changes:
  - date: "2026-10-12"
    field: end
    from: "2026-11-20"
    reason: A freeze
  - date: "2026-10-12"
    field: mvp
    from: "2026-11-20"
    reason: A freeze
`;
    expect(edited('start: 2026-09-14\n', edits)).toBe(whole(after));
  });

  it('of a whole list touch only what differs in it', () => {
    const before = 'attendees:\n  - Ada   # remote\n  - Bob\n  # late:\n  - Cy\n';
    expect(edited(before, [set(['attendees'], ['Ada', 'Cy'])])).toBe(whole(before.replace('  - Bob\n', '')));
    expect(edited(before, [set(['attendees'], ['Ada', 'Bob', 'Di', 'Ed'])])).toBe(
      whole(before.replace('Cy\n', 'Di\n  - Ed\n')),
    );
    expect(edited(before, [set(['attendees'], [])])).toBe(whole('attendees: []\n  # late:\n'));
  });
});

const grace = { name: 'Grace Hopper', team: 'home', date: '2026-09-09' };
const written = '{ name: Grace Hopper, team: home, date: "2026-09-09" }';

describe('who agreed', () => {
  it.each([
    ['to nobody yet', 'agreed: []\n', `agreed:\n  - name: Grace Hopper\n    team: home\n    date: "2026-09-09"\n`],
    [
      'to nothing',
      'ground_rules:\n- end-early\n',
      `ground_rules:\n- end-early\nagreed:\n- name: Grace Hopper\n  team: home\n  date: "2026-09-09"\n`,
    ],
    [
      'behind the others, with comments between',
      'agreed:   # who and when\n  # the host team:\n  - { name: Ada, date: 2026-09-01 }  # by mail\n\n  # the home team:\n  - { name: Bob, date: 2026-09-02 }\n  # Cy still has to.\n',
      `+  - ${written}\n`,
    ],
    ['behind a comment inside of the brackets', 'agreed: [\n  # nobody\n ]\n', `agreed: [\n  # nobody\n ${written}]\n`],
    ['within a line', 'agreed: [{ name: Ada }]  # 1\n', `agreed: [{ name: Ada }, ${written}]  # 1\n`],
    [
      'one a line',
      'agreed: [\n  { name: Ada }, # a\n  { name: Bob } # b\n ]\n',
      `agreed: [\n  { name: Ada }, # a\n  { name: Bob }, # b\n  ${written}\n ]\n`,
    ],
    ['behind a comma', 'agreed: [\n  { name: Ada },\n ]\n', `agreed: [\n  { name: Ada },\n  ${written},\n ]\n`],
    [
      'far from its dash',
      'agreed:\n    -   name: Ada\n',
      `+    -   name: Grace Hopper\n        team: home\n        date: "2026-09-09"\n`,
    ],
    ['in braces by themselves', '{ agreed: [] }\n', `{ agreed: [${written}] }\n`],
  ])('is added %s', (_, before, after) => {
    const length = Number(/Bob/.test(before)) + Number(/Ada/.test(before));
    const text = edited(before, [set(['agreed', length], grace)]);
    expect(text).toBe(whole(after.startsWith('+') ? before + after.slice(1) : after));
  });
});

const long = `A reason${', at length'.repeat(9)}.\nAnd more.`;

describe('whatever the style', () => {
  it.each<[what: string, before: string, edit: Edit, after: string]>([
    [
      'a list that ends in a text of several lines gives way to what is on one',
      'a:\n  - - |\n      b\nc: 1\n',
      set(['a', 0], 'd'),
      'a:\n  - d\nc: 1\n',
    ],
    ['a text of several lines is on one', 'a: 1\n', set(['a'], long), `a: ${JSON.stringify(long)}\n`],
    ['it is in a block where one was', 'a: |\n  b\n\nc: 1\n', set(['a'], 'd\n\ne'), 'a: |-\n  d\n\n  e\n\nc: 1\n'],
    [
      'but not when it ends in blank lines, which would be those below',
      'a: |\n  b\n\nc: 1\n',
      set(['a'], 'd\ne\n\n'),
      'a: "d\\ne\\n\\n"\n\nc: 1\n',
    ],
    ['nor when it ends lines otherwise', 'a: |\n  b\n', set(['a'], 'd\r\ne'), 'a: "d\\r\\ne"\n'],
    ['a blank before a comma is filled in', 'a: { b:, c: 1 }\n', set(['a', 'b'], 2), 'a: { b: 2, c: 1 }\n'],
    ['a value below its key stays there', 'a: # b\n  ~ # c\nd: 1\n', set(['a'], [1]), 'a: # b\n  [1] # c\nd: 1\n'],
    ['a list takes the place of a null', 'a: ~ # b\n', set(['a'], [1, 2]), 'a: # b\n  - 1\n  - 2\n'],
    [
      'an item stays clear of the comments of the next field',
      'a:\n- 1\n# b\nc: 1\n',
      set(['a', 1], 2),
      'a:\n- 1\n- 2\n# b\nc: 1\n',
    ],
    [
      'a field is indented as others are',
      'a:\n    b: 1\nc:\n- d\n',
      set(['e'], { f: { g: [1] } }),
      'a:\n    b: 1\nc:\n- d\ne:\n    f:\n        g:\n        - 1\n',
    ],
    ['a mapping of others stays a block', 'a:\n  b: 1 # c\n', set(['a'], { d: 2 }), 'a:\n  d: 2\n'],
    ['a key with a sign of its own goes with it', '? a\n: 1\nb: 2\n', set(['a']), 'b: 2\n'],
  ])('%s', (_, before, edit, after) => {
    expect(edited(before, [edit])).toBe(whole(after));
  });

  it('a new field stands behind the comments that are indented below the one before it', () => {
    const before = 'start: # a\n  # b\n# c\ngoals: []\n';
    const after = 'start: # a\n  # b\nend: 1\n# c\ngoals: []\n';
    expect(edited(before, [set(['end'], 1)], ['start', 'end'])).toBe(whole(after));
  });
});

describe('what is taken out', () => {
  it.each<[before: string, path: Edit['path'], after: string]>([
    ['a: 1\nb: 2 # c\nd: 3\n', ['b'], 'a: 1\nd: 3\n'],
    ['a: 1 # b\n', ['a'], ''],
    ['a:\n  # b\n  c: 1\n', ['a', 'c'], 'a: {}\n  # b\n'],
    ['a:\n  - b: 1\n    c: 2\n', ['a', 0, 'b'], 'a:\n  - c: 2\n'],
    ['a:\n  - b: 1 # d\n    # e\n    c: 2\n', ['a', 0, 'b'], 'a:\n  -\n    # e\n    c: 2\n'],
    ['a:\n- b: 1\n', ['a', 0, 'b'], 'a:\n- {}\n'],
    ['a: [b, c, d] # e\n', ['a', 0], 'a: [c, d] # e\n'],
    ['a: [b, c, d] # e\n', ['a', 1], 'a: [b, d] # e\n'],
    ['a: [b, c, d] # e\n', ['a', 2], 'a: [b, c] # e\n'],
    ['a: [ b ] # e\n', ['a', 0], 'a: [] # e\n'],
    ['a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['a: [\n  b, # 1\n  c # 2\n ]\n', ['a', 1], 'a: [\n  b, # 1\n ]\n'],
    ['a: [\n  # 1\n  b\n ]\n', ['a', 0], 'a: [\n  # 1\n ]\n'],
    ['a: [b,\n  c]\n', ['a', 1], 'a: [b\n  ]\n'],
    ['a: [b, c,\n  d]\n', ['a', 1], 'a: [b,\n  d]\n'],
    ['a: |\n  b\nc: 1\n\n    # d\ne: 2\n', ['c'], 'a: |\n  b\ne: 2\n'],
    ['a: |+\n  b\nc: 1\n\ne: 2\n', ['c'], 'a: |+\n  b\ne: 2\n'],
  ])('%j without %j', (before, path, after) => {
    expect(edited(before, [set(path)])).toBe(whole(after));
  });
});

const byHand = 'nothing was written; change the file by hand';
const mendFirst = 'nothing was written; fix the file first';
const closely = 'cannot be changed without touching what stands around it';
const unread = 'would not read back as it should, or something else would change';

describe('an error says where and why, and nothing is changed', () => {
  it('is that of the first edit that cannot be made, where it stands in the file as it is', () => {
    const text = whole('start: 1\ngoals: none\n');
    expect(refusal(text, set(['a'], 1), set(['goals', 0], 1), set(['start', 0], 1))).toBe(
      `charter.md:3:8 "goals" is not a list; ${byHand}`,
    );
  });

  it.each<[what: string, text: string, edit: Edit, message: string]>([
    [
      'no front matter',
      '# Notes\n',
      set(['a'], 1),
      `charter.md cannot be read, so it is not changed:\n  charter.md:1:1 expected front matter: the first line must be "---" and nothing else; ${mendFirst}`,
    ],
    [
      'broken YAML',
      whole('a: 1\nb: "c\n'),
      set(['a'], 2),
      `charter.md cannot be read, so it is not changed:\n  charter.md:3:4 unclosed quote; end the text with "; ${mendFirst}`,
    ],
    [
      'an alias elsewhere',
      whole('a: 1\nb: &c 2\nd: *c\n'),
      set(['a'], 2),
      `charter.md cannot be read, so it is not changed:\n  charter.md:4:4 the alias *c is not allowed; write the value out; ${mendFirst}`,
    ],
    [
      'a text where a list belongs',
      whole('goals: none\n'),
      set(['goals', 0, 'id'], 'a'),
      `charter.md:2:8 "goals" is not a list; ${byHand}`,
    ],
    [
      'a list where a mapping belongs',
      whole('host_team: [a]\n'),
      set(['host_team', 'name'], 'a'),
      `charter.md:2:12 "host_team" is not a mapping of names to values; ${byHand}`,
    ],
    [
      'an item behind the end',
      whole('goals: [a]\n'),
      set(['goals', 2], 'a'),
      `charter.md:2:8 "goals" has no item 3, only 1; ${byHand}`,
    ],
    ['fields that are a text', whole('a: 1\n'), set([], 'a'), `charter.md:1:1 the front matter ${closely}; ${byHand}`],
    ['a key without its colon', whole('a: { b }\n'), set(['a', 'b'], 1), `charter.md:2:6 "a.b" ${closely}; ${byHand}`],
    [
      'a pair without braces',
      whole('a: [b: 1]\n'),
      set(['a', 0, 'b'], 2),
      `charter.md:2:8 "a.0.b" ${closely}; ${byHand}`,
    ],
    ['an anchor before a block', whole('a: &b\n  c: 1\n'), set(['a'], 2), `charter.md:3:3 "a" ${unread}; ${byHand}`],
    [
      'a character that no document may hold',
      whole('a: 1\n'),
      set(['a'], 'b\u0007'),
      `charter.md:2:4 "a" has the control character \\u0007, which no document may hold; ${byHand}`,
    ],
    [
      'more than a front matter may hold',
      whole('a: 1\n'),
      set(['a'], 'b'.repeat(70_000)),
      `charter.md:2:4 "a" ${unread}; ${byHand}`,
    ],
  ])('%s', (_, text, edit, message) => {
    expect(refusal(text, edit)).toBe(message);
  });
});
