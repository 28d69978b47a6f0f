import { UserError } from '../base/errors.ts';
import { homeFolder, type Kind, pathOf } from '../kinds/kind.ts';

/** Where the documents of `home/` lie: in each engagement's folder, in a private checkout, or in one that nobody named. */
export type HomeLocation = 'beside' | 'elsewhere' | 'unknown';

/**
 * Begins the name of each file in the private checkout: `home:checkout-testing/fit-check.md`. No file of the repo has such a
 * name, and it is the same on every machine, wherever the checkout lies.
 */
export const homeMark = 'home:';

export const isInCheckout = (file: string): boolean => file.startsWith(homeMark);

/** Stands between the label of a repo and the name of its file, where several repos are read as one program. */
export const labelMark = ':';

/** The repo that a file belongs to, of several; the same for each file where there is one. */
export const labelOf = (file: string): string => /^[^/:]+(?=:)/.exec(file)?.[0] ?? '';

/** The name of a file in its own repo. */
export const withoutLabel = (file: string): string =>
  isInCheckout(file) ? file : file.slice(/^[^/:]+:/.exec(file)?.[0].length ?? 0);

/** Where the files of an engagement lie. */
export interface EngagementPaths {
  /** Relative to the repo's root. */
  path: string;
  /** The folder of what is under `home/`; `undefined` if it is elsewhere and nobody said where. */
  home: string | undefined;
}

export function pathsOf(slug: string, engagements: string, location: HomeLocation): EngagementPaths {
  const path = `${engagements}/${slug}`;
  if (location === 'unknown') return { path, home: undefined };
  return { path, home: location === 'beside' ? `${path}/${homeFolder}` : `${homeMark}${slug}` };
}

/** The name of a file by its path in the engagement, such as `home/fit-check.md`. */
export const nameIn = ({ path, home }: EngagementPaths, inside: string): string =>
  home !== undefined && inside.startsWith(`${homeFolder}/`)
    ? `${home}/${inside.slice(homeFolder.length + 1)}`
    : `${path}/${inside}`;

/** Nobody said where the private checkout lies, and without it something cannot be done. */
export const unknownHome = (what: string): UserError =>
  new UserError(
    `${what}: home/ is elsewhere, and no checkout of it is known`,
    'pass --home DIR, set AUXENG_HOME, or run `git config auxeng.home DIR`',
  );

/** The file of a document. Throws a UserError for one of `home/` when it is not known where that lies. */
export function fileOf(paths: EngagementPaths, kind: Kind, name = ''): string {
  if (kind.homeOnly && paths.home === undefined) throw unknownHome(`cannot write the ${kind.name}`);
  return nameIn(paths, pathOf(kind, name));
}

/** The path segments below the engagements folder; none for paths outside of it. */
function stepsTo(file: string, engagements: string): string[] {
  const name = withoutLabel(file);
  return name.startsWith(`${engagements}/`) ? name.slice(engagements.length + 1).split('/') : [];
}

/** Where a file of the private checkout would lie if it were in the repo; any other file, where it lies. */
export function inRepo(file: string, engagements: string): string {
  const [slug = '', ...rest] = isInCheckout(file) ? file.slice(homeMark.length).split('/') : [];
  return slug === '' ? file : [engagements, slug, homeFolder, ...rest].join('/');
}

/** The engagement that a file or folder belongs to; `undefined` outside of any. */
export const slugOf = (file: string, engagements: string): string | undefined =>
  stepsTo(inRepo(file, engagements), engagements)[0];

/** Whether a file is for the home team alone. */
export const isHomeFile = (file: string, engagements: string): boolean =>
  isInCheckout(file) || stepsTo(file, engagements)[1] === homeFolder;
