import { describe, expect, it } from 'vitest';
import { diffLines } from '../../src/report/diff.ts';

const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('');

const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`);
const changed = (...at: number[]) => ten.map((line, index) => (at.includes(index + 1) ? `${line}!` : line));

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
      '@@ -0,0 +1,1 @@',
      '+new',
      '@@ -4,1 +4,0 @@',
      '-d',
    ]);
  });

  it('shows no carriage return, and a text without an end like any other', () => {
    expect(diffLines('a\r\nb\r\n', 'a\r\nc\r\n')).toEqual(['@@ -1,2 +1,2 @@', ' a', '-b', '+c']);
    expect(diffLines('a', 'b')).toEqual(['@@ -1,1 +1,1 @@', '-a', '+b']);
  });
});
