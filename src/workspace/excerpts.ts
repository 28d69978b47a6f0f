import path from 'node:path';
import { Source } from '../document/source.ts';
import type { Files } from '../io/types.ts';
import { maxDocument } from './read.ts';

/** Reads a line of a file for an excerpt. Files that cannot be read have none; opening a named pipe would block forever. */
export function lineReader(files: Files): (file: string, line: number) => string | undefined {
  /** The names of plain files, by folder: a folder may hold as many problems as files. */
  const plain = new Map<string, Set<string>>();
  const plainIn = (folder: string): Set<string> => {
    const names =
      plain.get(folder) ?? new Set(files.list(folder).flatMap(({ name, type }) => (type === 'file' ? name : [])));
    plain.set(folder, names);
    return names;
  };
  let last: Source | undefined;
  return (file, line) => {
    try {
      if (last?.file !== file) {
        const isPlain = plainIn(path.posix.dirname(file)).has(path.posix.basename(file));
        last = new Source(file, new TextDecoder().decode(isPlain ? files.read(file, maxDocument) : new Uint8Array()));
      }
      return last.line(line);
    } catch {
      return undefined;
    }
  };
}
