import { type Diagnostic, type Severity, startOfFile } from '../base/diagnostic.ts';
import { errorCode, UserError } from '../base/errors.ts';
import type { Entry, Files } from '../io/types.ts';
import type { DocumentReader } from '../kinds/document.ts';
import { homeFolder, isSlug, type Kind, maxFolders, type Placement, placementOf, slugProblem } from '../kinds/kind.ts';
import { type EngagementPaths, type HomeLocation, homeMark, nameIn, pathsOf } from './paths.ts';

/** A document, or a file that looks like a misnamed one. */
export interface FoundFile {
  /** Relative to the repo's root, or in the private checkout. */
  file: string;
  type: Entry['type'];
  placement: Exclude<Placement, undefined>;
}

/** The contents of one engagement's folder. */
export interface FoundFolder extends EngagementPaths {
  slug: string;
  found: FoundFile[];
  /** Free notes and other files. */
  others: string[];
}

/** What to search: files, the kinds of documents among them, and where they lie. */
export interface SearchArea {
  files: Files;
  kinds: readonly Kind[];
  /** The folder of all engagements. */
  engagements: string;
  home: HomeLocation;
  /** Reads a document; `readDocument` when left out. */
  reader?: DocumentReader;
}

export const fileProblem = (rule: Diagnostic['rule'], file: string, message: string): Diagnostic => ({
  rule,
  severity: 'error',
  message,
  file,
  range: startOfFile,
});

/** A file where a folder of the repo should be is fatal, not the problem of a document. */
const isNotFolder = (error: unknown): boolean => errorCode(error) === 'ENOTDIR';

const notFolderError = (folder: string, hint: string): UserError =>
  new UserError(`${folder} is a file, not a folder`, hint);

/** What stands in a name for bytes that are no text: no file can be opened by such a name. */
const isText = (name: string): boolean => !name.includes('\ufffd');

const notText = 'has a name that is not UTF-8; rename it';

const plainFolderHint = 'put a plain folder there';

/** Walks the folders of engagements. What cannot be listed is a problem, and the rest is still searched. */
class Search {
  readonly folders: FoundFolder[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly area: SearchArea;
  /** Most engagements have documents of the same names. */
  private readonly placements = new Map<string, Placement>();

  constructor(area: SearchArea) {
    this.area = area;
  }

  private placement(path: string): Placement {
    if (!this.placements.has(path)) this.placements.set(path, placementOf(path, this.area.kinds));
    return this.placements.get(path);
  }

  private report(rule: Diagnostic['rule'], file: string, message: string, severity: Severity = 'error'): void {
    this.diagnostics.push({ ...fileProblem(rule, file, message), severity });
  }

  private list(folder: string): Entry[] {
    try {
      return this.area.files.list(folder);
    } catch (error) {
      if (isNotFolder(error)) throw notFolderError(folder, plainFolderHint);
      this.report('unreadable', folder, `cannot be read: ${(error as Error).message}`);
      return [];
    }
  }

  private link(path: string): void {
    this.report('not-a-file', path, 'is a link or a device; links are not followed; put the folder itself there');
  }

  /** Something else in the path of a folder for documents. */
  private blockedFolder(path: string, type: Entry['type']): void {
    if (type === 'other') this.link(path);
    else this.report('not-a-file', path, 'is a file; expected a folder of documents');
  }

  private file(folder: FoundFolder, path: string, type: Entry['type']): void {
    const placement = this.placement(path);
    const file = nameIn(folder, path);
    if (placement && !isText(path)) this.report('file-name', file, notText);
    else if (placement) folder.found.push({ file, type, placement });
    else if (this.isForDocuments(path)) this.blockedFolder(file, type);
    else folder.others.push(file);
  }

  private inner(folder: FoundFolder, path: string, level: number): void {
    const placement = this.placement(path);
    if (placement && 'kind' in placement) {
      this.report('not-a-file', nameIn(folder, path), 'is a folder, not a file; put the document itself there');
    }
    // No path leads into it, so nobody can tell which documents it has.
    if (!isText(path)) this.report('folder-name', nameIn(folder, path), notText);
    else if (level <= maxFolders) this.walk(folder, `${path}/`, level + 1);
  }

  private walk(folder: FoundFolder, inside: string, level: number): void {
    for (const { name, type } of this.list(nameIn(folder, inside).replace(/\/$/, ''))) {
      if (name.startsWith('.')) continue;
      if (inside === '' && name === homeFolder && this.area.home !== 'beside') this.notPrivate(folder);
      else if (type === 'folder') this.inner(folder, `${inside}${name}`, level);
      else this.file(folder, `${inside}${name}`, type);
    }
  }

  /** Whoever reads the repo can read it, and write there what then would count. */
  private notPrivate({ path }: FoundFolder): void {
    const message = 'is in the repo, though auxeng.yaml says that home/ is elsewhere; not read';
    this.report('home-in-repo', `${path}/${homeFolder}`, message, 'warning');
  }

  private engagement(slug: string): void {
    const paths = pathsOf(slug, this.area.engagements, this.area.home);
    const { path } = paths;
    const folder: FoundFolder = { slug, ...paths, found: [], others: [] };
    this.walk(folder, '', 1);
    // A folder without documents is not an engagement but, for instance, an archive.
    if (folder.found.length === 0) return;
    if (!isSlug(slug)) {
      this.report('folder-name', path, `"${slug}" is not a slug: ${slugProblem(slug)}`);
    }
    if (!folder.found.some(({ file }) => file === `${path}/engagement.md`)) {
      this.report('missing-charter', path, 'has no engagement.md; every engagement needs a charter');
    }
    this.folders.push(folder);
  }

  engagements(only: ReadonlySet<string> | undefined): void {
    const { engagements, home } = this.area;
    const wanted = ({ name }: Entry) => !name.startsWith('.') && (only?.has(name) ?? true);
    for (const { name, type } of this.list(engagements).filter(wanted)) {
      if (!isText(name)) this.report('folder-name', `${engagements}/${name}`, notText);
      else if (type === 'folder') this.engagement(name);
      if (type === 'other' && isSlug(name)) this.link(`${engagements}/${name}`);
    }
    if (home === 'elsewhere') for (const entry of this.list(homeMark).filter(wanted)) this.checkout(entry);
  }

  /** A folder of the private checkout. Others than those of engagements are looked into, but not searched. */
  private checkout({ name, type }: Entry): void {
    const folder = this.folders.find(({ slug }) => slug === name);
    const path = `${homeMark}${name}`;
    if (type === 'other' && isSlug(name)) this.link(path);
    if (type !== 'folder' || !isText(name)) return;
    if (folder) this.walk(folder, `${homeFolder}/`, 2);
    else if (this.list(path).some((entry) => this.isForDocuments(`${homeFolder}/${entry.name}`))) {
      this.report('unknown-engagement', path, `${this.area.engagements}/${name} is not an engagement`, 'warning');
    }
  }

  /** Whether documents lie at a path, or below. */
  private isForDocuments(path: string): boolean {
    return this.area.kinds.some((kind) => kind.path === path || kind.path.startsWith(`${path}/`));
  }
}

/** The documents of every engagement, or only of those whose slugs are named, unread. */
export function findEngagements(
  area: SearchArea,
  only?: Iterable<string>,
): { folders: FoundFolder[]; diagnostics: Diagnostic[] } {
  const search = new Search(area);
  search.engagements(only && new Set(only));
  return search;
}

/** The entries of a folder that the settings name. Throws a UserError with this hint when it cannot be listed. */
export function listFolder(files: Files, folder: string, hint: string): Entry[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (isNotFolder(error)) throw notFolderError(folder, hint);
    throw new UserError(`${folder} cannot be listed: ${(error as Error).message}`, hint);
  }
}

/** The bytes of a file that no command can do without. Throws a UserError when it cannot be read, or is larger. */
export function readBytes(files: Files, file: string, limit: number, sizeHint: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = files.read(file, limit);
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`, 'check its permissions');
  }
  if (bytes.length <= limit) return bytes;
  throw new UserError(`${file} is larger than ${limit / 1024} KiB`, sizeHint);
}

/** What lies beside and in the engagements' folders. Throws a UserError when the folder cannot be listed. */
export const listEngagements = (files: Files, engagements: string): Entry[] =>
  listFolder(files, engagements, plainFolderHint);

/** The slugs of the repo, without looking into any folder. Throws as `listEngagements` does. */
export const listSlugs = (files: Files, engagements: string): string[] =>
  listEngagements(files, engagements)
    .filter(({ name, type }) => type === 'folder' && isSlug(name))
    .map(({ name }) => name);

/** The same, and none where the folder cannot be listed: whoever reads its documents says so. */
export function slugsIfListed(files: Files, engagements: string): string[] {
  try {
    return listSlugs(files, engagements);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
