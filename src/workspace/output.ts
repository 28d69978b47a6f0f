import path from 'node:path';
import { UserError } from '../base/errors.ts';
import { writeAtomically } from '../io/create.ts';
import { exists, lstatIfExists } from '../io/disk.ts';
import { pathBelow, type Roots } from './home.ts';
import { settingsFile } from './settings.ts';
import { refuseDetours, withoutLinks } from './write.ts';

/** A repo may hold a link of that name, and a device is no file. */
function refuseOthers(target: string, shown: string): void {
  const found = lstatIfExists(target);
  if (!found || found.isFile()) return;
  throw new UserError(`--output ${shown} is not a file`, 'nothing was written; name a file, or leave --output out');
}

function refuseDocument(roots: Roots, target: string, shown: string, documents: readonly string[]): void {
  const name = pathBelow(roots.root, target);
  if (name === undefined) return;
  refuseDetours(roots, name);
  if (name !== settingsFile && !documents.includes(name)) return;
  throw new UserError(`--output ${shown} is a document of the repo`, 'nothing was written; choose another name');
}

/**
 * Writes a result to the file that somebody named, whole or not at all, over what was there. Throws a UserError, with nothing
 * written, if that is a document, no plain file, or not writable.
 */
export function writeOutput(
  roots: Roots,
  { cwd, file, documents }: { cwd: string; file: string; documents: readonly string[] },
  text: string,
): void {
  const target = path.resolve(cwd, file);
  try {
    refuseDocument(withoutLinks(roots), target, file, documents);
    refuseDocument(roots, target, file, documents);
    refuseOthers(target, file);
    if (!exists(path.dirname(target)))
      throw new UserError(
        `--output ${file} cannot be written: there is no folder ${path.dirname(file)}`,
        'create it first',
      );
    writeAtomically(target, text);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `--output ${file} could not be written: ${(error as Error).message}`,
      'nothing was written; check the path, the disk and its permissions',
    );
  }
}
