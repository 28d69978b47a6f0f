import { byLocation, type Diagnostic, type Path } from '../base/diagnostic.ts';
import { grouped } from '../base/groups.ts';
import type { Doc, DocumentReader } from '../kinds/document.ts';
import type { Kind } from '../kinds/kind.ts';
import { fileProblem } from '../workspace/find.ts';
import { type Folder, type Reading, readEngagements } from '../workspace/read.ts';
import { homeLocation, type Workspace } from '../workspace/workspace.ts';
import { checkFolders } from './index.ts';

/** All documents of a repo with all their problems, in order. Values with an error are left out, as if they were blank. */
export type Loaded = Reading;

const errorPaths = (diagnostics: readonly Diagnostic[]): Map<string, Path[]> =>
  grouped(
    diagnostics.flatMap(({ severity, file, path }) => (severity === 'error' && path ? [[file, path] as const] : [])),
  );

/** The field that says when a document holds: without its start, an engagement under way would look like one to come. */
const placingField = ({ name, dateField }: Kind): string => (name === 'engagement' ? 'start' : dateField);

/** Without a valid date nobody can say when it holds; a weekly note still has the week of its name. */
const isUnplaced = ({ kind }: Doc, paths: readonly Path[]): boolean =>
  !kind.path.includes('{week}') && paths.some((path) => path.length === 1 && path[0] === placingField(kind));

/** One wrong field must not make an engagement lie: the rest of its document still counts. */
function withoutErrors(folder: Folder, paths: ReadonlyMap<string, readonly Path[]>): Folder {
  const pathsOf = ({ file }: Doc) => paths.get(file) ?? [];
  const [unplaced, placed] = [true, false].map((wanted) =>
    folder.documents.filter((doc) => isUnplaced(doc, pathsOf(doc)) === wanted),
  );
  const documents = (placed ?? []).map((doc) => doc.without(pathsOf(doc)));
  return { ...folder, documents, unread: [...folder.unread, ...(unplaced ?? [])] };
}

/** Of engagements with the same name in several repos, the first counts: people type that name. */
function withoutClashes(readings: readonly Loaded[]): Loaded {
  const known = new Map<string, Folder>();
  const clashes: Diagnostic[] = [];
  for (const folder of readings.flatMap(({ folders }) => folders)) {
    const first = known.get(folder.slug);
    if (!first) known.set(folder.slug, folder);
    else
      clashes.push(fileProblem('name-collision', folder.path, `has the name of ${first.path}; rename one of the two`));
  }
  const diagnostics = [...readings.flatMap((reading) => reading.diagnostics), ...clashes].sort(byLocation);
  return { folders: [...known.values()], checked: readings.flatMap(({ checked }) => checked), diagnostics };
}

/** Reads and checks every document, or those of the named engagements. A file with a problem never keeps the others from being read. */
export async function load(workspace: Workspace, only?: readonly string[], reader?: DocumentReader): Promise<Loaded> {
  const { files, kinds, settings, parts } = workspace;
  if (parts) {
    const readings: Loaded[] = [];
    for (const part of parts.values()) readings.push(await load(part, only, reader));
    return withoutClashes(readings);
  }
  const area = {
    files,
    kinds,
    engagements: settings.engagements,
    home: homeLocation(workspace),
    ...(reader ? { reader } : {}),
  };
  const { folders, checked, ...read } = await readEngagements(area, only);
  const diagnostics = [...workspace.diagnostics, ...read.diagnostics, ...checkFolders(folders)].sort(byLocation);
  const paths = errorPaths(diagnostics);
  return { folders: folders.map((folder) => withoutErrors(folder, paths)), checked, diagnostics };
}
