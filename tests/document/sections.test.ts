import { describe, expect, it } from 'vitest';
import { type Section, sectionTitled } from '../../src/document/section.ts';
import { parseSections } from '../../src/document/sections.ts';

/** The sections of a body that begins on line 1. */
const sectionsOf = (...lines: string[]): Section[] => parseSections(`${lines.join('\n')}\n`, 1);

const only = (...lines: string[]): Section => {
  const [section, ...others] = sectionsOf('## What went well', ...lines);
  if (!section || others.length > 0) throw new Error('expected one section');
  return section;
};

const titles = (sections: readonly Section[]) => sections.map(({ title, line }) => `${line} ${title}`);

describe('headings', () => {
  it('level 2 opens a section, deeper ones belong to it, level 1 closes it', () => {
    const sections = sectionsOf('# Retro', '- lost', '## One', '### Deeper', '- a', '# Part', '- b', '## Two', '- c');
    expect(titles(sections)).toEqual(['3 One', '8 Two']);
    expect(sections.map(({ bullets }) => bullets.map(({ text }) => text))).toEqual([['a'], ['c']]);
  });

  it('counts lines from where the body begins', () => {
    const [section] = parseSections('\n## One\n\n- a\n', 5);
    expect(section?.line).toBe(6);
    expect(section?.bullets).toEqual([{ text: 'a', line: 8, box: 'none' }]);
  });

  it('knows underlined headings, and none in code or comments', () => {
    const body = ['One', '---', '```', '## Code', '```', '<!--', '## Comment', '-->', '    ## Indented', '## Two ##'];
    expect(titles(sectionsOf(...body))).toEqual(['1 One', '10 Two']);
  });

  it('finds a section whatever its case and spaces', () => {
    const sections = sectionsOf('## what  WENT well');
    expect(sectionTitled(sections, 'What went well')?.line).toBe(1);
    expect(sectionTitled(sections, 'What went')).toBeUndefined();
  });

  it('takes two of a title for one: what was said under the second was said', () => {
    const sections = sectionsOf('## One', '', '## Two', '- b', '## one', '- a');
    expect(sectionTitled(sections, 'One')).toEqual({
      title: 'One',
      line: 1,
      bullets: [{ text: 'a', line: 6, box: 'none' }],
      blank: false,
    });
    expect(sectionTitled(sectionsOf('## One', '## One'), 'One')?.blank).toBe(true);
  });
});

describe('blank', () => {
  it.each([
    ['nothing', ['']],
    ['a hint', ['', '<!-- What should we keep doing? -->', '']],
    ['a hint of several lines', ['<!--', 'What should we keep doing?', '', '- an example', '-->']],
    ['a hint that never ends', ['<!-- What should we keep doing?']],
    ['two hints on a line', ['<!-- a --> <!-- b -->']],
    ['an empty bullet', ['-']],
    ['an empty bullet with spaces behind it', ['- ', '', '*  ']],
    ['an empty task', ['- [ ]']],
    ['a bullet that is a hint', ['- <!-- a -->']],
    ['a bullet that is a hint of two lines', ['- <!-- a', '  b -->']],
  ])('%s', (_, lines) => expect(only(...lines)).toMatchObject({ blank: true, bullets: [] }));

  it.each([
    ['prose', ['All went well.']],
    ['prose behind a hint', ['<!-- a --> All went well.']],
    ['prose below a hint', ['<!-- a -->', '', 'All went well.']],
    ['a bullet', ['- a']],
    ['a table', ['| a |', '| - |', '| b |']],
    ['a deeper heading', ['### Mostly']],
  ])('but not %s', (_, lines) => expect(only(...lines).blank).toBe(false));
});

describe('bullets', () => {
  const bullets = (...lines: string[]) => only(...lines).bullets.map(({ text, line, box }) => `${line} ${box} ${text}`);

  it('of every marker, in order', () => {
    expect(bullets('- a', '* b', '+ c', '1. d', '2) e')).toEqual([
      '2 none a',
      '3 none b',
      '4 none c',
      '5 none d',
      '6 none e',
    ]);
  });

  it('with their boxes', () => {
    expect(bullets('- [ ] a', '- [x] b', '- [X] c', '- [y] d', '- [x]e')).toEqual([
      '2 open a',
      '3 checked b',
      '4 checked c',
      '5 none [y] d',
      '6 none [x]e',
    ]);
  });

  it('over several lines and paragraphs; the details of a bullet are its own', () => {
    expect(bullets('- a', '  b', '', '  details', '', '- c', 'lazy', '', '', '- d')).toEqual([
      '2 none a b',
      '7 none c lazy',
      '11 none d',
    ]);
  });

  it('a nested task stands for itself, a nested bullet is a detail', () => {
    const lines = ['- [ ] a', '  - [x] b', '  - detail', '    - [ ] c', '- d', '', '  text', '', '  - [ ] e'];
    expect(bullets(...lines)).toEqual(['2 open a', '3 checked b', '5 open c', '6 none d', '10 open e']);
  });

  it('blank lines between tasks change nothing', () => {
    expect(bullets('- [ ] a', '', '- [x] b', '', '  details', '', '- [x] ~~c~~')).toEqual([
      '2 open a',
      '4 checked b',
      '8 checked ~~c~~',
    ]);
  });

  it('with a hint between and behind', () => {
    expect(bullets('<!-- one a line -->', '', '- a <!-- why -->', '<!--', '- no bullet', '-->', '- b')).toEqual([
      '4 none a',
      '8 none b',
    ]);
  });

  it('with a hint in front, which must not swallow the words', () => {
    expect(bullets('- <!-- one a line --> a')).toEqual(['2 none a']);
    expect(only('- <!-- one a line --> a').blank).toBe(false);
  });

  it('in a quote or in code they are none', () => {
    expect(bullets('> - a', '', '```', '- [ ] b', '```')).toEqual([]);
  });

  it('text is as it stands: markup, characters beyond the plane and escapes', () => {
    expect(bullets('- **a** `b` [c](d)', '- 👩‍🔬 café', '- a\\*b')).toEqual([
      '2 none **a** `b` [c](d)',
      '3 none 👩‍🔬 café',
      '4 none a\\*b',
    ]);
  });
});
