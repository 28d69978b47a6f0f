import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { byText } from '../base/diagnostic.ts';
import type { Entry, Files } from './types.ts';

function entry(folder: string, dirent: Dirent): Entry {
  if (dirent.isDirectory()) return { name: dirent.name, type: 'folder', size: 0 };
  if (!dirent.isFile()) return { name: dirent.name, type: 'other', size: 0 };
  return { name: dirent.name, type: 'file', size: lstatSync(path.join(folder, dirent.name)).size };
}

/** The files of a working tree. A folder that is a link out of the tree is not listed. */
export function diskFiles(root: string): Files {
  const realRoot = realpathSync(root);
  return {
    list(folder) {
      const absolute = path.join(root, folder);
      try {
        if (path.relative(realRoot, realpathSync(absolute)).startsWith('..')) {
          throw new Error('it is a link that leads out of the repo');
        }
        return readdirSync(absolute, { withFileTypes: true })
          .map((dirent) => entry(absolute, dirent))
          .sort((a, b) => byText(a.name, b.name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
    read: (file) => readFileSync(path.join(root, file)),
  };
}
