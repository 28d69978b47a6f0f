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

const parentsOf = (file: string): string[] => {
  const at = file.lastIndexOf('/');
  return at === -1 ? [] : [file.slice(0, at), ...parentsOf(file.slice(0, at))];
};

/** Looks across engagements too: two folders may collide as well as two files. */
export function nameCollisions(folders: readonly Folder[]): Diagnostic[] {
  const folderProblems = collisions(folders.map(({ path }) => path));
  const clashing = new Set(folderProblems.map(({ file }) => file));
  const files = folders
    .filter(({ path }) => !clashing.has(path))
    .flatMap(({ documents, others }) => [...documents.map(({ file }) => file), ...others]);
  const below = (file: string) =>
    parentsOf(file).filter((folder) => folders.some(({ path }) => folder.startsWith(`${path}/`)));
  const innerFolders = collisions(files.flatMap(below));
  const inClash = (file: string) => innerFolders.some((problem) => file.startsWith(`${problem.file}/`));
  return [...folderProblems, ...innerFolders, ...collisions(files.filter((file) => !inClash(file)))];
}
