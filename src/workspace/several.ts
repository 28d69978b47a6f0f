import path from 'node:path';
import { byText } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import type { Entry, Files } from '../io/types.ts';
import { homeMark, labelMark, labelOf, withoutLabel } from './paths.ts';
import { homeLocation, type Workspace } from './workspace.ts';

/** Short names for folders: their own, with a number where two have the same. */
function labelsOf(roots: readonly string[]): string[] {
  const taken = new Set([labelOf(homeMark)]);
  return roots.map((root) => {
    const name = path.basename(root).replace(/[:/\\]/g, '-') || 'root';
    const label = [name, ...roots.map((_, index) => `${name}-${index + 2}`)].find((free) => !taken.has(free)) ?? name;
    taken.add(label);
    return label;
  });
}

/** The files of a repo, whose names begin with its label. */
const labelledFiles = ({ list, read, prepare }: Files): Files => ({
  list: (folder) => list(withoutLabel(folder)),
  read: (file, limit) => read(withoutLabel(file), limit),
  ...(prepare ? { prepare: (files) => prepare(files.map(withoutLabel)) } : {}),
});

/** The files of all: those with a label are looked for in its repo, and a folder without one has the entries of all. */
function filesOf(parts: ReadonlyMap<string, Workspace>): Files {
  const all = [...parts.values()];
  const listAll = (folder: string): Entry[] =>
    all.flatMap(({ files }) => files.list(folder)).sort((a, b) => byText(a.name, b.name));
  return {
    list: (folder) => parts.get(labelOf(folder))?.files.list(folder) ?? listAll(folder),
    read(file, limit) {
      const part = parts.get(labelOf(file));
      if (!part) throw new Error('it is in none of the repos, or in all');
      return part.files.read(file, limit);
    },
  };
}

function refuseDifferentFolders([first, ...others]: readonly Workspace[]): void {
  const other = others.find(({ settings }) => settings.engagements !== first?.settings.engagements);
  if (!first || !other) return;
  throw new UserError(
    `${first.root} has its engagements in ${first.settings.engagements}/, and ${other.root} in ${other.settings.engagements}/`,
    'repos that are read together have one name for that folder: set `engagements` in auxeng.yaml',
  );
}

/**
 * Several repos as one program, with the settings of the first; schemas, templates and `home/` are each one's own. The name of
 * a file begins with the name of its repo: `payments:engagements/…`. Throws a UserError if they cannot be read together.
 */
export function together(workspaces: readonly Workspace[]): Workspace {
  const [first] = workspaces;
  if (!first) throw new Error('no repo to read');
  refuseDifferentFolders(workspaces);
  const labels = labelsOf(workspaces.map(({ root }) => root));
  const parts = new Map(
    workspaces.map((workspace, index) => {
      const label = labels[index] ?? '';
      const name = (file: string) => `${label}${labelMark}${file}`;
      const settings = { ...workspace.settings, engagements: name(workspace.settings.engagements) };
      const diagnostics = workspace.diagnostics.map((problem) => ({ ...problem, file: name(problem.file) }));
      return [label, { ...workspace, files: labelledFiles(workspace.files), settings, diagnostics }];
    }),
  );
  // Half of what is private would make a report of which nobody knows what it leaves out.
  const isUnknown = workspaces.some((workspace) => homeLocation(workspace) === 'unknown');
  const settings = { ...first.settings, home: isUnknown ? ('elsewhere' as const) : undefined };
  return {
    root: first.root,
    kinds: first.kinds,
    diagnostics: [],
    hasSettings: first.hasSettings,
    settings,
    files: filesOf(parts),
    parts,
  };
}
