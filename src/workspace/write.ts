import path from 'node:path';
import { errorCode, UserError } from '../base/errors.ts';
import { createAtomically, hasText, makeFolder, remove } from '../io/create.ts';
import { lstatIfExists, realPath } from '../io/disk.ts';

/** A file to be created. `file` is relative to the root, with forward slashes. */
export interface PlannedFile {
  file: string;
  text: string;
}

const cannotWrite = (file: string, error: unknown): UserError =>
  error instanceof UserError
    ? error
    : new UserError(
        `${file} could not be written: ${(error as Error).message}`,
        'check the path, the disk and its permissions, then try again',
      );

/** Whether something has that name already. `file` is relative to the root. */
export const isTaken = (root: string, file: string): boolean => lstatIfExists(path.join(root, file)) !== undefined;

function refuseExisting(root: string, file: string): void {
  if (isTaken(root, file)) {
    throw new UserError(`${file} already exists`, 'nothing was written; edit that file, or move it first');
  }
}

/** The parent folders of a file, outermost first; absolute. */
function foldersTo(root: string, file: string): string[] {
  const steps = path.posix
    .dirname(file)
    .split('/')
    .filter((step) => step !== '.');
  return steps.map((_, index) => path.join(root, ...steps.slice(0, index + 1)));
}

/** Refuses to walk through a link that might lead out of the root, or through a file. */
export function refuseDetours(root: string, file: string): void {
  for (const folder of foldersTo(root, file)) {
    const found = lstatIfExists(folder);
    if (!found) return;
    if (!found.isDirectory()) {
      throw new UserError(
        `${path.relative(root, folder)} is not a folder`,
        'put a plain folder there; nothing was written',
      );
    }
  }
}

/** Creates a new file. Another process may create one of its folders first: it must still be a real folder. */
function createFile(root: string, { file, text }: PlannedFile): void {
  try {
    for (const folder of foldersTo(root, file)) makeFolder(folder);
    refuseDetours(root, file);
    createAtomically(path.join(root, file), text);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') refuseExisting(root, file);
    throw cannotWrite(file, error);
  }
}

/** Throws a UserError if a file already exists or cannot be created. Writes nothing. */
export function refuseTaken(root: string, plan: readonly Pick<PlannedFile, 'file'>[]): void {
  for (const { file } of plan) {
    try {
      refuseExisting(root, file);
      refuseDetours(root, file);
    } catch (error) {
      throw cannotWrite(file, error);
    }
  }
}

/**
 * Creates all files, or throws a UserError. Overwrites nothing, and writes nothing if one of them cannot be created.
 */
export function createFiles(root: string, plan: readonly PlannedFile[]): void {
  const realRoot = realPath(root);
  refuseTaken(realRoot, plan);
  for (const file of plan) createFile(realRoot, file);
}

/** Removes files that were just created, unless one has changed since. Returns whether it did. */
export function removeUnchanged(root: string, plan: readonly PlannedFile[]): boolean {
  if (!plan.every(({ file, text }) => hasText(path.join(root, file), text))) return false;
  for (const { file } of plan) remove(path.join(root, file));
  return true;
}
