import { type Diagnostic, startOfFile } from '../base/diagnostic.ts';
import { errorCode, UserError } from '../base/errors.ts';
import type { Entry, Files } from '../io/types.ts';
import { isSlug, type Kind, type Placement, placementOf, slugProblem } from '../kinds/kind.ts';

/** A document, or a file that looks like a misnamed one. */
export interface FoundFile {
  /** Relative to the repo's root. */
  file: string;
  type: Entry['type'];
  placement: Exclude<Placement, undefined>;
}

/** The contents of one engagement's folder. */
export interface FoundFolder {
  slug: string;
  /** Relative to the repo's root. */
  path: string;
  found: FoundFile[];
  /** Free notes and other files, relative to the repo's root. */
  others: string[];
}

/** How deep a folder of an engagement is searched: the deepest document lies three levels down. */
const maxLevels = 8;

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

const plainFolderHint = 'put a plain folder there';

/** Walks the folders of engagements. What cannot be listed is a problem, and the rest is still searched. */
class Search {
  readonly folders: FoundFolder[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly files: Files;
  private readonly kinds: readonly Kind[];

  constructor(files: Files, kinds: readonly Kind[]) {
    this.files = files;
    this.kinds = kinds;
  }

  private report(rule: Diagnostic['rule'], file: string, message: string): void {
    this.diagnostics.push(fileProblem(rule, file, message));
  }

  private list(folder: string): Entry[] {
    try {
      return this.files.list(folder);
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
    const placement = placementOf(path, this.kinds);
    const file = `${folder.path}/${path}`;
    if (placement) folder.found.push({ file, type, placement });
    else if (this.kinds.some((kind) => kind.path.startsWith(`${path}/`))) this.blockedFolder(file, type);
    else folder.others.push(file);
  }

  private inner(folder: FoundFolder, path: string, level: number): void {
    const placement = placementOf(path, this.kinds);
    if (placement && 'kind' in placement) {
      this.report('not-a-file', `${folder.path}/${path}`, 'is a folder, not a file; put the document itself there');
    }
    if (level < maxLevels) this.walk(folder, `${path}/`, level + 1);
  }

  private walk(folder: FoundFolder, inside: string, level: number): void {
    for (const { name, type } of this.list(`${folder.path}/${inside}`.replace(/\/$/, ''))) {
      if (name.startsWith('.')) continue;
      if (type === 'folder') this.inner(folder, `${inside}${name}`, level);
      else this.file(folder, `${inside}${name}`, type);
    }
  }

  private engagement(path: string, slug: string): void {
    const folder: FoundFolder = { slug, path, found: [], others: [] };
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

  engagements(folder: string, only: readonly string[] | undefined): void {
    for (const { name, type } of this.list(folder)) {
      const path = `${folder}/${name}`;
      if (name.startsWith('.') || !(only?.includes(name) ?? true)) continue;
      if (type === 'folder') this.engagement(path, name);
      if (type === 'other' && isSlug(name)) {
        this.link(path);
      }
    }
  }
}

/** The documents of every engagement below a folder of the repo, or only of those whose slugs are named, unread. */
export function findEngagements(
  files: Files,
  kinds: readonly Kind[],
  folder: string,
  only?: readonly string[],
): { folders: FoundFolder[]; diagnostics: Diagnostic[] } {
  const search = new Search(files, kinds);
  search.engagements(folder, only);
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

/** What lies beside and in the engagements' folders. Throws a UserError when the folder cannot be listed. */
export const listEngagements = (files: Files, engagements: string): Entry[] =>
  listFolder(files, engagements, plainFolderHint);

/** The slugs of the repo, without looking into any folder. Throws as `listEngagements` does. */
export const listSlugs = (files: Files, engagements: string): string[] =>
  listEngagements(files, engagements)
    .filter(({ name, type }) => type === 'folder' && isSlug(name))
    .map(({ name }) => name);
