import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errorCode } from '../base/errors.ts';

/** What a file is written to first, beside it. While it is there, nobody else changes the file. */
export const temporaryName = (file: string): string => `.${path.basename(file)}.tmp`;

function writeFlushed(descriptor: number, text: string, mode: number): void {
  try {
    fchmodSync(descriptor, mode);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** An edit takes milliseconds: whoever left this a minute ago was killed. */
const staleAfter = 60_000;

function openTemporary(temporary: string, mode: number): number {
  try {
    return openSync(temporary, 'wx', mode);
  } catch (error) {
    const found = errorCode(error) === 'EEXIST' ? lstatSync(temporary, { throwIfNoEntry: false }) : undefined;
    if (!found || Date.now() - found.mtimeMs < staleAfter) throw error;
    rmSync(temporary, { force: true });
    return openSync(temporary, 'wx', mode);
  }
}

/**
 * Replaces what a file holds, whole or not at all, with the permissions that it has. False, and nothing done, when it holds
 * something else by now; fails by EEXIST when somebody else is about to replace it.
 */
export function replaceWhole(file: string, before: string, after: string): boolean {
  accessSync(file, constants.W_OK);
  const mode = statSync(file).mode & 0o7777;
  const temporary = path.join(path.dirname(file), temporaryName(file));
  const descriptor = openTemporary(temporary, mode);
  try {
    writeFlushed(descriptor, after, mode);
    const isSame = readFileSync(file).equals(Buffer.from(before));
    if (isSame) renameSync(temporary, file);
    else rmSync(temporary);
    return isSame;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
