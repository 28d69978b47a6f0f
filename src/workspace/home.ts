import path from 'node:path';
import { UserError } from '../base/errors.ts';
import { exists, isFolder, realPath } from '../io/disk.ts';
import type { Files } from '../io/types.ts';
import { homeMark, isInCheckout, labelOf, withoutLabel } from './paths.ts';

/** Where the files of a repo lie. Both absolute. */
export interface Roots {
  root: string;
  /** The private checkout with what is otherwise under `home/`. */
  home?: string;
  /** Of several repos, each by its label. */
  parts?: ReadonlyMap<string, Roots>;
}

/** The folder that somebody named as the private checkout, absolute, and what named it. */
export interface NamedHome {
  folder: string;
  by: string;
}

const nameInCheckout = (file: string): string => file.slice(homeMark.length);

/** Of several repos, the one in whose private checkout a file is. */
const checkoutWith = (file: string, parts: Roots['parts']): Roots | undefined =>
  [...(parts?.values() ?? [])].find(({ home }) => home !== undefined && exists(path.join(home, nameInCheckout(file))));

/** The root that a file lies under, and its path from there: the only way from a name to the disk. */
export function locate({ root, home, parts }: Roots, file: string): { root: string; path: string } {
  const part = isInCheckout(file) ? checkoutWith(file, parts) : parts?.get(labelOf(file));
  if (part) return locate(part, withoutLabel(file));
  if (!isInCheckout(file)) return { root, path: file };
  if (home === undefined) throw new Error(`${file} is in a checkout that is not known`);
  return { root: home, path: nameInCheckout(file) };
}

/** Absolute. */
export function absolutePath(roots: Roots, file: string): string {
  const { root, path: inside } = locate(roots, file);
  return path.join(root, inside);
}

/** The files of a repo and of its private checkout. */
export function withCheckout(repo: Files, checkout: Files): Files {
  const pick = (file: string): [Files, string] =>
    isInCheckout(file) ? [checkout, nameInCheckout(file)] : [repo, file];
  return {
    list(folder) {
      const [files, name] = pick(folder);
      return files.list(name);
    },
    read(file, limit) {
      const [files, name] = pick(file);
      return files.read(name, limit);
    },
    prepare(names) {
      const isThere = (wanted: boolean) => names.filter((name) => isInCheckout(name) === wanted);
      repo.prepare?.(isThere(false));
      checkout.prepare?.(isThere(true).map(nameInCheckout));
    },
  };
}

/** The path of a file below a folder, with forward slashes; `undefined` if it is not there. */
export function pathBelow(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, file);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return isOutside ? undefined : relative.split(path.sep).join('/');
}

/** The private checkout, without links. Throws a UserError if it is none, or lies where the readers of the repo can see it. */
export function checkoutAt({ folder, by }: NamedHome, repo: string): string {
  if (!isFolder(folder)) {
    const problem = exists(folder) ? 'is not a folder' : 'does not exist';
    throw new UserError(`${folder} ${problem}`, `${by} must be a checkout of the private repo with home/`);
  }
  const checkout = realPath(folder);
  if (pathBelow(realPath(repo), checkout) === undefined) return checkout;
  throw new UserError(
    `${folder} is inside the repo, where home/ is not private`,
    `${by} must be a checkout of another repo, outside of this one`,
  );
}
