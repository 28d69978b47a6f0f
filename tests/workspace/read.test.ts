import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { load } from '../../src/checks/load.ts';
import type { Files } from '../../src/io/types.ts';
import { kinds } from '../../src/kinds/kind.ts';
import { withDefaults } from '../../src/workspace/settings.ts';
import { memoryFiles } from '../support/memory.ts';
import type { Tree } from '../support/repo.ts';
import { engagement, firstRetro, slug } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

const tree: Tree = { ...engagement(slug), ...firstRetro };
const note = `engagements/${slug}/retros/2026-W38.md`;

const loadFrom = (files: Files) =>
  load({ root: '', files, settings: withDefaults({}), kinds, diagnostics: [], hasSettings: false });

/** The same files, but for one that cannot be read for this reason. */
function except(error: unknown): Files {
  const files = memoryFiles(tree);
  return {
    ...files,
    read(file, limit) {
      if (file === note) throw error;
      return files.read(file, limit);
    },
  };
}

test.each([new RangeError('Maximum call stack size exceeded'), new TypeError('x is not a function'), new Error('EIO')])(
  "a reader's exception is a problem of its file and hides no other: %s",
  async (error) => {
    const { folders, diagnostics, checked } = await loadFrom(except(error));
    expect(diagnostics).toMatchObject([
      { rule: 'unreadable', file: note, message: `cannot be read: ${error.message}` },
    ]);
    expect(checked).toHaveLength(Object.keys(tree).length);
    expect(folders[0]?.documents).toHaveLength(Object.keys(tree).length - 1);
  },
);

test('but what is wrong with the repo is not', async () => {
  await expect(loadFrom(except(new UserError('schemas/retro.schema.json takes too long')))).rejects.toThrow(UserError);
});

/** Pieces of documents, whole and broken, and what no document holds. */
const piece = fc.oneof(
  fc.constantFrom('---\n', '...\n', 'date: 2026-09-17\n', 'attendees: [Ada]\n', 'x_a: ', '{', '}', '[', ']', '"', "'"),
  fc.constantFrom(
    '&a ',
    '*a ',
    '!!binary ',
    '%YAML 1.1\n',
    '? ',
    '- ',
    '<<: ',
    '\t',
    '\r\n',
    '\n',
    '# ',
    '__proto__: 1\n',
  ),
  fc.constantFrom(
    '## What went well\n',
    '- [ ] a @b (due 2026-13-01)\n',
    '<!--',
    '-->',
    '> ',
    '```\n',
    '1. ',
    '~~',
    '\\',
  ),
  fc.constantFrom(
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u2028',
    '\ufeff',
    '=======\n',
    '>>>>>>> a\n',
    '<<<<<<< b\n',
    '::error::x\n',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const hostileText = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join('')));
const begun = fc.tuple(fc.constantFrom('', '---\n', '---\ndate: 2026-09-17\nattendees: [Ada]\n'), hostileText);
const hostile = fc.oneof(
  hostileText,
  begun.map(([start, rest]) => Buffer.concat([Buffer.from(start), rest])),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

test('no bytes make a reader throw, and every problem is at a place that the file has', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom(...Object.keys(tree)), async (bytes, file) => {
      tried();
      const { diagnostics, checked } = await loadFrom(memoryFiles({ ...tree, [file]: bytes }));
      expect(checked).toHaveLength(Object.keys(tree).length);
      expect(diagnostics.filter(({ rule }) => rule === 'unreadable')).toEqual([]);
      const lines = bytes.toString('utf8').split('\n').length;
      for (const { range } of diagnostics.filter((problem) => problem.file === file)) {
        expect(range.start.line).toBeGreaterThanOrEqual(1);
        expect(range.start.line).toBeLessThanOrEqual(lines);
        expect(range.start.column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 3_000 },
  );
});
