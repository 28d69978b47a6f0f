import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../../src/report/diff.ts';

const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('');

const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`);
const changed = (...at: number[]) => ten.map((line, index) => (at.includes(index + 1) ? `${line}!` : line));

const headerOf = (line: string) => /^@@ -(\d+)(,0|,\d+)? \+(\d+)(,0|,\d+)? @@$/.exec(line);

/** How many lines stand before a hunk: one that holds none is told by the line before it. */
const linesBefore = (start: string | undefined, count: string | undefined) => Number(start) - (count === ',0' ? 0 : 1);

/** Makes the changes that a difference shows, if its lines stand where it says. */
function patched(before: string, diff: readonly string[]): string {
  const old = before.split('\n');
  const made: string[] = [];
  for (const line of diff) {
    const header = headerOf(line);
    if (header) {
      made.push(...old.splice(0, linesBefore(header[1], header[2]) - (before.split('\n').length - old.length)));
      expect(made.length, line).toBe(linesBefore(header[3], header[4]));
      continue;
    }
    if (line[0] !== '+') expect(`${line[0]}${old.shift()}`).toBe(line);
    if (line[0] !== '-') made.push(line.slice(1));
  }
  return [...made, ...old].join('\n');
}

describe('the difference of two texts', () => {
  it('is nothing where they are the same', () => {
    expect(diffLines('a\n', 'a\n')).toEqual([]);
  });

  it('shows a changed line with its number and two lines around it', () => {
    expect(diffLines(lines(...ten), lines(...changed(5)))).toEqual([
      '@@ -3,5 +3,5 @@',
      ' line 3',
      ' line 4',
      '-line 5',
      '+line 5!',
      ' line 6',
      ' line 7',
    ]);
  });

  it('shows each of several changes, those nearby as one', () => {
    expect(diffLines(lines(...ten), lines(...changed(1, 3, 10)), 1)).toEqual([
      '@@ -1,4 +1,4 @@',
      '-line 1',
      '+line 1!',
      ' line 2',
      '-line 3',
      '+line 3!',
      ' line 4',
      '@@ -9,2 +9,2 @@',
      ' line 9',
      '-line 10',
      '+line 10!',
    ]);
  });

  it('counts on where lines have come and gone', () => {
    expect(diffLines(lines('a', 'b', 'c', 'd'), lines('new', 'a', 'b', 'c'), 0)).toEqual([
      '@@ -0,0 +1 @@',
      '+new',
      '@@ -4 +4,0 @@',
      '-d',
    ]);
  });

  it('shows no carriage return, and a text without an end like any other', () => {
    expect(diffLines('a\r\nb\r\n', 'a\r\nc\r\n')).toEqual(['@@ -1,2 +1,2 @@', ' a', '-b', '+c']);
    expect(diffLines('a', 'b')).toEqual(['@@ -1 +1 @@', '-a', '+b']);
  });

  it('of very long texts takes all between for changed', () => {
    const many = (mark: string) => Array.from({ length: 2500 }, (_, index) => `${mark}${index}`);
    const shown = diffLines(lines('x', ...many('a'), 'y'), lines('x', ...many('b'), 'y'));
    const header = '@@ -1,2502 +1,2502 @@';
    const [gone, come] = [many('a'), many('b')].map((all, index) => all.map((line) => `${'-+'[index]}${line}`));
    expect(shown).toEqual([header, ' x', ...(gone ?? []), ...(come ?? []), ' y']);
  });

  it('says all that it takes to make the one of the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
      .map((all) => lines(...all));
    const property = fc.property(text, text, fc.integer({ min: 0, max: 3 }), (before, after, context) => {
      expect(patched(before, diffLines(before, after, context))).toBe(after);
      expect(patched(after, diffLines(after, before, context))).toBe(before);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
