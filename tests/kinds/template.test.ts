import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sectionTitled } from '../../src/document/section.ts';
import { parseSections } from '../../src/document/sections.ts';
import { readDocument } from '../../src/kinds/document.ts';
import { type KindName, kindNamed, kinds, pathOf } from '../../src/kinds/kind.ts';
import { pitchTexts } from '../../src/kinds/settings.ts';
import { fillTemplate, readDraft, type SectionBullets } from '../../src/kinds/template.ts';
import { tricky } from './tricky.ts';

const retro = kindNamed('retro');
const week = '2026-W38';
const required = { date: '2026-09-17', attendees: ['Ada Lovelace'] };

/** What other readers of YAML make of the front matter, by version. */
const asRead = (text: string, version: '1.1' | '1.2') =>
  parse(/^---\n([\s\S]*?)^---\n/m.exec(text)?.[1] ?? '', { version });

const read = async (name: KindName, text: string) => {
  const found = await readDocument(kindNamed(name), week, `${name}.md`, Buffer.from(text));
  const { fields } = found.value ?? {};
  // A kind that requires no section is not asked for them by the program.
  const sections = parseSections(text.slice(text.indexOf('\n---\n') + '\n---\n'.length), 1);
  return { fields, problems: found.diagnostics.map(({ message }) => message), sections };
};

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tricky) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...tricky, ' '), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join(' ')),
  },
);
const control = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
const given = text.filter((value) => value.trim() !== '' && !control.test(value));

describe('fields', () => {
  it.each(tricky)('%s is quoted as every reader needs', async (value) => {
    const filled = fillTemplate(retro, { ...required, facilitator: value });
    expect(await read('retro', filled)).toMatchObject({ problems: [], fields: { facilitator: value } });
    expect(asRead(filled, '1.1').facilitator).toBe(value);
    expect(asRead(filled, '1.2').facilitator).toBe(value);
  });

  it.each(['=', '<<'])('%s stands in quotes: to YAML 1.1 it means something of its own', (sign) => {
    const filled = fillTemplate(retro, { ...required, facilitator: sign, attendees: [sign] });
    expect(filled).toContain(`facilitator: "${sign}"\n`);
    expect(filled).toContain(`  - "${sign}"\n`);
  });

  it('whatever was said reads back unchanged, in YAML 1.1 as in 1.2, and the document is valid', async () => {
    const fields = fc.record({
      facilitator: given,
      replaced_by: given,
      attendees: fc.uniqueArray(given, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fields, async (some) => {
        const all = { ...required, ...some };
        const filled = fillTemplate(retro, all);
        expect(await read('retro', filled)).toMatchObject({ problems: [], fields: all });
        expect(asRead(filled, '1.1')).toEqual(all);
        expect(asRead(filled, '1.2')).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it('text of several lines keeps them', async () => {
    for (const value of [
      'a\nb',
      'a\n\nb\n',
      ' a\n b',
      'a\n---\nb',
      '---\nb',
      'a\n...\nb',
      'a\n<<<<<<< b',
      'a\r\nb',
      'a\tb',
    ]) {
      const filled = fillTemplate(retro, { ...required, replaced_by: value });
      expect(await read('retro', filled)).toMatchObject({ problems: [], fields: { replaced_by: value } });
    }
  });

  it('mappings and lists of mappings read back too, whatever their keys', async () => {
    const scores = { yes: 1, '0777': -2.5, '12:30': 1e21, 'a: b': 0, '': 3, '~': 4 };
    const filled = fillTemplate(retro, { ...required, scores });
    expect(await read('retro', filled)).toMatchObject({ problems: [], fields: { scores } });
    expect(asRead(filled, '1.1').scores).toEqual(scores);
  });

  it('fields come in the order of the schema, and what is not said keeps the blank of the template', () => {
    const filled = fillTemplate(retro, { mvp: 'blocked', minutes: 30, facilitator: undefined, date: '2026-09-17' });
    expect(filled.split('\n').slice(0, 6)).toEqual([
      '---',
      'date: "2026-09-17"',
      'attendees: []',
      'minutes: 30',
      'mvp: blocked',
      '---',
    ]);
  });
});

describe('bullets', () => {
  const sections = ['What went well', 'What went poorly', 'What we do next'];
  const normalized = (value: string) => value.replace(/\s+/g, ' ').trim();

  async function readBack(bullets: SectionBullets): Promise<Record<string, string[]>> {
    const { problems, sections: found } = await read('retro', fillTemplate(retro, required, bullets));
    expect(problems).toEqual([]);
    expect(found.map(({ title }) => title)).toEqual(sections);
    return Object.fromEntries(
      found.map(({ title, bullets: items }) => [title, items.map((item) => unescaped(item.text))]),
    );
  }

  /** A backslash in front of a sign is how Markdown writes the sign itself. */
  const unescaped = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

  it.each(tricky)('%s stays one bullet of its section, and hides nothing behind it', async (value) => {
    const box = /^\[[ x]\] /;
    const back = await readBack({ 'What went well': [value, 'behind'], 'What we do next': ['[ ] the last'] });
    expect(back).toEqual({
      'What went well': [unescaped(value.replace(box, '')), 'behind'].map(normalized),
      'What went poorly': [],
      'What we do next': ['the last'],
    });
  });

  it('whatever was said is one bullet, and the sections keep their number and order', async () => {
    const items = fc.array(given, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(items, items, async (well, poorly) => {
        const back = await readBack({ 'What went well': well, 'What went poorly': poorly });
        expect(back['What went well']).toHaveLength(well.length);
        expect(back['What went poorly']).toHaveLength(poorly.length);
        expect(back['What we do next']).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lines are joined: a bullet is one line', async () => {
    expect((await readBack({ 'What went well': ['a\n## What went poorly\n- b'] }))['What went well']).toEqual([
      'a ## What went poorly - b',
    ]);
  });

  it('come below the hint, which stays', () => {
    const filled = fillTemplate(retro, required, { 'What went well': ['a', 'b'] });
    expect(filled).toContain(
      '## What went well\n\n<!-- What should we keep doing? -->\n\n- a\n- b\n\n## What went poorly\n',
    );
  });

  it('of a heading that the template lacks get one', () => {
    const bare = { ...retro, template: '---\ndate:\nattendees:\n---\n' };
    const filled = fillTemplate(bare, required, { Thanks: ['to Ada'] });
    expect(sectionTitled(parseSections(filled, 1), 'Thanks')?.bullets.map(({ text: words }) => words)).toEqual([
      'to Ada',
    ]);
  });
});

describe('a fresh template', () => {
  it.each(kinds.map(({ name }) => name))('%s has warnings and no errors', async (name) => {
    const kind = kindNamed(name as KindName);
    const { diagnostics } = await readDraft(kind, week, pathOf(kind, week), kind.template);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Blanks are reported: a scaffold must not pass for a document.
    const blanks = diagnostics.filter(({ rule }) => rule === 'blank-field').length;
    expect(blanks).toBe(diagnostics.length);
    expect(blanks > 0).toBe(name !== 'expectations');
  });

  it.each(kinds.map(({ name }) => name))('%s, filled in with the examples of the schema, is valid', async (name) => {
    const kind = kindNamed(name as KindName);
    const examples = Object.entries(kind.schema.properties ?? {}).map(([field, { examples }]) => [
      field,
      examples?.[0],
    ]);
    const fields = Object.fromEntries(examples);
    const filled = fillTemplate(kind, fields);
    expect(await read(name as KindName, filled)).toMatchObject({ problems: [], fields });
  });

  it.each(kinds.map(({ name }) => name))('%s has the headings that the schema names, in that order', async (name) => {
    const kind = kindNamed(name as KindName);
    const wanted = kind.sections.map(({ title }) => title);
    const found = (await read(name as KindName, kind.template)).sections.map(({ title }) => title);
    expect(found.filter((title) => wanted.includes(title))).toEqual(wanted);
  });

  it('of a template with CRLF makes a document that is read', async () => {
    const windows = { ...retro, template: retro.template.replaceAll('\n', '\r\n') };
    const filled = fillTemplate(windows, required, { 'What went well': ['a'] });
    expect((await read('retro', filled)).problems).toEqual([]);
    expect(filled).toBe(fillTemplate(retro, required, { 'What went well': ['a'] }));
  });

  it('without front matter is refused by name', () => {
    expect(() => fillTemplate({ ...retro, template: '# Retro\n' }, {})).toThrow(
      'the template of retro has no front matter',
    );
  });
});

describe("a program's own words", () => {
  const expectations = kindNamed('expectations');
  const under = (question: string, text: string) => {
    const after = text.slice(text.indexOf(`### ${question}\n`) + question.length + 5);
    return after.slice(0, after.search(/\n###?|$/)).trim();
  };

  it('every question of the pitch is a heading of the template', () => {
    const pitch = { what: 'a', team: 'b', why: 'c', embed: 'd', start: 'e' };
    const text = fillTemplate(expectations, {}, {}, pitchTexts(pitch));
    expect(text.match(/^### /gm)).toHaveLength(5);
    for (const [question, words] of Object.entries(pitchTexts(pitch)))
      expect(under(question, text)).toMatch(new RegExp(`(^|\n)${words}$`));
    expect(text.split('## Our pitch')[1]).not.toContain('<!--');
  });

  it('stand below what the template says, as they are', () => {
    const text = fillTemplate(expectations, {}, {}, { 'Why auxiliary engineering?': '**Because** $& of `$1`.\n' });
    expect(under('Why auxiliary engineering?', text)).toMatch(/platform\.\n\n\*\*Because\*\* \$& of `\$1`\.$/);
    expect(under('Who is the home team?', text)).toMatch(/^<!--.*-->$/s);
  });

  it('take the place of the hint where the template says nothing', () => {
    const text = fillTemplate(expectations, {}, {}, { 'Who is the home team?': 'We build builds.' });
    expect(under('Who is the home team?', text)).toBe('We build builds.');
  });

  it('are added where a template of the organisation has no such heading', () => {
    const own = { ...expectations, template: '---\nagreed: []\n---\n# Ours\n' };
    expect(fillTemplate(own, {}, {}, { 'Why?': 'So.' })).toBe('---\nagreed: []\n---\n# Ours\n\n### Why?\n\nSo.\n');
  });
});
