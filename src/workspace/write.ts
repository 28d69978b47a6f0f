import path from 'node:path';
import { errorCode, UserError } from '../base/errors.ts';
import { createAtomically, hasText, makeFolder, remove } from '../io/create.ts';
import { lstatIfExists, realPath } from '../io/disk.ts';
import { absolutePath, locate, type Roots } from './home.ts';

/** A file to be created: relative to the root with forward slashes, or in the private checkout. */
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

/** Whether something has that name already. */
export const isTaken = (roots: Roots, file: string): boolean => lstatIfExists(absolutePath(roots, file)) !== undefined;

function refuseExisting(roots: Roots, file: string): void {
  if (isTaken(roots, file)) {
    throw new UserError(`${file} already exists`, 'nothing was written; edit that file, or move it first');
  }
}

/** The parent folders of a file below its root, outermost first. */
function foldersTo(roots: Roots, file: string): { folder: string; absolute: string }[] {
  const { root, path: inside } = locate(roots, file);
  const mark = file.slice(0, file.length - inside.length);
  const steps = path.posix
    .dirname(inside)
    .split('/')
    .filter((step) => step !== '.');
  return steps.map((_, index) => {
    const folder = steps.slice(0, index + 1).join('/');
    return { folder: mark + folder, absolute: path.join(root, folder) };
  });
}

/** Refuses to walk through a link that might lead out of the root, or through a file. */
export function refuseDetours(roots: Roots, file: string): void {
  for (const { folder, absolute } of foldersTo(roots, file)) {
    const found = lstatIfExists(absolute);
    if (!found) return;
    if (!found.isDirectory()) {
      throw new UserError(`${folder} is not a folder`, 'put a plain folder there; nothing was written');
    }
  }
}

/** Creates a new file. Another process may create one of its folders first: it must still be a real folder. */
function createFile(roots: Roots, { file, text }: PlannedFile): void {
  try {
    for (const { absolute } of foldersTo(roots, file)) makeFolder(absolute);
    refuseDetours(roots, file);
    createAtomically(absolutePath(roots, file), text);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') refuseExisting(roots, file);
    throw cannotWrite(file, error);
  }
}

/** Throws a UserError if a file already exists or cannot be created. Writes nothing. */
export function refuseTaken(roots: Roots, plan: readonly Pick<PlannedFile, 'file'>[]): void {
  for (const { file } of plan) {
    try {
      refuseExisting(roots, file);
      refuseDetours(roots, file);
    } catch (error) {
      throw cannotWrite(file, error);
    }
  }
}

/** The checkout has none. */
export const withoutLinks = (roots: Roots): Roots => ({ ...roots, root: realPath(roots.root) });

/**
 * Creates all files, or throws a UserError. Overwrites nothing, and writes nothing if one of them cannot be created.
 */
export function createFiles(roots: Roots, plan: readonly PlannedFile[]): void {
  const real = withoutLinks(roots);
  refuseTaken(real, plan);
  for (const file of plan) createFile(real, file);
}

/** Removes files that were just created, unless one has changed since. Returns whether it did. */
export function removeUnchanged(roots: Roots, plan: readonly PlannedFile[]): boolean {
  if (!plan.every(({ file, text }) => hasText(absolutePath(roots, file), text))) return false;
  for (const { file } of plan) remove(absolutePath(roots, file));
  return true;
}
