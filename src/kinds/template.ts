import { isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { Day } from '../base/calendar.ts';
import type { Diagnostic, Result } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { isMapping } from '../base/fields.ts';
import { normalize } from '../base/text.ts';
import { fencesOf, frontMatterOf } from '../document/front-matter.ts';
import { Source } from '../document/source.ts';
import { richYaml } from '../document/yaml.ts';
import { isBlank } from './check.ts';
import { type Doc, readDocument } from './document.ts';
import type { Kind } from './kind.ts';
import type { SectionContent } from './schema.ts';

/** Bullets under each heading, by its title. */
export type SectionBullets = Readonly<Record<string, readonly string[]>>;

/** Bullets by the content of their section. */
export type ContentBullets = Partial<Record<SectionContent, readonly string[]>>;

/** The same under the headings of a kind. */
export const underHeadings = ({ sections }: Kind, bullets: ContentBullets): SectionBullets =>
  Object.fromEntries(sections.flatMap(({ title, holds }) => (holds ? [[title, bullets[holds] ?? []]] : [])));

/**
 * Text that a person typed, made safe inside a bullet: one line of words, and no HTML comment that would swallow the
 * rest.
 */
const bulletText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)<(?=[!?/A-Za-z])/g, '\\<')
    .replace(/^(?=>|([-+*=]|#{1,6})(\s|$)|([-*_] ?){3,}$|```|~~~|\[[^\]]*\]:)/, '\\')
    .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\');

/** Puts bullets under headings, behind what stands there already. */
export function fillSections(body: string, bullets: SectionBullets): string {
  const lines = body.split('\n');
  for (const [title, items] of Object.entries(bullets)) {
    if (items.length === 0) continue;
    const heading = lines.findIndex((line) => line.startsWith('## ') && normalize(line.slice(3)) === normalize(title));
    const written = items.map((item) => `- ${bulletText(item)}`);
    if (heading === -1) {
      lines.push(`## ${title}`, '', ...written, '');
      continue;
    }
    const next = lines.findIndex((line, index) => index > heading && line.startsWith('## '));
    let end = next === -1 ? lines.length : next;
    while (end > heading + 1 && lines[end - 1]?.trim() === '') end--;
    const continues = end > heading + 1 && /^ *([-*+]|\d+[.)]) /.test(lines[end - 1] ?? '');
    lines.splice(end, 0, ...(continues ? [] : ['']), ...written);
  }
  return lines.join('\n');
}

/** Text under headings of any level, by their titles. */
export type HeadingTexts = Readonly<Record<string, string>>;

const headingOf = (line: string): string | undefined => /^#{2,6} (.*)$/.exec(line)?.[1];

/** Puts text below a heading, where the template has a hint, or else behind what it says there. */
function fillTexts(body: string, texts: HeadingTexts): string {
  const lines = body.split('\n');
  for (const [title, text] of Object.entries(texts)) {
    const isWanted = (line: string) => normalize(headingOf(line) ?? '') === normalize(title);
    const heading = lines.findIndex(isWanted);
    if (heading === -1) {
      lines.push(`### ${title}`, '', text.trim(), '');
      continue;
    }
    const next = lines.findIndex((line, index) => index > heading && headingOf(line) !== undefined);
    const end = next === -1 ? lines.length : next;
    const before = lines.slice(heading + 1, end).join('\n');
    const said = before.replace(/<!--.*?-->/s, '').trim();
    const parts = said === '' ? [text.trim()] : [said, '', text.trim()];
    lines.splice(heading + 1, end - heading - 1, '', ...parts, '');
  }
  return lines.join('\n');
}

/** A broken template is a bug where it is built in, and for the organisation to fix where it is custom. */
function brokenTemplate({ name, templateFile: file }: Kind, problems: readonly Diagnostic[]): Error {
  if (file === undefined) return new Error(`the template of ${name} has no front matter`);
  const lines = problems.map(
    ({ range, message }) => `\n  ${file}:${range.start.line}:${range.start.column} ${message}`,
  );
  return new UserError(`${file} is not a valid template:${lines.join('')}`, 'fix it, or remove it from the folder');
}

/**
 * The YAML of a template and what follows it. Throws when it is broken: only here, since whoever only reads documents
 * needs no template.
 */
function parseTemplate(kind: Kind): { fields: Record<string, unknown>; yaml: string; body: string } {
  const source = new Source(kind.templateFile ?? '', kind.template.replaceAll('\r\n', '\n'));
  const { value: fences, diagnostics } = fencesOf(source);
  if (!fences) throw brokenTemplate(kind, diagnostics);
  const { start, end, bodyStart } = fences;
  const read = frontMatterOf(source, fences, richYaml(source, start, end));
  if (!read.value) throw brokenTemplate(kind, read.diagnostics);
  return { fields: read.value.fields, yaml: source.text.slice(start, end), body: source.text.slice(bodyStart) };
}

/** A blank, or a mapping of nothing but blanks. */
const isUnfilled = (value: unknown): boolean =>
  isBlank(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isUnfilled));

/** The fields that a template has a value for already. Throws when it is broken. */
const templateFields = (kind: Kind): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parseTemplate(kind).fields).filter(([, value]) => !isUnfilled(value)));

/** Values that need not be given: today, what the template fills in, and the schema's defaults. */
export function presetsOf(kind: Kind, today: Day): Record<string, unknown> {
  const entries = Object.entries(kind.schema.properties ?? {}).map(([name, { default: preset }]) => [
    name,
    name === kind.dateField ? today : preset,
  ]);
  const defaults = entries.filter(([, value]) => value !== undefined);
  return { ...templateFields(kind), ...Object.fromEntries(defaults) };
}

/** Keeps the template's blanks beside the keys that a mapping sets. */
function keepBlanks(template: unknown, value: unknown): unknown {
  if (!isMapping(template) || !isMapping(value)) return value;
  return { ...Object.fromEntries(Object.entries(template).filter(([, blank]) => isUnfilled(blank))), ...value };
}

/** Signs that mean something of their own to readers of YAML 1.1, which `compat` overlooks. */
function quotedSigns(node: Node): Node {
  visit(node, {
    Scalar(_, scalar) {
      if (scalar.value === '=' || scalar.value === '<<') scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return node;
}

/** The fields of a template with values set, in the schema's order, quoted so that readers of YAML 1.1 agree. */
function fillFields(yaml: string, fields: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const document = parseDocument<Node>(yaml, { compat: 'yaml-1.1' });
  for (const [key, value] of Object.entries(fields)) {
    const keepsBlank = value === undefined || (value === null && document.has(key));
    if (!keepsBlank) document.set(key, quotedSigns(document.createNode(value)));
  }
  if (isMap(document.contents)) {
    const rank = (key: unknown) => {
      const at = order.indexOf(isScalar(key) ? String(key.value) : String(key));
      return at === -1 ? order.length : at;
    };
    document.contents.items.sort((a, b) => rank(a.key) - rank(b.key));
  }
  // Not by `$` and the flag m: to them the separator U+2028 ends a line, which may begin a value.
  return document.toString({ lineWidth: 0, nullStr: '' }).replace(/(?<![^\n])( *[\w-]+:) +(?=\n)/g, '$1');
}

/**
 * A new document: the template with these fields, bullets and texts in it. Fields that are `undefined` or null keep the template's blank.
 * Throws a UserError when a custom template is broken.
 */
export function fillTemplate(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
  bullets: SectionBullets = {},
  texts: HeadingTexts = {},
): string {
  const template = parseTemplate(kind);
  const entries = Object.entries(fields).map(([name, value]) => [name, keepBlanks(template.fields[name], value)]);
  const yaml = fillFields(template.yaml, Object.fromEntries(entries), Object.keys(kind.schema.properties ?? {}));
  const body = fillSections(fillTexts(template.body, texts), bullets);
  return `---\n${yaml}---\n${body}`;
}

/** Reads a new document before it is written to disk. */
export const readDraft = (kind: Kind, name: string, file: string, text: string): Promise<Result<Doc | undefined>> =>
  readDocument(kind, name, file, Buffer.from(text));
