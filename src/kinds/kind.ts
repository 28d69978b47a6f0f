import { isDay, isWeek, weekOf } from '../base/calendar.ts';
import { kindSources } from './generated/sources.ts';
import type { KindData } from './generated/types.ts';
import type { JsonSchema, SectionContent, SectionRule, Validate } from './schema.ts';

export type KindName = keyof KindData;

/** What lies in it is for the home team alone. */
export const homeFolder = 'home';

/** A schema with its compiled validator. */
export interface FieldCheck {
  schema: JsonSchema;
  validate: Validate;
  /** Ours, which an own schema adds to: it need not repeat what it does not change. */
  ours?: JsonSchema;
}

/** A kind of document: all that is known of it comes from its schema and its template. */
export interface Kind {
  name: string;
  schema: JsonSchema;
  template: string;
  /** Where the template lies in the repo, if it is one of the organisation's own. */
  templateFile?: string;
  /** Ours and, where the repo has one, the organisation's own: fields must fit both. */
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

/** The title of the section that holds something; nothing where the kind has none. */
export const sectionTitle = ({ sections }: Kind, content: SectionContent): string | undefined =>
  sections.find(({ holds }) => holds === content)?.title;

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that Windows keeps for devices. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const maxSlug = 80;

/** What is wrong with a slug, as advice; nothing when it is right. */
export function slugFault(name: string): string | undefined {
  if (!slugPattern.test(name)) return 'use lower-case letters, digits and single hyphens';
  if (name.length > maxSlug) return `use at most ${maxSlug} characters`;
  return reservedNames.test(name) ? 'Windows reserves that name for a device; use another' : undefined;
}

export const isSlug = (name: string): boolean => slugFault(name) === undefined;

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

/** Where a document of the kind lies: `name` is its week or slug, and left out where there is only one. */
export const pathOf = (kind: Kind, name = ''): string => kind.path.replace(/\{\w+\}/, name);

export type Placement = { kind: Kind; name: string } | { misnamed: Kind; wanted: string } | undefined;

/** Whether a file may be meant as a document: a photo of a whiteboard may lie beside the notes. */
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

/** The name that a misnamed weekly note should have, when its date tells. */
export const weekName = (date: unknown): string | undefined =>
  typeof date === 'string' && isDay(date) ? `${weekOf(date)}.md` : undefined;
