import { byText, type Diagnostic, startOfFile } from '../base/diagnostic.ts';
import type { Folder } from '../workspace/read.ts';

const fileSystemName = (name: string) => name.normalize('NFC').toLowerCase();

/** Names that differ only in case or in how an accent is written are one name on other filesystems. */
function collisions(paths: readonly string[]): Diagnostic[] {
  const first = new Map<string, string>();
  return [...new Set(paths)].sort(byText).flatMap((path) => {
    const other = first.get(fileSystemName(path));
    if (other === undefined) {
      first.set(fileSystemName(path), path);
      return [];
    }
    const message = `differs from ${other} only in case or accents; rename one of the two`;
    return [{ rule: 'name-collision', severity: 'error', message, file: path, range: startOfFile }];
  });
}

/** The folders between an engagement's folder and a file. */
function foldersBetween({ path, home = '' }: Folder, file: string): string[] {
  const folder = file.startsWith(`${path}/`) ? path : home;
  const steps = file
    .slice(folder.length + 1)
    .split('/')
    .slice(0, -1);
  return steps.map((_, at) => [folder, ...steps.slice(0, at + 1)].join('/'));
}

const filesOf = ({ documents, others }: Folder): string[] => [...documents.map(({ file }) => file), ...others];

function collisionsWithin(folder: Folder): Diagnostic[] {
  const files = filesOf(folder);
  const inner = collisions(files.flatMap((file) => foldersBetween(folder, file)));
  const inClash = (file: string) => inner.some((problem) => file.startsWith(`${problem.file}/`));
  return [...inner, ...collisions(files.filter((file) => !inClash(file)))];
}

/** Checks across engagements, since folders may collide as well as files. */
export function nameCollisions(folders: readonly Folder[]): Diagnostic[] {
  const folderProblems = collisions(folders.map(({ path }) => path));
  const clashing = new Set(folderProblems.map(({ file }) => file));
  return [...folderProblems, ...folders.filter(({ path }) => !clashing.has(path)).flatMap(collisionsWithin)];
}
