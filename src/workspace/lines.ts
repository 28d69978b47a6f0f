import path from 'node:path';
import { Source } from '../document/source.ts';
import type { Files } from '../io/types.ts';
import { maxDocument } from './read.ts';

/** Opening a named pipe would block forever. */
const isRegularFile = (files: Files, file: string): boolean =>
  files.list(path.posix.dirname(file)).some(({ name, type }) => type === 'file' && name === path.posix.basename(file));

/** Reads a line of a file for an excerpt. Files that cannot be read have none. */
export function lineReader(files: Files): (file: string, line: number) => string | undefined {
  let last: Source | undefined;
  return (file, line) => {
    try {
      if (last?.file !== file) {
        const bytes = isRegularFile(files, file) ? files.read(file, maxDocument) : new Uint8Array();
        last = new Source(file, new TextDecoder().decode(bytes));
      }
      return last.line(line);
    } catch {
      return undefined;
    }
  };
}
