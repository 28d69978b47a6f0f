import { accessSync, constants, lstatSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeNew } from './create.ts';

/** What a file is written to first, beside it. While it is there, nobody else changes the file. */
export const temporaryName = (file: string): string => `.${path.basename(file)}.tmp`;

/** An edit takes milliseconds: whoever left this a minute ago was killed. */
const staleAfter = 60_000;

function removeStale(temporary: string): void {
  const found = lstatSync(temporary, { throwIfNoEntry: false });
  if (found?.isFile() && Date.now() - found.mtimeMs >= staleAfter) rmSync(temporary, { force: true });
}

/**
 * Replaces what a file holds, whole or not at all, with the permissions that it has. False, and nothing done, when it holds
 * something else by now; fails by EEXIST when somebody else is about to replace it.
 */
export function replaceWhole(file: string, before: string, after: string): boolean {
  accessSync(file, constants.W_OK);
  const mode = statSync(file).mode & 0o7777;
  const temporary = path.join(path.dirname(file), temporaryName(file));
  removeStale(temporary);
  writeNew(temporary, after, mode);
  try {
    const isSame = readFileSync(file).equals(Buffer.from(before));
    if (isSame) renameSync(temporary, file);
    else rmSync(temporary);
    return isSame;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
