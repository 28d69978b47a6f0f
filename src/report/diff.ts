import { structuredPatch } from 'diff';

/** `12,3`: the first of so many lines; where there are none, the line before. */
const span = (start: number, lines: number): string => `${lines === 0 ? start - 1 : start},${lines}`;

/** What differs between two texts, line by line as `diff -u` shows it; nothing where they are the same. Not escaped. */
export function diffLines(before: string, after: string, context = 2): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context, stripTrailingCr: true });
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${span(oldStart, oldLines)} +${span(newStart, newLines)} @@`,
    ...lines.filter((line) => !line.startsWith('\\')),
  ]);
}
