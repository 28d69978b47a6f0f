import { byText } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import type { Files } from '../io/types.ts';
import { homeFolder } from '../kinds/kind.ts';
import { findEngagements, listSlugs } from './find.ts';
import { homeMark, isInCheckout, slugOf } from './paths.ts';
import { maxDocument } from './read.ts';
import { homeLocation, type Workspace } from './workspace.ts';

/** The slugs that engagements had before, by those that they have now. */
export type Renamed = ReadonlyMap<string, string>;

/** By their place in the folder of the engagement. */
type Documents = ReadonlyMap<string, Uint8Array | undefined>;

/** The documents of an engagement; those of a private checkout are not in its folder. */
function documentsOf(workspace: Workspace, slug: string): Documents {
  const { files, kinds, settings } = workspace;
  const { folders } = findEngagements({ files, kinds, ...settings, home: homeLocation(workspace) }, [slug]);
  const found = folders.flatMap((folder) =>
    folder.found.filter(({ file, type }) => type === 'file' && file.startsWith(`${folder.path}/`)),
  );
  files.prepare?.(found.map(({ file }) => file));
  const start = `${settings.engagements}/${slug}/`.length;
  return new Map(found.map(({ file }) => [file.slice(start), bytesOf(files, file)]));
}

/** What cannot be read is like nothing else. */
function bytesOf(files: Files, file: string): Uint8Array | undefined {
  try {
    return files.read(file, maxDocument);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return undefined;
  }
}

/** Whether an engagement is the same: its charter, or more than half of its notes, are as they were. */
function isSame(before: Documents, now: Documents): boolean {
  const isKept = ([place, was]: [string, Uint8Array | undefined]): boolean => {
    const is = now.get(place);
    return was !== undefined && is !== undefined && Buffer.compare(was, is) === 0;
  };
  // Those of which there is one are much the same in all engagements, as their templates left them; notes have a folder.
  const notes = [...before].filter(([place]) => place.includes('/') && place.split('/').at(-2) !== homeFolder);
  return isKept(['engagement.md', before.get('engagement.md')]) || notes.filter(isKept).length > notes.length / 2;
}

/** Which engagements were renamed: the folder of before is gone, and what it held lies in a new one. */
export function renamedSince(before: Workspace, now: Workspace): Renamed {
  const slugs = (workspace: Workspace) => listSlugs(workspace.files, workspace.settings.engagements);
  const [old, all] = [new Set(slugs(before)), new Set(slugs(now))];
  const gone = new Map([...old].filter((slug) => !all.has(slug)).map((slug) => [slug, documentsOf(before, slug)]));
  const renamed = new Map<string, string>();
  if (gone.size === 0) return renamed;
  for (const slug of [...all].filter((name) => !old.has(name))) {
    const documents = documentsOf(now, slug);
    const [was] = [...gone].find(([, candidate]) => isSame(candidate, documents)) ?? [];
    if (was === undefined) continue;
    renamed.set(slug, was);
    gone.delete(was);
  }
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
