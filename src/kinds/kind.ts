import { isDay, isWeek, weekOf } from '../base/calendar.ts';
import { kindSources } from './generated/sources.ts';
import type { KindData } from './generated/types.ts';
import type { JsonSchema, SectionContent, SectionRule, Validate } from './schema.ts';

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
  /** The field that dates a document. */
  dateField: string;
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
    dateField: schema['x-auxeng-date'] ?? 'date',
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

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that Windows keeps for devices. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const maxSlug = 80;

/** What is wrong with a slug, as advice; `undefined` if it is valid. */
export function slugProblem(name: string): string | undefined {
  if (!slugPattern.test(name)) return 'use lower-case letters, digits and single hyphens';
  if (name.length > maxSlug) return `use at most ${maxSlug} characters`;
  return reservedNames.test(name) ? 'Windows keeps that name for a device; use another' : undefined;
}

export const isSlug = (name: string): boolean => slugProblem(name) === undefined;

const variables: Record<string, { fits: (name: string) => boolean; wanted: string }> = {
  '{week}': { fits: isWeek, wanted: 'an ISO week, such as 2026-W38.md' },
  '{slug}': { fits: isSlug, wanted: 'lower-case letters, digits and single hyphens, such as slow-cache.md' },
};

const splitPath = (path: string) => ({
  folder: path.slice(0, path.lastIndexOf('/') + 1),
  stem: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
});

/** Whether a path can be that of a kind: below the engagement folder, with at most its name varying. */
export const isDocumentPath = (path: string): boolean =>
  /^([a-z0-9_][a-z0-9_-]*\/)*([a-z0-9_][a-z0-9_-]*|\{week\}|\{slug\})\.md$/.test(path);

/** Path of a document of the kind. `name` is its week or slug; empty for a kind with one document. */
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
    const variable = variables[pattern.stem];
    if (!variable || pattern.folder !== folder) continue;
    if (path.endsWith('.md') && variable.fits(stem)) return { kind, name: stem };
    return isText(path) ? { misnamed: kind, wanted: variable.wanted } : undefined;
  }
  return undefined;
}

/** The correct name of a misnamed weekly note, derived from its date. */
export const weekName = (date: unknown): string | undefined =>
  typeof date === 'string' && isDay(date) ? `${weekOf(date)}.md` : undefined;
