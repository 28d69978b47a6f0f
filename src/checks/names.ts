import { byText, type Diagnostic, startOfFile } from '../base/diagnostic.ts';
import type { Folder } from '../workspace/read.ts';

const folded = (name: string) => name.normalize('NFC').toLowerCase();

/** Names that differ only in case or in how an accent is written are one name on other filesystems. */
function collisions(paths: readonly string[]): Diagnostic[] {
  const first = new Map<string, string>();
  return [...new Set(paths)].sort(byText).flatMap((path) => {
    const other = first.get(folded(path));
    if (other === undefined) {
      first.set(folded(path), path);
      return [];
    }
    const message = `differs from ${other} only in case or accents; rename one of the two`;
    return [{ rule: 'name-collision', severity: 'error', message, file: path, range: startOfFile }];
  });
}

/** Looks across engagements too: two folders may collide as well as two files. */
export function nameCollisions(folders: readonly Folder[]): Diagnostic[] {
  const folderProblems = collisions(folders.map(({ path }) => path));
  const clashing = new Set(folderProblems.map(({ file }) => file));
  const files = folders
    .filter(({ path }) => !clashing.has(path))
    .flatMap(({ documents, others }) => [...documents.map(({ file }) => file), ...others]);
  return [...folderProblems, ...collisions(files)];
}
