import { isDay, isWeek, type Week, weekOf } from '../base/calendar.ts';
import { kindSources } from './generated/sources.ts';
import type { KindData } from './generated/types.ts';
import type { JsonSchema, SectionContent, SectionRule, Suffix, Validate } from './schema.ts';

export type KindName = keyof KindData;

/** Contents are visible to the home team only. */
export const homeFolder = 'home';

/** A schema with its compiled validator. */
export interface FieldCheck {
  schema: JsonSchema;
  validate: Validate;
  /** The built-in schema that a custom one extends; it need not repeat what it does not change. */
  builtIn?: JsonSchema;
}

/** A kind of document, defined by its schema and its template. */
export interface Kind {
  name: string;
  schema: JsonSchema;
  template: string;
  /** Path of a custom template in the repo. */
  templateFile?: string;
  /** The built-in schema and, if the repo has one, the custom schema: fields must satisfy both. */
  checks: readonly FieldCheck[];
  /** Relative to the engagement folder, with `{week}` or `{slug}` where names vary: `retros/{week}.md`. */
  path: string;
  /** What may follow the week in a name, behind a hyphen: `2026-W38-2.md`. */
  suffix?: Suffix;
  /** The field that dates a document. */
  dateField: string;
  /** The field whose text names a document. */
  nameField: string;
  sections: SectionRule[];
  /** For the home team alone. */
  homeOnly: boolean;
}

export function makeKind(name: string, { schema, template, validate }: FieldCheck & { template: string }): Kind {
  const path = schema['x-auxeng-path'] ?? `${name}.md`;
  return {
    name,
    schema,
    template,
    checks: [{ schema, validate }],
    path,
    ...(schema['x-auxeng-suffix'] && path.includes('{week}') ? { suffix: schema['x-auxeng-suffix'] } : {}),
    dateField: schema['x-auxeng-date'] ?? 'date',
    nameField: schema['x-auxeng-name'] ?? 'title',
    sections: schema['x-auxeng-sections'] ?? [],
    homeOnly: path.startsWith(`${homeFolder}/`),
  };
}

export const kinds: readonly Kind[] = Object.entries(kindSources).map(([name, source]) => makeKind(name, source));

/** Throws when there is no such kind: the names come from the program, never from a person. */
export function kindNamed(name: KindName, among: readonly Kind[] = kinds): Kind {
  const kind = among.find((candidate) => candidate.name === name);
  if (!kind) throw new Error(`there is no kind ${name}`);
  return kind;
}

/** The title of the section with this content; `undefined` if the kind has none. */
export const sectionTitle = ({ sections }: Kind, content: SectionContent): string | undefined =>
  sections.find(({ holds }) => holds === content)?.title;

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that Windows keeps for devices. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const maxSlug = 80;

/** What is wrong with a slug, as advice; `undefined` if it is valid. */
export function slugProblem(name: string): string | undefined {
  if (!slugPattern.test(name)) return 'use lower-case letters, digits and single hyphens';
  if (name.length > maxSlug) return `use at most ${maxSlug} characters`;
  return reservedNames.test(name) ? 'Windows reserves that name for a device; use another' : undefined;
}

export const isSlug = (name: string): boolean => slugProblem(name) === undefined;

interface Naming {
  fits: (name: string) => boolean;
  wanted: string;
}

const suffixes: Record<Suffix, Naming> = {
  number: { fits: (text) => /^([2-9]|[1-9]\d)$/.test(text), wanted: '2026-W38-2.md for the second of a week' },
  slug: { fits: isSlug, wanted: '2026-W38-ada-lovelace.md for one of several people' },
};

const variables: Record<string, (kind: Kind) => Naming> = {
  '{week}': ({ suffix }) => ({
    fits: (name) => isWeek(weekIn(name)) && (name.length === weekIn(name).length || suffixIn(name, suffix) !== ''),
    wanted: `an ISO week, such as 2026-W38.md${suffix ? `, or ${suffixes[suffix].wanted}` : ''}`,
  }),
  '{slug}': () => ({
    fits: isSlug,
    wanted: 'lower-case letters, digits and single hyphens, such as slow-cache.md',
  }),
};

/** The week that a name begins with, if any: `2026-W38` of `2026-W38-2`. */
const weekIn = (name: string): string => name.slice(0, '2026-W38'.length);

/** What follows the week in a name, with its hyphen: `-2` of `2026-W38-2`; nothing where the kind takes no such suffix. */
function suffixIn(name: string, suffix: Suffix | undefined): string {
  const rest = name.slice(weekIn(name).length);
  return suffix && rest.startsWith('-') && suffixes[suffix].fits(rest.slice(1)) ? rest : '';
}

/** The week of a document that is named by one. */
export const weekOfName = ({ path }: Kind, name: string): Week | undefined =>
  path.includes('{week}') && name !== '' ? weekIn(name) : undefined;

const splitPath = (path: string) => ({
  folder: path.slice(0, path.lastIndexOf('/') + 1),
  stem: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
});

/** So many folders below that of an engagement are searched: ours lie at most two deep. */
export const maxFolders = 7;

/** Whether a path can be that of a kind: below the engagement folder, not too deep, with at most its name varying. */
export const isDocumentPath = (path: string): boolean =>
  path.split('/').length <= maxFolders + 1 &&
  /^([a-z0-9_][a-z0-9_-]*\/)*([a-z0-9_][a-z0-9_-]*|\{week\}|\{slug\})\.md$/.test(path);

/** Where a document of the kind lies: `name` is its week, with a suffix or not, or its slug; left out where there is only one. */
export const pathOf = (kind: Kind, name = ''): string => kind.path.replace(/\{\w+\}/, name);

export type Placement = { kind: Kind; name: string } | { misnamed: Kind; wanted: string } | undefined;

/** Whether a file could be a misnamed document: photos of a whiteboard may be kept beside the notes. */
const isText = (path: string) => /(^|\/)[^./][^./]*(\.(md|markdown|txt))?$/i.test(path);

/** The kind of a file by its path in the engagement folder; nothing for a free note. */
export function placementOf(path: string, among: readonly Kind[]): Placement {
  const exact = among.find((kind) => kind.path === path);
  if (exact) return { kind: exact, name: '' };
  const { folder, stem } = splitPath(path);
  for (const kind of among) {
    const pattern = splitPath(kind.path);
    const naming = variables[pattern.stem]?.(kind);
    if (!naming || pattern.folder !== folder) continue;
    if (path.endsWith('.md') && naming.fits(stem)) return { kind, name: stem };
    return isText(path) ? { misnamed: kind, wanted: naming.wanted } : undefined;
  }
  return undefined;
}

/** The name that a misnamed weekly note should have, when its date tells; `path` is that which it has. */
export const weekName = (date: unknown, path = '', suffix?: Suffix): string | undefined =>
  typeof date === 'string' && isDay(date) ? `${weekOf(date)}${suffixIn(splitPath(path).stem, suffix)}.md` : undefined;
