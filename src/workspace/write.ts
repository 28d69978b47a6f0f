import path from 'node:path';
import { errorCode, UserError } from '../base/errors.ts';
import { hasText, makeFolder, prepare, publish, remove, removeEmpty } from '../io/create.ts';
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

/** Files that are being created, and what has been done for them by now. */
class Creation {
  private readonly folders: string[] = [];
  private readonly prepared: { planned: PlannedFile; target: string; temporary: string }[] = [];
  private readonly published: { target: string; text: string }[] = [];
  private readonly roots: Roots;

  constructor(roots: Roots) {
    this.roots = roots;
  }

  /** A full disk shows here, when no file has its name yet. Another process may create a folder first: it must be a real one. */
  prepare(planned: PlannedFile): void {
    for (const { absolute } of foldersTo(this.roots, planned.file))
      if (makeFolder(absolute)) this.folders.push(absolute);
    refuseDetours(this.roots, planned.file);
    const target = absolutePath(this.roots, planned.file);
    this.prepared.push({ planned, target, temporary: prepare(target, planned.text) });
  }

  publish(): void {
    for (const { planned, target, temporary } of this.prepared) {
      try {
        publish(temporary, target);
      } catch (error) {
        if (errorCode(error) === 'EEXIST') refuseExisting(this.roots, planned.file);
        throw cannotWrite(planned.file, error);
      }
      this.published.push({ target, text: planned.text });
    }
  }

  /** As if nothing had been written. What somebody has changed since is theirs. */
  undo(): void {
    for (const { target, text } of this.published) if (hasText(target, text)) remove(target);
    this.tidy();
    for (const folder of this.folders.reverse()) removeEmpty(folder);
  }

  tidy(): void {
    for (const { temporary } of this.prepared) remove(temporary);
  }
}

/**
 * Creates all files, or throws a UserError. Overwrites nothing, and leaves nothing behind if one of them cannot be created.
 */
export function createFiles(roots: Roots, plan: readonly PlannedFile[]): void {
  const real = withoutLinks(roots);
  refuseTaken(real, plan);
  const creation = new Creation(real);
  try {
    for (const planned of plan) prepareOne(creation, planned);
    creation.publish();
    creation.tidy();
  } catch (error) {
    creation.undo();
    throw error;
  }
}

function prepareOne(creation: Creation, planned: PlannedFile): void {
  try {
    creation.prepare(planned);
  } catch (error) {
    throw cannotWrite(planned.file, error);
  }
}

/** Removes a file that was just created, unless it has changed since. Returns whether it did. */
export function removeUnchanged(roots: Roots, { file, text }: PlannedFile): boolean {
  const absolute = absolutePath(roots, file);
  if (!hasText(absolute, text)) return false;
  remove(absolute);
  return true;
}
