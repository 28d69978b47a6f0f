import { byText } from '../../base/diagnostic.ts';
import type { Entry, Files } from '../types.ts';
import { describeObjects, isBlobOf, readObjects } from './objects.ts';
import { askGit, type Repository } from './repository.ts';

/** An entry of a folder in a commit, with the id of what it holds. */
export interface TreeEntry extends Entry {
  id: string;
}

const types: Record<string, Entry['type']> = { '040000': 'folder', '100644': 'file', '100755': 'file' };

/** Of a folder: its entries by name. */
type Listing = Map<string, TreeEntry>;

/** Paths and what is there. A link or a submodule is neither file nor folder. */
function listed(repository: Repository, tree: string, flags: readonly string[]): [path: string, entry: TreeEntry][] {
  const records = askGit(repository, ['ls-tree', ...flags, '-z', '--full-tree', tree])
    .toString()
    .split('\0');
  return records.slice(0, -1).map((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
    const path = record.slice(tab + 1);
    return [path, { name: path.slice(path.lastIndexOf('/') + 1), type: types[mode] ?? 'other', id }];
  });
}

/** The entries of a folder of a commit. */
export const listTree = (repository: Repository, tree: string): TreeEntry[] =>
  listed(repository, tree, []).map(([, entry]) => entry);

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const under = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** So much is held at once. */
const maxBatch = 16 * 1024 * 1024;

/** What was read at the paths of another point of the history. */
export type KnownBytes = (file: string) => Uint8Array | undefined;

/** The files of a folder of a commit. Nothing of the work tree is read, and no filter runs. */
class TreeFiles implements Files {
  private readonly listings = new Map<string, Listing>();
  /** What is to be read, in that order. */
  private coming: string[] = [];
  private readonly sizes = new Map<string, number>();
  private contents = new Map<string, Uint8Array>();
  private readonly unchanged = new Map<string, Uint8Array>();
  private readonly repository: Repository;
  private readonly tree: string;
  private readonly known: KnownBytes;

  constructor(repository: Repository, tree: string, known: KnownBytes) {
    this.repository = repository;
    this.tree = tree;
    this.known = known;
  }

  /** A folder, and with `deep` all folders below it: one run of git for all of a program. */
  private listing(folder: string, deep: boolean): Listing | undefined {
    const known = this.listings.get(folder);
    if (known) return known;
    const tree = folder === '' ? this.tree : this.folderId(folder);
    if (tree === undefined) return undefined;
    const isDeep = deep && folder !== '';
    this.listings.set(folder, new Map());
    for (const [path, entry] of listed(this.repository, tree, isDeep ? ['-r', '-t'] : [])) {
      this.add(under(folder, path), entry, isDeep);
    }
    return this.listings.get(folder);
  }

  private add(path: string, entry: TreeEntry, isDeep: boolean): void {
    this.listings.get(parentOf(path))?.set(entry.name, entry);
    if (isDeep && entry.type === 'folder') this.listings.set(path, new Map());
  }

  private entry(path: string): TreeEntry | undefined {
    return this.listing(parentOf(path), false)?.get(path.slice(path.lastIndexOf('/') + 1));
  }

  /** The same errors as those of a disk; what is linked to is not looked for. */
  private folderId(folder: string): string | undefined {
    const found = this.entry(folder);
    if (found?.type === 'file') throw Object.assign(new Error('it is a file'), { code: 'ENOTDIR' });
    if (found?.type === 'other') throw new Error('it is a link or a submodule, which is not followed in a commit');
    return found?.id;
  }

  list(folder: string): Entry[] {
    const entries = [...(this.listing(folder, true)?.values() ?? [])];
    return entries.map(({ name, type }) => ({ name, type })).sort((a, b) => byText(a.name, b.name));
  }

  prepare(files: readonly string[]): void {
    const ids = files.flatMap((file) => {
      const entry = this.entry(file);
      return entry?.type !== 'file' || this.isUnchanged(file, entry) ? [] : entry.id;
    });
    this.coming = [...new Set(ids)];
    const objects = describeObjects(this.repository, this.coming);
    for (const [index, id] of this.coming.entries()) this.sizes.set(id, objects[index]?.size ?? 0);
  }

  /** Whether what is known of a file is what this commit has: then git need not be asked. */
  private isUnchanged(file: string, { id }: TreeEntry): boolean {
    const bytes = this.known(file);
    if (!bytes || !isBlobOf(bytes, id)) return false;
    this.unchanged.set(id, bytes);
    return true;
  }

  read(file: string, limit: number): Uint8Array {
    const found = this.entry(file);
    if (found?.type !== 'file') throw new Error('it is not a file of that commit');
    const unchanged = this.unchanged.get(found.id);
    if (unchanged) return unchanged;
    if (!this.sizes.has(found.id)) this.prepare([file]);
    if ((this.sizes.get(found.id) ?? 0) > limit) return new Uint8Array(limit + 1);
    if (!this.contents.has(found.id)) this.fetch(found.id, limit);
    return this.contents.get(found.id) ?? new Uint8Array();
  }

  /** A file, and as many of those that follow as fit. */
  private fetch(first: string, limit: number): void {
    const following = this.coming.slice(this.coming.indexOf(first));
    const ids = [first];
    let total = 0;
    for (const id of following.slice(1)) {
      const size = this.sizes.get(id) ?? 0;
      if (size > limit) continue;
      total += size;
      if (total > maxBatch) break;
      ids.push(id);
    }
    const contents = readObjects(this.repository, ids);
    this.contents = new Map(ids.map((id, index) => [id, contents[index] ?? new Uint8Array()]));
  }
}

const nothingKnown: KnownBytes = () => undefined;

/** The files of a folder of a commit, by the id of the folder; without one, none. */
export const filesOfTree = (repository: Repository, tree: string | undefined, known = nothingKnown): Files =>
  tree === undefined ? { list: () => [], read: () => new Uint8Array() } : new TreeFiles(repository, tree, known);
