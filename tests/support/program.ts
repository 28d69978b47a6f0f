import { demoTree } from './demo.ts';
import type { Tree } from './repo.ts';

const names = (text: string, number: number): string =>
  text.replaceAll(
    /\b(Ada Lovelace|Alan Turing|Edsger Dijkstra|Katherine Johnson)\b/g,
    (name) => `${name} ${'I'.repeat(number)}`,
  );

/** The sample program so many times over, each time with other engineers: sixty engagements of every sort and phase. */
export const programOf = (times: number, day: string): Tree =>
  Object.fromEntries(
    Array.from({ length: times }, (_, at) => at + 1).flatMap((number) =>
      Object.entries(demoTree(day)).map(([file, text]) => [
        file.replace(/^engagements\/([^/]+)\//, `engagements/$1-${number}/`),
        names(String(text), number),
      ]),
    ),
  );
