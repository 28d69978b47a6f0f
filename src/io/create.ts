import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errorCode } from '../base/errors.ts';

/** Creates a folder, unless something with that name exists. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Creates a folder with its parents. */
export function makeFolders(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

/** Flushes a text to a new file beside its place, which `settle` gives it: then it is there whole, or not at all. */
function throughTemporary(file: string, text: string, mode: number, settle: (temporary: string) => void): void {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true, mode });
    settle(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Creates a new file completely or not at all. Fails with EEXIST if another process was first. */
export const createAtomically = (file: string, text: string): void =>
  throughTemporary(file, text, 0o666, (temporary) => linkSync(temporary, file));

/** Writes a file completely or not at all, over what it holds. A link of that name is replaced, not followed. */
export function writeAtomically(file: string, text: string): void {
  const mode = lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o666;
  throughTemporary(file, text, mode & 0o777, (temporary) => renameSync(temporary, file));
}

/** Adds a text at the end of a file, which is made where there is none. */
export const append = (file: string, text: string): void => appendFileSync(file, text);

/** Bytes of a file; 0 where there is none. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether a file has exactly this text. */
export const hasText = (file: string, text: string): boolean => readFileSync(file, 'utf8') === text;

export const remove = (file: string): void => rmSync(file);
