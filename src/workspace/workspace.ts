import path from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { diskFiles, exists, isFolder } from '../io/disk.ts';
import type { Files } from '../io/types.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindsOf } from './kinds.ts';
import { readSettings, type Settings, settingsFile } from './settings.ts';

/** A repo with engagements. */
export interface Workspace {
  /** Absolute. */
  root: string;
  files: Files;
  settings: Settings;
  kinds: readonly Kind[];
  hasSettings: boolean;
}

/** Every figure depends on `auxeng.yaml`, so no command runs while it has errors. */
function settingsError(diagnostics: readonly Diagnostic[]): UserError {
  const lines = diagnostics.map(
    ({ file, range, message }) => `\n  ${file}:${range.start.line}:${range.start.column} ${message}`,
  );
  return new UserError(`${settingsFile} has errors:${lines.join('')}`, 'fix them first: every command reads this file');
}

const parents = (folder: string): string[] => {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...parents(parent)];
};

/** The nearest folder upwards with `auxeng.yaml`, else the root of the git repo, else the folder itself. */
export function findRoot(cwd: string): string {
  const candidates = parents(path.resolve(cwd));
  const gitRoot = candidates.findIndex((folder) => exists(path.join(folder, '.git')));
  // What is above the repo belongs to others.
  const inRepo = gitRoot === -1 ? candidates : candidates.slice(0, gitRoot + 1);
  const withSettings = inRepo.find((folder) => exists(path.join(folder, settingsFile)));
  return withSettings ?? candidates[gitRoot] ?? path.resolve(cwd);
}

/** Opens the workspace around a folder. Throws a UserError if it is not a folder, or the settings have errors. */
export async function openWorkspace(cwd: string): Promise<Workspace> {
  if (!isFolder(cwd)) {
    throw new UserError(`${cwd} is not a folder`, 'pass a folder of a repo to -C');
  }
  const root = findRoot(cwd);
  const files = diskFiles(root);
  const { value: settings, diagnostics } = await readSettings(files);
  if (!settings) throw settingsError(diagnostics);
  const kinds = await kindsOf(files, settings);
  return { root, files, settings, kinds, hasSettings: exists(path.join(root, settingsFile)) };
}
