import { byText } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import type { Files } from '../io/types.ts';
import { homeFolder } from '../kinds/kind.ts';
import { findEngagements, slugsIfListed } from './find.ts';
import { homeMark, isInCheckout, slugOf } from './paths.ts';
import { maxDocument } from './read.ts';
import { homeLocation, type Workspace } from './workspace.ts';

/** The slugs that engagements had before, by those that they have now. */
export type Renamed = ReadonlyMap<string, string>;

/** What tells engagements apart: documents by their places in the folder, each with its text. */
interface Marks {
  slug: string;
  charter: string[];
  /** Those of which there is one are much the same in all engagements, as their templates left them; notes have a folder. */
  notes: string[];
}

/** Git may write other line breaks to the disk than it keeps. What cannot be read is like nothing else. */
function markOf(files: Files, folder: string, place: string): string[] {
  try {
    const bytes = files.read(`${folder}/${place}`, maxDocument);
    if (bytes.length > maxDocument) return [];
    return [`${place}\n${Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')}`];
  } catch (error) {
    if (error instanceof UserError) throw error;
    return [];
  }
}

const isNote = (place: string): boolean => place.includes('/') && place.split('/').at(-2) !== homeFolder;

/** Of one engagement after the other, since all may be large. The documents of a private checkout are not in the folder. */
function* marksOf(workspace: Workspace, slugs: Iterable<string>): Generator<Marks> {
  const { files, kinds, settings } = workspace;
  const { folders } = findEngagements({ files, kinds, ...settings, home: homeLocation(workspace) }, slugs);
  const found = folders.map((folder) => {
    const start = `${folder.path}/`;
    const inside = folder.found.filter(({ file, type }) => type === 'file' && file.startsWith(start));
    const places = inside.map(({ file }) => file.slice(start.length));
    const charter = places.filter((place) => place === 'engagement.md');
    return { ...folder, charter, notes: places.filter(isNote) };
  });
  files.prepare?.(
    found.flatMap(({ path, charter, notes }) => [...charter, ...notes].map((place) => `${path}/${place}`)),
  );
  for (const { slug, path, charter, notes } of found) {
    const read = (place: string) => markOf(files, path, place);
    yield { slug, charter: charter.flatMap(read), notes: notes.flatMap(read) };
  }
}

/** Tells whose marks some are: those of an engagement that had more than half of its own among them. */
function ownerBy(gone: readonly Marks[], which: 'charter' | 'notes'): (marks: Marks) => string | undefined {
  const owners = new Map<string, string | undefined>();
  for (const { slug, [which]: own } of gone) {
    // What several had tells nothing.
    for (const mark of own) owners.set(mark, owners.has(mark) ? undefined : slug);
  }
  const totals = new Map(gone.map(({ slug, [which]: own }) => [slug, own.length]));
  return ({ [which]: marks }) => {
    const kept = new Map<string, number>();
    for (const owner of marks.flatMap((mark) => owners.get(mark) ?? [])) kept.set(owner, (kept.get(owner) ?? 0) + 1);
    return [...kept].find(([slug, count]) => count > (totals.get(slug) ?? 0) / 2)?.[0];
  };
}

const notAmong = (others: ReadonlySet<string>, slugs: ReadonlySet<string>): string[] =>
  [...slugs].filter((slug) => !others.has(slug));

/** Which engagements were renamed: the folder of before is gone, and what it held lies in a new one. */
export function renamedSince(before: Workspace, now: Workspace): Renamed {
  const slugs = ({ files, settings }: Workspace) => new Set(slugsIfListed(files, settings.engagements));
  const [old, all] = [slugs(before), slugs(now)];
  const [goneSlugs, newSlugs] = [notAmong(all, old), notAmong(old, all)];
  const renamed = new Map<string, string>();
  if (goneSlugs.length === 0 || newSlugs.length === 0) return renamed;
  const gone = [...marksOf(before, goneSlugs)];
  const [byCharter, byNotes] = [ownerBy(gone, 'charter'), ownerBy(gone, 'notes')];
  const found = Array.from(marksOf(now, newSlugs), (marks) => ({
    slug: marks.slug,
    owners: [byCharter(marks), byNotes(marks)],
  }));
  const left = new Set(goneSlugs);
  const take = (slug: string, was: string | undefined) => {
    if (was !== undefined && !renamed.has(slug) && left.delete(was)) renamed.set(slug, was);
  };
  for (const { slug, owners } of found) take(slug, owners[0]);
  for (const { slug, owners } of found) take(slug, owners[1]);
  return renamed;
}

/** The same files, with the folders of engagements under the names that they have now. */
export function underNewNames(files: Files, engagements: string, renamed: Renamed): Files {
  const newNames = new Map([...renamed].map(([slug, was]) => [was, slug]));
  const before = (path: string): string => {
    const slug = slugOf(path, engagements) ?? '';
    const was = renamed.get(slug);
    const start = isInCheckout(path) ? homeMark : `${engagements}/`;
    return was === undefined ? path : `${start}${was}${path.slice(start.length + slug.length)}`;
  };
  return {
    list(folder) {
      const entries = files.list(before(folder));
      if (folder !== engagements && folder !== homeMark) return entries;
      const named = entries.map(({ name, type }) => ({ name: newNames.get(name) ?? name, type }));
      return named.sort((a, b) => byText(a.name, b.name));
    },
    read: (file, limit) => files.read(before(file), limit),
    prepare: (names) => files.prepare?.(names.map(before)),
  };
}
