import { watch } from 'node:fs';
import path from 'node:path';

/** Milliseconds in which an editor has written all that it writes for one save. */
const settled = 100;

/** Resolves when something below a folder has changed and all is quiet again. What git keeps for itself does not count. */
export const nextChange = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true }, (_, name) => {
      if (name?.split(path.sep)[0] === '.git') return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        watcher.close();
        resolve();
      }, settled);
    });
    watcher.on('error', reject);
  });
