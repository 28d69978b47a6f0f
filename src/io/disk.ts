import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { byText } from '../base/diagnostic.ts';
import { errorCode } from '../base/errors.ts';
import type { Entry, Files } from './types.ts';

export const exists = (file: string): boolean => existsSync(file);

export const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The entry itself, without following links; `undefined` below a file. */
export function lstatIfExists(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A path with all links resolved. */
export const realPath = (file: string): string => realpathSync(file);

function entry(dirent: Dirent): Entry {
  if (dirent.isDirectory()) return { name: dirent.name, type: 'folder' };
  return { name: dirent.name, type: dirent.isFile() ? 'file' : 'other' };
}

/** Most documents fit; one buffer serves them all, since what was read is copied out of it. */
const scratch = Buffer.allocUnsafeSlow(32 * 1024);

/** At most so many bytes of a file, and one more when there is more. Links are not followed. */
function readUpTo(file: string, limit: number): Uint8Array {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const chunks: Buffer[] = [];
    let total = 0;
    let count: number;
    do {
      count = readSync(descriptor, scratch, 0, Math.min(scratch.length, limit + 1 - total), null);
      chunks.push(Buffer.from(scratch.subarray(0, count)));
      total += count;
      // A short read is the end of a plain file: asking again would cost a call for every document.
    } while (count === scratch.length && total <= limit);
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(descriptor);
  }
}

/** The files of a working tree. A folder that is a link out of the tree is refused. */
export function diskFiles(root: string): Files {
  const realRoot = realpathSync.native(root);
  // Names have no `..`, and `path.join` inspects every character, which slows down a report.
  const at = (name: string) => `${root}/${name}`;
  // A folder that its parent's listing calls a folder is not a link.
  const known = new Set(['']);
  const refuseOutside = (folder: string) => {
    if (known.has(folder)) return;
    const [first] = path.relative(realRoot, realpathSync.native(at(folder))).split(path.sep);
    if (first === '..') {
      throw new Error('it is a link that leads out of the repo');
    }
  };
  return {
    list(folder) {
      try {
        refuseOutside(folder);
        const entries = readdirSync(at(folder), { withFileTypes: true }).map(entry);
        for (const { name, type } of entries)
          if (type === 'folder') known.add(folder === '' ? name : `${folder}/${name}`);
        return entries.sort((a, b) => byText(a.name, b.name));
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
        // It was listed: bytes that are no UTF-8 were lost from its name.
        if (folder !== '' && known.has(folder)) throw new Error('its name is not UTF-8, or it was removed just now');
        return [];
      }
    },
    read: (file, limit) => readUpTo(at(file), limit),
  };
}
