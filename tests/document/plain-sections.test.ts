import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../src/demo/index.ts';
import { plainSections } from '../../src/document/plain-sections.ts';
import { type Bullet, parseSections, type Section } from '../../src/document/sections.ts';

const lines = (...all: string[]) => all.join('\n');
const bullet = (text: string, line: number, box: Bullet['box'] = 'none'): Bullet => ({ text, line, box });
const filled = (title: string, line: number, ...bullets: Bullet[]): Section => ({ title, line, bullets, blank: false });
const blank = (title: string, line: number): Section => ({ title, line, bullets: [], blank: true });

/** Each body begins on line 10. */
const plainBodies: [name: string, body: string, sections: Section[]][] = [
  ['nothing', '', []],
  ['empty lines', '\n\n\n', []],
  ['text under no heading', lines('Some words', '- one'), []],
  ['headings alone', lines('## A', '', '##   B  ', '## C', ''), [blank('A', 10), blank('B', 12), blank('C', 13)]],
  ['a heading without a title', '## ', [blank('', 10)]],
  ['marks in a title', '## *A* & `b` #1 <c> - d', [blank('*A* & `b` #1 <c> - d', 10)]],
  ['a first-level heading closes', lines('## A', '# Top', 'text', '- one'), [blank('A', 10)]],
  ['deeper headings are content', lines('## A', '###### Deep', '## B'), [filled('A', 10), blank('B', 12)]],
  [
    'bullets',
    lines('## A', '', '- one', '- two   words ', '', '', '## B'),
    [filled('A', 10, bullet('one', 12), bullet('two words', 13)), blank('B', 16)],
  ],
  [
    'open and checked tasks',
    lines('## A', '- [ ] one @ada (due 2026-10-13)', '- [x] ~~two~~', '- [X]   3.  *x*'),
    [
      filled(
        'A',
        10,
        bullet('one @ada (due 2026-10-13)', 11, 'open'),
        bullet('~~two~~', 12, 'checked'),
        bullet('3. *x*', 13, 'checked'),
      ),
    ],
  ],
  ['a box in a task', lines('## A', '- [ ] [x] one'), [filled('A', 10, bullet('[x] one', 11, 'open'))]],
  [
    'figures and marks that begin no block',
    lines('## A', '- 1 of five', '- 1.5 days', '- **b** c', '- école', '', '`d` e', '12 f'),
    [filled('A', 10, bullet('1 of five', 11), bullet('1.5 days', 12), bullet('**b** c', 13), bullet('école', 14))],
  ],
  [
    'comments are blank',
    lines('## A', '<!-- a -->  ', '<!-- - b', '', '## c', '--- -->', '', '## B'),
    [blank('A', 10), blank('B', 17)],
  ],
  [
    'a comment between bullets',
    lines('## A', '- a', '<!-- b', '-->', '- c'),
    [filled('A', 10, bullet('a', 11), bullet('c', 14))],
  ],
  [
    'a comment between lists of tasks',
    lines('## A', '- [ ] a', '', '<!-- b -->', '', '- [ ] c'),
    [filled('A', 10, bullet('a', 11, 'open'), bullet('c', 15, 'open'))],
  ],
  ['text straight under a comment', lines('## A', '<!-- a -->', 'text'), [filled('A', 10)]],
  [
    'a paragraph',
    lines('## A', '', 'Two lines - of', '12 words: <b> | *c*', '', '## B'),
    [filled('A', 10), blank('B', 15)],
  ],
  [
    'bullets straight under text, text apart from bullets',
    lines('## A', 'text', '- one', '', 'text'),
    [filled('A', 10, bullet('one', 12))],
  ],
];

const otherBodies: [name: string, body: string][] = [
  ['a tab', '## A\tb'],
  ['a no-break space', '- a\u00a0b'],
  ['a carriage return', '## A\r\n'],
  ['a line of spaces', '## A\n  \n## B'],
  ['an indented line', ' text'],
  ['indented code', '    code'],
  ['a heading of marks alone', '##'],
  ['a heading without a space', '##A'],
  ['closing marks of a heading', '## A ##'],
  ['seven marks', '####### A'],
  ['a setext heading', 'A\n==='],
  ['another setext heading', 'A\n---'],
  ['a setext heading over lines of a comment', 'A\n<!--\n---\n-->'],
  ['a rule', '---'],
  ['a rule of stars', '***'],
  ['an empty bullet', '- a\n-'],
  ['a box alone', '- [ ]'],
  ['a box before spaces', '- [ ]  '],
  ['a box in a box', '- [ ] [ ]'],
  ['a box that holds a comment', '- [ ] <!-- a -->'],
  ['a comment in a bullet', '- a <!-- b -->'],
  ['a link as a bullet', '- [a](b)'],
  ['a definition as a bullet', '- [a]: b'],
  ['a heading as a bullet', '- # a'],
  ['a list as a bullet', '- 1. a'],
  ['a rule of bullets', '- - -'],
  ['a bullet of indented code', '-     a'],
  ['a loose list', '- a\n\n- b'],
  ['a loose list of tasks', '- [ ] a\n\n- [ ] b'],
  ['a nested list', '- a\n  - b'],
  ['a bullet of two lines', '- a\n  b'],
  ['a lazy second line of a bullet', '- a\nb'],
  ['a star as a bullet', '* a'],
  ['a plus as a bullet', '+ a'],
  ['a numbered list', '1. a'],
  ['a number alone that would begin a list', '1)'],
  ['a fence', '```\n```'],
  ['a fence of tildes', '~~~\n~~~'],
  ['a quote', '> a'],
  ['a table', 'a | b\n-|-'],
  ['the delimiter row of a table', 'a\n:-:'],
  ['a definition', '[a]: b'],
  ['an element', '<div>a</div>'],
  ['a declaration', '<!A>'],
  ['text behind a comment', '<!-- a --> b'],
  ['a second comment on a line', '<!-- a --> <!-- b -->'],
  ['a comment that is not closed', '<!-- a\n\n## B'],
  ['a comment of no length', '<!-->\n## A\n-->'],
  ['a comment of a hyphen', '<!--->\n## A\n-->'],
];

describe('plain bodies', () => {
  test.each(plainBodies)('%s', (_, body, sections) => {
    expect(plainSections(body, 10)).toStrictEqual(sections);
    expect(parseSections(body, 10)).toStrictEqual(sections);
  });
});

test.each(otherBodies)('left to the parser: %s', (_, body) => {
  expect(plainSections(body, 1)).toBeUndefined();
});

const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + '\n---\n'.length);

const demoBodies = demoFiles('2026-11-21')
  .filter(({ text }) => text.startsWith('---\n'))
  .map(({ file, text }) => ({ file, body: bodyOf(text) }));

test('every note of the demo is plain but the ground rules, which are read by people alone', () => {
  const left = demoBodies.filter(({ body }) => plainSections(body, 1) === undefined).map(({ file }) => file);
  expect(left).toStrictEqual(demoBodies.map(({ file }) => file).filter((file) => file.endsWith('/expectations.md')));
  const read = demoBodies.filter(({ file }) => !left.includes(file));
  expect(read.length).toBeGreaterThan(60);
  for (const { body } of read) expect(plainSections(body, 7)).toStrictEqual(parseSections(body, 7));
});

const marks = '#-*+>`~<!|=[]()\\ \t\n0123456789.&_:aX"';

/** Edits of a note, good or bad. The numbers choose positions, whatever the length. */
type Edit = [kind: 'insert' | 'delete' | 'repeat' | 'swap', unit: '' | '\n', from: number, to: number, mark: string];

function edited(body: string, [kind, unit, from, to, mark]: Edit): string {
  const parts = body.split(unit);
  const [one, two] = [from % (parts.length + 1), to % (parts.length + 1)];
  const [first = '', second = ''] = [parts[one], parts[two]];
  if (kind === 'insert') parts.splice(one, 0, mark);
  if (kind === 'delete') parts.splice(one, 1);
  if (kind === 'repeat') parts.splice(two, 0, first);
  if (kind === 'swap') {
    parts[one] = second;
    parts[two] = first;
  }
  return parts.join(unit);
}

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('insert', 'delete', 'repeat', 'swap'),
  fc.constantFrom('', '\n'),
  fc.nat(2000),
  fc.nat(2000),
  fc.constantFrom(...marks),
);

const editedDemo = fc
  .tuple(
    fc.constantFrom(...new Set(demoBodies.map(({ body }) => body))),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
  )
  .map(([body, edits]) => edits.reduce(edited, body));

/** Lines of every shape, most often beside those that could change their meaning. */
const anyLines = fc
  .array(
    fc.oneof(
      fc.constantFrom('', '', '## A', '- one', '- [ ] two', '<!-- c -->', 'text', '# T', '### s'),
      fc.constantFrom(
        '---',
        '===',
        '<!--',
        '-->',
        '- ---',
        '|-|',
        '1. a',
        '> q',
        '```',
        '- ',
        '  in',
        'a | b',
        '[a]: b',
      ),
      fc.string({ unit: fc.constantFrom(...marks), maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((all) => lines('## S', ...all));

const words = fc
  .tuple(
    fc.constantFrom('a', 'B', '7 ', '(', '"', 'é', '@'),
    fc.string({ unit: fc.constantFrom(...'-#*`|=[] :é9x'), maxLength: 9 }),
  )
  .map((parts) => parts.join(''));

const plainBlock = fc.oneof(
  fc.tuple(fc.constantFrom('#', '##', '##', '###'), words).map(([level, title]) => `${level} ${title}.`),
  fc
    .array(fc.tuple(fc.constantFrom('', '[ ] ', '[x] ', '[X] '), words), { minLength: 1, maxLength: 4 })
    .map((bullets) => lines(...bullets.map(([box, text]) => `- ${box}${text}`))),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => lines(...all)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => `<!-- ${lines(...all)}\n-->`),
);

/** Heading and comment alternate with what they must not touch, so that no two lists follow each other. */
const surelyPlain = fc
  .array(fc.tuple(plainBlock, fc.constantFrom('<!-- c -->', '## Next', '## Next\n\n<!-- c\n-->\n')))
  .map((pairs) => pairs.flat().join('\n\n'));

describe('at any time either what the parser says or nothing', () => {
  test.each([
    ['notes of the demo, edited', editedDemo],
    ['lines of every shape', anyLines],
  ])('%s', (_, bodies) => {
    const property = fc.property(bodies, (body) => {
      expect([undefined, parseSections(body, 3)]).toContainEqual(plainSections(body, 3));
    });
    fc.assert(property, { numRuns: 1500 });
  });

  test('plain bodies are never left to the parser', () => {
    const property = fc.property(surelyPlain, fc.nat(99), (body, firstLine) => {
      expect(plainSections(body, firstLine)).toStrictEqual(parseSections(body, firstLine));
    });
    fc.assert(property, { numRuns: 1500 });
  });
});
