import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../base/errors.ts';

/** A file that is to be made. `file` is relative to the root, with forward slashes. */
export interface PlannedFile {
  file: string;
  text: string;
}

const code = (error: unknown) => (error as NodeJS.ErrnoException).code;

function refuseExisting(root: string, file: string): void {
  if (lstatSync(path.join(root, file), { throwIfNoEntry: false })) {
    throw new UserError(`${file} is already there`, 'nothing was written; edit that file, or move it away first');
  }
}

/** Makes the folders on the way, one by one, and refuses to walk through a link that might lead out of the root. */
function makeFolders(root: string, file: string): void {
  let folder = realpathSync(root);
  for (const step of path.posix.dirname(file).split('/')) {
    if (step === '.') continue;
    folder = path.join(folder, step);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (!found) mkdirSync(folder);
    else if (!found.isDirectory()) {
      throw new UserError(
        `${path.relative(root, folder)} is not a folder`,
        'nothing is written through a link or a file',
      );
    }
  }
}

/**
 * Creates a file that is not there yet, whole or not at all: a temporary file in the same folder is flushed to the disk,
 * then linked to its name, which fails when somebody was first.
 */
function createFile(root: string, { file, text }: PlannedFile): void {
  const target = path.join(realpathSync(root), file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    makeFolders(root, file);
    writeFileSync(temporary, text, { flag: 'wx', flush: true });
    linkSync(temporary, target);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (code(error) === 'EEXIST') refuseExisting(root, file);
    throw new UserError(
      `${file} could not be written: ${(error as Error).message}`,
      'see to the disk and its permissions, then try again',
    );
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Creates all the files, or says why not. Nothing is overwritten; nothing is written when one of them is there already. */
export function createFiles(root: string, plan: readonly PlannedFile[]): void {
  for (const { file } of plan) refuseExisting(root, file);
  for (const file of plan) createFile(root, file);
}
