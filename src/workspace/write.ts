import path from 'node:path';
import { codeOf, UserError } from '../base/errors.ts';
import { createWhole, holds, makeFolder, remove } from '../io/create.ts';
import { lookAt, realPath } from '../io/disk.ts';

/** A file that is to be made. `file` is relative to the root, with forward slashes. */
export interface PlannedFile {
  file: string;
  text: string;
}

const couldNot = (file: string, error: unknown): UserError =>
  error instanceof UserError
    ? error
    : new UserError(
        `${file} could not be written: ${(error as Error).message}`,
        'see to the path, the disk and its permissions, then try again',
      );

/** Whether something has that name already. `file` is relative to the root. */
export const isTaken = (root: string, file: string): boolean => lookAt(path.join(root, file)) !== undefined;

function refuseExisting(root: string, file: string): void {
  if (isTaken(root, file)) {
    throw new UserError(`${file} is already there`, 'nothing was written; edit that file, or move it away first');
  }
}

/** The folders on the way to a file, the outermost first; absolute. */
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
    const found = lookAt(folder);
    if (!found) return;
    if (!found.isDirectory()) {
      throw new UserError(
        `${path.relative(root, folder)} is not a folder`,
        'nothing is written through a link or a file',
      );
    }
  }
}

/** A file that is not there yet. Somebody may have been first with one of its folders: then it must be a folder all the same. */
function createFile(root: string, { file, text }: PlannedFile): void {
  try {
    for (const folder of foldersTo(root, file)) makeFolder(folder);
    refuseDetours(root, file);
    createWhole(path.join(root, file), text);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') refuseExisting(root, file);
    throw couldNot(file, error);
  }
}

/** Throws a UserError when one of the files is there already, or cannot be reached. Nothing is written. */
export function refuseTaken(root: string, plan: readonly Pick<PlannedFile, 'file'>[]): void {
  for (const { file } of plan) {
    try {
      refuseExisting(root, file);
      refuseDetours(root, file);
    } catch (error) {
      throw couldNot(file, error);
    }
  }
}

/** Creates all the files, or says why not. Nothing is overwritten; nothing is written when one of them cannot be. */
export function createFiles(root: string, plan: readonly PlannedFile[]): void {
  const realRoot = realPath(root);
  refuseTaken(realRoot, plan);
  for (const file of plan) createFile(realRoot, file);
}

/** Removes files that were just created, unless somebody has changed one of them since. Whether it did. */
export function takeBack(root: string, plan: readonly PlannedFile[]): boolean {
  if (!plan.every(({ file, text }) => holds(path.join(root, file), text))) return false;
  for (const { file } of plan) remove(path.join(root, file));
  return true;
}
