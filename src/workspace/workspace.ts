import path from 'node:path';
import { type Diagnostic, located } from '../base/diagnostic.ts';
import { errorCode, UserError } from '../base/errors.ts';
import { diskFiles, exists, isFolder } from '../io/disk.ts';
import type { Files } from '../io/types.ts';
import type { Kind } from '../kinds/kind.ts';
import { absolutePath, checkoutAt, type NamedHome, pathBelow, type Roots, withCheckout } from './home.ts';
import { kindsOf } from './kinds.ts';
import { type HomeLocation, isInCheckout } from './paths.ts';
import { readSettings, type Settings, settingsFile } from './settings.ts';

/** A repo with engagements. */
export interface Workspace extends Roots {
  files: Files;
  settings: Settings;
  kinds: readonly Kind[];
  /** Warnings about the organisation's own schemas. */
  diagnostics: readonly Diagnostic[];
  hasSettings: boolean;
  /** The repos by label, where several are read as one program. */
  parts?: ReadonlyMap<string, Workspace>;
}

/** Where somebody says that the private checkout of a repo lies. The repo itself never says: it is asked for no path. */
export type HomeFinder = (repo: string) => NamedHome | undefined;

export const homeLocation = ({ settings, home }: Pick<Workspace, 'settings' | 'home'>): HomeLocation =>
  settings.home !== 'elsewhere' ? 'beside' : home === undefined ? 'unknown' : 'elsewhere';

/** Every figure depends on `auxeng.yaml`, so no command runs while it has errors. */
export class SettingsError extends UserError {
  readonly diagnostics: readonly Diagnostic[];
  /** The folder of `auxeng.yaml`, absolute; `undefined` for one that is not on the disk. */
  readonly root: string | undefined;

  constructor(diagnostics: readonly Diagnostic[], root?: string) {
    const lines = diagnostics.map((problem) => `\n  ${located(problem)}`);
    super(`${settingsFile} has errors:${lines.join('')}`, 'fix them first: every command reads this file');
    this.diagnostics = diagnostics;
    this.root = root;
  }
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

/** The git repo around a folder, or else the folder itself. */
export const repoAround = (root: string): string =>
  parents(root).find((folder) => exists(path.join(folder, '.git'))) ?? root;

/**
 * Where a file lies from the root of its git repo; `undefined` for one of the private checkout, which is another repo and
 * nobody's business here.
 */
export function repoPathIn(roots: Roots): (file: string) => string | undefined {
  const repo = repoAround(roots.root);
  return (file) => (isInCheckout(file) ? undefined : pathBelow(repo, absolutePath(roots, file)));
}

/** Where the files of a workspace come from: the disk, or a commit. */
export interface Origin {
  root: string;
  files: Files;
  hasSettings: boolean;
  /** The files of a private checkout, by its folder. */
  checkout(home: string): Files;
}

/** The private checkout, if the settings want one and somebody says where it is. */
function homeFor(root: string, { home }: Settings, find: HomeFinder): string | undefined {
  const repo = repoAround(root);
  const named = home === 'elsewhere' ? find(repo) : undefined;
  return named && checkoutAt(named, repo);
}

/** What a repo says of how it is to be read. */
export type Config = Pick<Workspace, 'settings' | 'kinds' | 'diagnostics'>;

/** Throws a SettingsError if the settings have errors, and a UserError if a schema of the repo's own has. */
export async function readConfig(files: Files, root?: string): Promise<Config> {
  const { value: settings, diagnostics } = await readSettings(files);
  if (!settings) throw new SettingsError(diagnostics, root);
  const { value: kinds, diagnostics: warnings } = await kindsOf(files, settings);
  return { settings, kinds, diagnostics: warnings };
}

/** Throws a UserError if the private checkout cannot be used. */
export function workspaceFrom(
  { root, files, hasSettings, checkout }: Origin,
  config: Config,
  findHome: HomeFinder,
): Workspace {
  const home = homeFor(root, config.settings, findHome);
  const opened = { root, ...config, hasSettings };
  return home === undefined ? { ...opened, files } : { ...opened, home, files: withCheckout(files, checkout(home)) };
}

/** The same on the disk. Throws a UserError for a folder that may not be read, too. */
async function configAt(root: string): Promise<{ files: Files; config: Config }> {
  try {
    const files = diskFiles(root);
    return { files, config: await readConfig(files, root) };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new UserError(`${root} cannot be read: ${(error as Error).message}`, 'check its permissions');
  }
}

/** Throws a UserError if it is not a folder. */
export function refuseNoFolder(cwd: string): void {
  if (!isFolder(cwd)) throw new UserError(`${cwd} is not a folder`, 'pass a folder of a repo to -C');
}

/**
 * Opens the workspace around a folder. Throws a UserError if it is not a folder, the settings have errors, or the private
 * checkout cannot be used.
 */
export async function openWorkspace(cwd: string, findHome: HomeFinder = () => undefined): Promise<Workspace> {
  refuseNoFolder(cwd);
  const root = findRoot(cwd);
  const { files, config } = await configAt(root);
  const hasSettings = exists(path.join(root, settingsFile));
  return workspaceFrom({ root, files, hasSettings, checkout: diskFiles }, config, findHome);
}
