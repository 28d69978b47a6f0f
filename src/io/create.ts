import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errorCode } from '../base/errors.ts';

/** Creates a folder. False if something with that name exists. */
export function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Creates a folder with its parents. */
export function makeFolders(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

/** Removes a folder if there is nothing in it. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else put something into it, or removed it.
  }
}

const temporaryPattern = /^\.auxeng-(\d+)-[\da-f-]+\.tmp$/;

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** What a process that was killed has left behind would be committed with the rest. */
function removeLeftovers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const found = entry.isFile() ? temporaryPattern.exec(entry.name) : undefined;
    if (found && !isRunning(Number(found[1]))) rmSync(path.join(folder, entry.name), { force: true });
  }
}

function fill(descriptor: number, text: string, mode: number | undefined): void {
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes a file that is not there yet, flushed to the disk, or leaves none. Its permissions are those given, or the usual ones.
 * Fails with EEXIST if it is there.
 */
export function writeNew(file: string, text: string, mode?: number): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    fill(descriptor, text, mode);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Writes the text of a file that is to be, beside it. Returns where. */
export function prepare(file: string, text: string, mode?: number): string {
  const folder = path.dirname(file);
  removeLeftovers(folder);
  // Chance will do, since nothing is overwritten: `node:crypto` would cost every start.
  const temporary = path.join(folder, `.auxeng-${process.pid}-${Math.random().toString(16).slice(2)}.tmp`);
  writeNew(temporary, text, mode);
  return temporary;
}

/** Filesystems that have no hard links, such as those of memory cards, say so by one of these. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** An empty file takes the name, for one process alone, then the text takes its place. */
function reserveAndRename(temporary: string, file: string): void {
  closeSync(openSync(file, 'wx'));
  try {
    renameSync(temporary, file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Gives what was prepared its name, whole or not at all. Fails with EEXIST if another process was first. */
export function publish(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!withoutLinks.has(errorCode(error) ?? '')) throw error;
    reserveAndRename(temporary, file);
  }
}

/**
 * Writes a file completely or not at all, over what it holds. A link of that name is replaced, not followed. The permissions
 * are for one that is new; any other keeps its own.
 */
export function writeAtomically(file: string, text: string, mode?: number): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  const temporary = prepare(file, text, found?.isFile() ? found.mode & 0o777 : mode);
  try {
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Adds a text at the end of a file, which is made where there is none. */
export const append = (file: string, text: string): void => appendFileSync(file, text);

/** Bytes of a file; 0 where there is none. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether a file has exactly this text; a file that is gone has none. */
export function hasText(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

export const remove = (file: string): void => rmSync(file, { force: true });
