import { type Diagnostic, hasErrors, startOfFile } from '../base/diagnostic.ts';
import type { Entry, Files } from '../io/types.ts';
import { type Doc, readDocument } from '../kinds/document.ts';
import { isSlug, type Kind, type KindName, placementOf, weekName } from '../kinds/kind.ts';

/** The documents of one engagement, as they lie in its folder. */
export interface Folder {
  slug: string;
  /** Relative to the repo's root. */
  path: string;
  documents: Doc[];
  /** Free notes and other files, relative to the repo's root. */
  others: string[];
}

/** All that was read. `checked` counts documents, readable or not. */
export interface Reading {
  folders: Folder[];
  diagnostics: Diagnostic[];
  checked: string[];
}

/** A document is text that people read: real ones stay under 20 KB. */
const maxDocument = 1024 * 1024;

/** How deep a folder of an engagement is searched: the deepest document lies three levels down. */
const maxLevels = 8;

const problem = (rule: Diagnostic['rule'], file: string, message: string): Diagnostic => ({
  rule,
  severity: 'error',
  message,
  file,
  range: startOfFile,
});

class Reader {
  readonly reading: Reading = { folders: [], diagnostics: [], checked: [] };
  private readonly files: Files;
  private readonly kinds: readonly Kind[];

  constructor(files: Files, kinds: readonly Kind[]) {
    this.files = files;
    this.kinds = kinds;
  }

  private report(...diagnostics: Diagnostic[]): void {
    this.reading.diagnostics.push(...diagnostics);
  }

  /** Reading may fail for one file and must not keep the others from being read. */
  private attempt<T>(file: string, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      this.report(problem('unreadable', file, `cannot be read: ${(error as Error).message}`));
      return undefined;
    }
  }

  list(path: string): Entry[] {
    return this.attempt(path, () => this.files.list(path)) ?? [];
  }

  link(file: string): void {
    this.report(
      problem('not-a-file', file, 'is a link or a device; links are not followed, put the folder itself there'),
    );
  }

  private document(kind: Kind, name: string, file: string, entry: Entry): Doc | undefined {
    this.reading.checked.push(file);
    if (entry.type === 'other') {
      this.report(problem('not-a-file', file, 'is a link or a device, not a file; replace it by a plain file'));
      return undefined;
    }
    if (entry.size > maxDocument) {
      this.report(problem('too-large', file, `is ${entry.size} bytes large; a document may have ${maxDocument}`));
      return undefined;
    }
    const bytes = this.attempt(file, () => this.files.read(file));
    if (!bytes) return undefined;
    const { value, diagnostics } = readDocument(kind, name, file, bytes);
    this.report(...diagnostics);
    return value;
  }

  private misnamed(kind: Kind, wanted: string, file: string): void {
    this.reading.checked.push(file);
    const bytes = kind.path.includes('{week}') ? this.attempt(file, () => this.files.read(file)) : undefined;
    const date = bytes && readDocument(kind, '', file, bytes).value?.fields[kind.dateField];
    const name = weekName(date);
    const advice = name === undefined ? wanted : `${wanted}; by its date this one is ${name}`;
    this.report(problem('file-name', file, `a ${kind.name} is named by ${advice}`));
  }

  private entry(folder: Folder, inner: string, entry: Entry, level: number): void {
    const file = `${folder.path}/${inner}`;
    if (entry.type === 'folder') {
      if (level < maxLevels) this.walk(folder, inner, level + 1);
      return;
    }
    const placement = placementOf(inner, this.kinds);
    if (!placement) {
      folder.others.push(file);
    } else if ('misnamed' in placement) {
      this.misnamed(placement.misnamed, placement.wanted, file);
    } else {
      const doc = this.document(placement.kind, placement.name, file, entry);
      if (doc) folder.documents.push(doc);
    }
  }

  private walk(folder: Folder, inner: string, level: number): void {
    const path = inner === '' ? folder.path : `${folder.path}/${inner}`;
    for (const entry of this.list(path)) {
      if (entry.name.startsWith('.')) continue;
      this.entry(folder, inner === '' ? entry.name : `${inner}/${entry.name}`, entry, level);
    }
  }

  engagement(engagements: string, slug: string): void {
    const folder: Folder = { slug, path: `${engagements}/${slug}`, documents: [], others: [] };
    const before = this.reading.checked.length;
    this.walk(folder, '', 1);
    const checked = this.reading.checked.slice(before);
    // A folder without a single document is no engagement: an archive, say, or pictures.
    if (checked.length === 0) return;
    if (!isSlug(slug)) {
      const message = `"${slug}" is no slug: use lower-case letters, digits and single hyphens`;
      this.report(problem('folder-name', folder.path, message));
    }
    if (!checked.includes(`${folder.path}/engagement.md`)) {
      this.report(problem('missing-charter', folder.path, 'has no engagement.md; every engagement has a charter'));
    }
    this.reading.folders.push(folder);
  }
}

/** Reads every engagement below a folder of the repo, or only those whose slugs are named. */
export function readEngagements(
  files: Files,
  kinds: readonly Kind[],
  engagements: string,
  only?: readonly string[],
): Reading {
  const reader = new Reader(files, kinds);
  for (const { name, type } of reader.list(engagements)) {
    if (type === 'folder' && !name.startsWith('.') && (only?.includes(name) ?? true))
      reader.engagement(engagements, name);
    if (type === 'other' && isSlug(name)) reader.link(`${engagements}/${name}`);
  }
  return reader.reading;
}

/** The slugs of the repo, without reading any document. */
export const listSlugs = (files: Files, engagements: string): string[] =>
  files
    .list(engagements)
    .filter(({ name, type }) => type === 'folder' && isSlug(name))
    .map(({ name }) => name);

/** The document of a kind of which there is one. */
export const only = <Name extends KindName>(folder: Folder, name: Name): Doc<Name> | undefined =>
  folder.documents.find((doc) => doc.kind.name === name) as Doc<Name> | undefined;

/** All documents of a kind, in the order of their names. */
export const all = <Name extends KindName>(folder: Folder, name: Name): Doc<Name>[] =>
  folder.documents.filter((doc) => doc.kind.name === name) as Doc<Name>[];

/** The files with at least one error: they are left out of every count. */
export const brokenFiles = (diagnostics: readonly Diagnostic[]): Set<string> =>
  new Set(diagnostics.filter((diagnostic) => hasErrors([diagnostic])).map(({ file }) => file));
