import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../../src/base/diagnostic.ts';
import { type Edit, editFrontMatter } from '../../src/document/edit.ts';
import { readFrontMatter } from '../../src/document/front-matter.ts';
import { Source } from '../../src/document/source.ts';
import { tricky } from '../kinds/tricky.ts';
import { type Lines, type WrittenFields, writtenFields } from './written-fields.ts';

const body = '\n## What went well\n\n- [ ] two spaces  \n# <0>\n---\na: b\n';

interface Written {
  fields: WrittenFields;
  source: Source;
}

const documents: fc.Arbitrary<Written> = fc
  .tuple(writtenFields, fc.boolean(), fc.boolean(), fc.constantFrom('---', '---  '))
  .map(([fields, hasMark, isWindows, fence]) => {
    const text = `${hasMark ? '\ufeff' : ''}${fence}\n${fields.yaml}---\n${body}`;
    return { fields, source: new Source('a.md', isWindows ? text.replaceAll('\n', '\r\n') : text) };
  });

const said = fc.oneof(
  fc.constantFrom<unknown>(...tricky, 5, -1.5, true, '2026-09-14', 'Grace Hopper', '', 'a\nb', 'a\n\n', ' a\n  b\n'),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text)),
);

const value = fc.oneof(
  { weight: 4, arbitrary: said },
  { weight: 1, arbitrary: fc.array(said, { maxLength: 2 }) },
  {
    weight: 2,
    arbitrary: fc.record({ date: fc.constant('2026-10-01'), 'b-c': said }, { requiredKeys: [], noNullPrototype: true }),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ yes: said, d_e: fc.array(said, { maxLength: 2 }) }, { noNullPrototype: true }), {
      maxLength: 2,
    }),
  },
);

type Kind = 'set' | 'take out' | 'append' | 'put in' | 'put in below';

/** Some of the fields that documents have, in some order. */
const orders = fc.shuffledSubarray(['a', 'b-c', 'd_e', 'yes', 'new one', 'f g', 'target']);

/** An edit of some value: which one is told by a share of all that there are. */
const wishes = fc.record({
  kind: fc.constantFrom<Kind>('set', 'set', 'take out', 'append', 'put in', 'put in below'),
  share: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  value,
});

type Wish = typeof wishes extends fc.Arbitrary<infer Wanted> ? Wanted : never;

/** The paths of all values in the data, with the values. */
function valuesIn(data: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const steps: [string | number, unknown][] = Array.isArray(data)
    ? [...data.entries()]
    : typeof data === 'object' && data !== null
      ? Object.entries(data)
      : [];
  return [{ path, value: data }, ...steps.flatMap(([step, inner]) => valuesIn(inner, [...path, step]))];
}

const takesNewOne = (found: unknown) =>
  typeof found === 'object' && found !== null && !Array.isArray(found) && !('new one' in found);

/** What a wish comes to in the data at hand; nothing where there is nothing of that kind. */
function editFor(data: unknown, { kind, share, value }: Wish): Edit | undefined {
  const all = valuesIn(data).filter(({ path, value: found }) => {
    if (kind === 'append') return Array.isArray(found);
    if (kind === 'put in') return takesNewOne(found);
    if (kind === 'put in below') return takesNewOne(found) || (found === null && path.length > 0);
    return path.length > 0;
  });
  const target = all[Math.floor(share * all.length)];
  if (!target) return undefined;
  const { path, value: found } = target;
  if (kind === 'set') return { path, value };
  if (kind === 'take out') return { path, value: undefined };
  if (kind === 'append') return { path: [...path, (found as unknown[]).length], value };
  return { path: [...path, 'new one', ...(kind === 'put in' ? [] : [0, 'inner'])], value };
}

/** The data with an edit made, said in another way than the program does. */
function edited(data: unknown, { path, value }: Edit): unknown {
  const root = { data: structuredClone(data) };
  const steps = ['data', ...path];
  const last = steps.pop() ?? '';
  let holder = root as Record<string | number, unknown>;
  for (const [index, step] of steps.entries()) {
    holder[step] ??= typeof (steps[index + 1] ?? last) === 'number' ? [] : {};
    holder = holder[step] as typeof holder;
  }
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return root.data;
}

const marks = (lines: readonly string[]): string[] => lines.flatMap((line) => line.match(/# <\d+>/) ?? []);

/** The lines of the innermost value around a path that has lines of its own. */
function linesAround({ lines, yaml }: WrittenFields, path: Path): Lines {
  for (let length = path.length; length > 0; length--) {
    const found = lines.get(JSON.stringify(path.slice(0, length)));
    if (found) return found;
  }
  return { from: 0, to: yaml.split('\n').length - 1 };
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, step) => (found as Record<string | number, unknown> | null | undefined)?.[step], data);

const isThere = (data: unknown, path: Path): boolean => valueAt(data, path) !== undefined;

const isCommentOrBlank = (line: string | undefined) => /^\s*(#|$)/.test(line ?? '---');

/** The lines, of the whole text, that an edit may touch: those of the value, of what holds it when that is emptied, or of what is to hold it. */
function touchable({ fields, source }: Written, { path, value }: Edit): Lines {
  const { data } = fields;
  const holder = path.slice(0, -1);
  const empties = value === undefined && Object.keys(valueAt(data, holder) as object).length === 1;
  let around = empties ? holder : path;
  while (!isThere(data, around)) around = around.slice(0, -1);
  return withComments(source, linesAround(fields, around));
}

/** What is put behind a value stands behind the comments that follow it, too. */
function withComments(source: Source, { from, to }: Lines): Lines {
  const lines = source.whole.split('\n');
  let end = to + 1;
  while (isCommentOrBlank(lines[end])) end++;
  return { from: from + 1, to: end };
}

/** The comments that go with a value: those on its lines, and those right below that are indented further. */
function ownComments({ fields, source }: Written, { path, value }: Edit): string[] {
  const old = valueAt(fields.data, path);
  if (old === undefined || (value !== undefined && (typeof old !== 'object' || old === null))) return [];
  const { from, to } = withComments(source, linesAround(fields, path));
  return marks(source.whole.split('\n').slice(from, to));
}

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

const fieldsOf = async (whole: string) => (await readFrontMatter(new Source('a.md', whole))).value?.fields;

/** How many of the lines, in the middle, are no longer there. */
function changedLines(before: readonly string[], after: readonly string[]): number {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return before.length - head - tail;
}

describe('an edit', () => {
  it('changes the data by what was asked for, and nothing around it', async () => {
    const property = fc.asyncProperty(documents, wishes, orders, async (written, wish, order) => {
      const { fields, source } = written;
      const edit = editFor(fields.data, wish);
      fc.pre(edit !== undefined);
      const whole = editFrontMatter(source, [edit], order);
      expect(await fieldsOf(whole)).toStrictEqual(edited(fields.data, edit));

      expect(new Set(whole.match(/\r?\n/g))).toEqual(new Set(source.whole.match(/\r?\n/g)));

      const [before, after] = [source.whole.split('\n'), whole.split('\n')];
      const { from, to } = touchable(written, edit);
      const behind = before.length - to;
      expect(after.slice(0, from)).toEqual(before.slice(0, from));
      expect(after.slice(after.length - behind)).toEqual(before.slice(to));
      expect(after.length).toBeGreaterThanOrEqual(from + behind);
      if (!isThere(fields.data, edit.path)) expect(changedLines(before, after)).toBeLessThan(2);

      const [kept, own] = [marks(after), ownComments(written, edit)];
      expect(kept).toEqual(marks(before).filter((mark) => kept.includes(mark) || !own.includes(mark)));
    });
    await fc.assert(property, runs);
  });

  it('is made on what those before it left', async () => {
    const property = fc.asyncProperty(
      documents,
      fc.array(wishes, { maxLength: 5 }),
      async ({ fields, source }, all) => {
        let { data }: { data: unknown } = fields;
        const edits = all.flatMap((wish) => {
          const edit = editFor(data, wish);
          if (edit) data = edited(data, edit);
          return edit ? [edit] : [];
        });
        expect(await fieldsOf(editFrontMatter(source, edits))).toStrictEqual(data);
      },
    );
    await fc.assert(property, runs);
  });

  it('to what is there already, of a value or of all, leaves every byte', () => {
    const property = fc.property(documents, fc.nat(), ({ fields, source }, share) => {
      const all = valuesIn(fields.data);
      const edits = [...all.slice(0, 1), ...all.slice(share % all.length, (share % all.length) + 1)];
      expect(editFrontMatter(source, edits)).toBe(source.whole);
    });
    fc.assert(property, runs);
  });

  it.each([
    ['a\u0085b', '0085'],
    ['a\u001b[2Jb', '001b'],
    ['\u0000', '0000'],
    ['a\ud800', 'd800'],
  ])('of a character that no document may hold says so: %j', (text, code) => {
    const source = new Source('a.md', '---\ntitle: A\n---\n');
    expect(() => editFrontMatter(source, [{ path: ['title'], value: text }])).toThrow(
      `a.md:2:8 "title" has the control character \\u${code}, which no document may hold`,
    );
  });

  it('writes what readers of YAML 1.1 read the same', () => {
    const property = fc.property(documents, said, fc.boolean(), ({ source }, value, isInList) => {
      const edit = { path: ['new one', ...(isInList ? [0, 'x'] : [])], value };
      const yaml = editFrontMatter(source, [edit]).replace(/^\ufeff?---\s*\n([\s\S]*?)^---[\s\S]*/m, '$1');
      expect(valueAt(parse(yaml, { version: '1.1' }), edit.path)).toEqual(value);
    });
    fc.assert(property, runs);
  });
});
