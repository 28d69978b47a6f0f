import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { Day } from '../base/calendar.ts';
import type { Diagnostic, Result } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { folded } from '../base/text.ts';
import { fencesOf, frontMatterOf } from '../document/front-matter.ts';
import { Source } from '../document/source.ts';
import { richYaml } from '../document/yaml.ts';
import { isBlank } from './check.ts';
import { type Doc, readDocument } from './document.ts';
import type { Kind } from './kind.ts';
import type { SectionContent } from './schema.ts';

/** Bullets under each heading, by its title. */
export type SectionBullets = Readonly<Record<string, readonly string[]>>;

/** Bullets by what their section holds. */
export type ContentBullets = Partial<Record<SectionContent, readonly string[]>>;

/** The same under the headings of a kind. */
export const underHeadings = ({ sections }: Kind, bullets: ContentBullets): SectionBullets =>
  Object.fromEntries(sections.flatMap(({ title, holds }) => (holds ? [[title, bullets[holds] ?? []]] : [])));

/** Text that a person typed, made safe inside a bullet: one line of words, and no HTML comment that would swallow the rest. */
const bulletText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)<(?=[!?/A-Za-z])/g, '\\<')
    .replace(/^(?=>|([-+*=]|#{1,6})(\s|$)|([-*_] ?){3,}$|```|~~~|\[[^\]]*\]:)/, '\\')
    .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\');

function fillSections(body: string, bullets: SectionBullets): string {
  const lines = body.split('\n');
  for (const [title, items] of Object.entries(bullets)) {
    if (items.length === 0) continue;
    const heading = lines.findIndex((line) => line.startsWith('## ') && folded(line.slice(3)) === folded(title));
    const written = items.map((item) => `- ${bulletText(item)}`);
    if (heading === -1) {
      lines.push(`## ${title}`, '', ...written, '');
      continue;
    }
    const next = lines.findIndex((line, index) => index > heading && line.startsWith('## '));
    let end = next === -1 ? lines.length : next;
    while (end > heading + 1 && lines[end - 1]?.trim() === '') end--;
    lines.splice(end, 0, ...(end === heading + 1 || lines[end - 1]?.endsWith('-->') ? [''] : []), ...written);
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
 * The YAML of a template and what follows it. Throws when it is broken: only here, since whoever only reads documents needs
 * no template.
 */
function partsOf(kind: Kind): { fields: Record<string, unknown>; yaml: string; body: string } {
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
  Object.fromEntries(Object.entries(partsOf(kind).fields).filter(([, value]) => !isUnfilled(value)));

/** What nobody need say: the day, and what the template has already or the schema takes for granted. */
export function presetsOf(kind: Kind, today: Day): Record<string, unknown> {
  const entries = Object.entries(kind.schema.properties ?? {}).map(([name, { default: preset }]) => [
    name,
    name === kind.dateField ? today : preset,
  ]);
  const said = entries.filter(([, value]) => value !== undefined);
  return { ...templateFields(kind), ...Object.fromEntries(said) };
}

/** A mapping that says less than the template has blanks for keeps the others. */
function besideBlanks(template: unknown, value: unknown): unknown {
  if (typeof template !== 'object' || Array.isArray(template) || template === null) return value;
  if (typeof value !== 'object' || Array.isArray(value) || value === null) return value;
  return { ...Object.fromEntries(Object.entries(template).filter(([, blank]) => isUnfilled(blank))), ...value };
}

/** The fields of a template with values set, in the schema's order, quoted so that readers of YAML 1.1 agree. */
function fillFields(yaml: string, fields: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const document = parseDocument<Node>(yaml, { compat: 'yaml-1.1' });
  for (const [key, value] of Object.entries(fields)) {
    const keepsBlank = value === undefined || (value === null && document.has(key));
    if (!keepsBlank) document.set(key, document.createNode(value));
  }
  if (isMap(document.contents)) {
    const place = (key: unknown) => {
      const at = order.indexOf(isScalar(key) ? String(key.value) : String(key));
      return at === -1 ? order.length : at;
    };
    document.contents.items.sort((a, b) => place(a.key) - place(b.key));
  }
  return document.toString({ lineWidth: 0, nullStr: '' }).replace(/^(\s*[\w-]+:) +$/gm, '$1');
}

/**
 * A new document: the template with these fields and bullets in it. Fields that are `undefined` or null keep the template's blank.
 * Throws a UserError when a custom template is broken.
 */
export function fillTemplate(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
  bullets: SectionBullets = {},
): string {
  const template = partsOf(kind);
  const entries = Object.entries(fields).map(([name, value]) => [name, besideBlanks(template.fields[name], value)]);
  const yaml = fillFields(template.yaml, Object.fromEntries(entries), Object.keys(kind.schema.properties ?? {}));
  const body = fillSections(template.body, bullets);
  return `---\n${yaml}---\n${body}`;
}

/** A new document as it would be read, before it is written anywhere. */
export const readDraft = (kind: Kind, name: string, file: string, text: string): Promise<Result<Doc | undefined>> =>
  readDocument(kind, name, file, Buffer.from(text));
