import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Creates a new file completely or not at all: a temporary file in the same folder is flushed to disk, then linked to
 * its name, which fails with EEXIST if another process was first.
 */
export function createAtomically(file: string, text: string): void {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true });
    linkSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Whether a file has exactly this text. */
export const hasText = (file: string, text: string): boolean => readFileSync(file, 'utf8') === text;

export const remove = (file: string): void => rmSync(file);
