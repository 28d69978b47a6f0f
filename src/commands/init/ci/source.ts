import path from 'node:path';
import { UserError } from '../../../base/errors.ts';
import { isMapping, valueAt } from '../../../base/fields.ts';
import { diskFiles, lstatIfExists, realPath } from '../../../io/disk.ts';
import { isIgnored } from '../../../io/git/config.ts';
import type { Files, Io } from '../../../io/types.ts';
import { pathBelow } from '../../../workspace/home.ts';

/**
 * Where CI gets auxeng from: what `npm install` takes, built there if it is a git repo, or the lock file of the repo. `file`: where
 * a tarball of the repo is, from the root of the git repo.
 */
export type Source = { spec: string; isBuilt?: true; file?: string } | 'lock';

const forms =
  'a version on the registry (0.1.0), a tarball (tools/auxeng-0.1.0.tgz or https://example.org/auxeng-0.1.0.tgz) ' +
  'or a git URL at a tag (git+https://example.org/auxeng.git#v0.1.0)';

/** A lock file grows with what the repo depends on. */
const maxJson = 64 * 1024 * 1024;

/** What a file of JSON holds; `undefined` where it cannot be read. */
function jsonIn(files: Files, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(files.read(file, maxJson)));
  } catch {
    return undefined;
  }
}

/** What `npm ci` in the folder installs auxeng by: the lock file that says which it is, and its tarball if that is a file. */
function filesOfLock(files: Files): string[] {
  const manifest = jsonIn(files, 'package.json');
  const isWanted = (kind: string) => valueAt(manifest, [kind, 'auxeng']) !== undefined;
  if (!['devDependencies', 'dependencies'].some(isWanted)) return [];
  for (const lock of ['package-lock.json', 'npm-shrinkwrap.json']) {
    const entry = valueAt(jsonIn(files, lock), ['packages', 'node_modules/auxeng']);
    if (!isMapping(entry)) continue;
    const [, tarball] = /^file:(.+)/.exec(String(entry.resolved)) ?? [];
    return tarball === undefined ? [lock] : [lock, tarball];
  }
  return [];
}

/** Whether `npm ci` in the folder installs auxeng: it is a dependency, and the lock file says which. */
export const isLocked = (files: Files): boolean => filesOfLock(files).length > 0;

/** `what` it is, for the message. Throws a UserError for a file that no commit will have. */
function refuseIgnored(absolute: string, what: string): void {
  if (!isIgnored(absolute)) return;
  throw new UserError(
    `${what} is ignored by git, so CI would not have it`,
    `commit it with \`git add --force\` first, or pass --source with ${forms}`,
  );
}

const semver = String.raw`\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?`;
const isVersion = new RegExp(`^(?:auxeng@)?(${semver})$`);

/** A branch moves; a tag of a version and a commit stay. */
const isFixed = new RegExp(`#(?:v?${semver}|[0-9a-f]{40}|[0-9a-f]{64})$`);

/** Nothing that a shell, YAML or an expression of GitHub reads otherwise. */
const isPlain = (text: string): boolean => /^[\w./][\w@.+:/#~%=?&-]*$/.test(text);

/** Who signs in to fetch it: all who read the workflow would read that. The user of SSH, such as `git`, is no secret. */
const hasCredentials = (text: string): boolean =>
  /^(?:git\+)?https?:\/\/[^/]*@|:\/\/[^/@]*:[^/]*@|^(?:github|gitlab):[^/]*@/.test(text);

const isGit = (text: string): boolean => /^(git\+(https|ssh|file):\/\/|github:|gitlab:)/.test(text);

/** A tarball of the repo, as `npm install` takes it from the folder that a job runs in. */
function tarball(given: string, { cwd, folder, repo }: Place): Source {
  const absolute = path.resolve(cwd, given);
  if (!lstatIfExists(absolute)?.isFile()) throw new UserError(`--source ${given} does not exist`, `pass ${forms}`);
  const file = pathBelow(repo, absolute);
  if (file === undefined) {
    throw new UserError(`--source ${given} is outside the repo, where CI has no files`, `commit it, or pass ${forms}`);
  }
  refuseIgnored(absolute, `--source ${given}`);
  const relative = path.relative(folder, absolute).split(path.sep).join('/');
  return { spec: relative.startsWith('.') ? relative : `./${relative}`, file };
}

/** Where a job runs, and where the person stands. All absolute. */
export interface Place {
  /** Where the person stands: paths that are given start here. */
  cwd: string;
  /** Where a job runs. */
  folder: string;
  /** The root of the git repo. */
  repo: string;
}

/** What `--source` names. Throws a UserError for what is a guess: a range, a branch that moves, a name alone. */
function sourceFrom(given: string, place: Place): Source {
  const refusal = (why: string) => new UserError(`--source ${given} ${why}`, `pass ${forms}`);
  if (hasCredentials(given)) {
    throw new UserError(
      '--source has a user or a token in its URL, which everybody who reads the workflow would see',
      'leave it out of the URL, and let CI sign in by its own means',
    );
  }
  if (!isPlain(given)) throw refusal('has characters that a workflow would read otherwise');
  const version = isVersion.exec(given)?.[1];
  if (version !== undefined) return { spec: `auxeng@${version}` };
  if (isGit(given)) {
    if (isFixed.test(given)) return { spec: given, isBuilt: true };
    throw refusal('names no version tag or commit, so it could change at any time');
  }
  if (!/\.(tgz|tar\.gz)$/.test(given)) throw refusal('is no source that stays the same');
  if (given.startsWith('https://')) return { spec: given };
  if (/^[a-z][a-z+]*:/i.test(given)) throw refusal('is not https');
  return tarball(given, place);
}

/** What npm resolved the package to, as somebody without keys can fetch it. */
function specOf(resolved: string, version: string, modules: string, place: Place): string | undefined {
  if (/^https?:.*\/auxeng\/-\/auxeng-[^/]+\.tgz$/.test(resolved)) return `auxeng@${version}`;
  if (resolved.startsWith('file:')) {
    const file = path.resolve(path.dirname(modules), resolved.slice('file:'.length));
    return pathBelow(place.repo, file) === undefined ? undefined : file;
  }
  return resolved.replace(/^git\+ssh:\/\/git@/, 'git+https://');
}

/** How the auxeng that runs was installed, if npm has noted that beside it. */
function installedFrom(program: string, place: Place): Source | undefined {
  const modules = path.resolve(realPath(program), '..', '..', '..');
  if (path.basename(modules) !== 'node_modules') return undefined;
  const entry = valueAt(jsonIn(diskFiles(modules), '.package-lock.json'), ['packages', 'node_modules/auxeng']);
  const [resolved, version] = [valueAt(entry, ['resolved']), valueAt(entry, ['version'])];
  if (typeof resolved !== 'string' || typeof version !== 'string') return undefined;
  const spec = specOf(resolved, version, modules, place);
  return spec === undefined ? undefined : sourceFrom(spec, place);
}

/**
 * Where CI gets auxeng from: what was asked for, else the repo's own dependency, else the one that runs. Throws a UserError
 * where none of them says it: a guess could run what somebody else publishes.
 */
export function findSource(given: string | undefined, files: Files, place: Place, io: Io): Source {
  if (given !== undefined) return sourceFrom(given, place);
  const locked = filesOfLock(files);
  for (const file of locked) refuseIgnored(path.resolve(place.folder, file), file);
  if (locked.length > 0) return 'lock';
  const found = io.program === undefined ? undefined : installedFrom(io.program, place);
  if (found !== undefined) return found;
  throw new UserError(
    'nothing says where CI gets auxeng from: how this one was installed is not known, and the repo does not depend on it',
    `pass --source with ${forms}; or add auxeng to the devDependencies, with a package-lock.json`,
  );
}
