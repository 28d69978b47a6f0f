import path from 'node:path';
import { errorCode, UserError } from '../base/errors.ts';
import { lstatIfExists } from '../io/disk.ts';
import { replaceWhole, temporaryName } from '../io/replace.ts';
import { absolutePath, type Roots } from './home.ts';
import { refuseDetours, withoutLinks } from './write.ts';

function refuseOthers(roots: Roots, file: string): void {
  refuseDetours(roots, file);
  const found = lstatIfExists(absolutePath(roots, file));
  if (!found) throw new UserError(`${file} is no longer there`, 'nothing was written; look where it went');
  if (!found.isFile()) {
    throw new UserError(`${file} is not a file`, 'nothing is written through a link; put a plain file there');
  }
}

const changedMeanwhile = (file: string): UserError =>
  new UserError(`${file} was changed meanwhile`, 'nothing was written; look at what it says now, then try again');

function couldNot(file: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  if (errorCode(error) === 'EEXIST') {
    const temporary = path.posix.join(path.posix.dirname(file), temporaryName(file));
    return new UserError(
      `${file} is being changed by somebody else`,
      `nothing was written; try again, and if nobody is at it, remove ${temporary}`,
    );
  }
  return new UserError(
    `${file} could not be written: ${(error as Error).message}`,
    'nothing was written; see to the path, the disk and its permissions, then try again',
  );
}

/**
 * Replaces the text of a document that is there, byte order mark and all, if it is still the text that was read. Throws a
 * UserError otherwise, and the file is as it was.
 */
export function replaceFile(roots: Roots, file: string, before: string, after: string): void {
  const real = withoutLinks(roots);
  try {
    refuseOthers(real, file);
    if (!replaceWhole(absolutePath(real, file), before, after)) throw changedMeanwhile(file);
  } catch (error) {
    throw couldNot(file, error);
  }
}
