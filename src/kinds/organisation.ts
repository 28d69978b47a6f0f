import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { UserError } from '../base/errors.ts';
import { type FieldCheck, isDocumentPath, type Kind, makeKind } from './kind.ts';
import type { JsonSchema, Validate } from './schema.ts';

/** A schema or template of the organisation's own: where it lies, for messages, and its text. */
export interface OwnFile {
  file: string;
  text: string;
}

/**
 * Compiles a schema of the repo's own. Every schema has an Ajv to itself, and none may load another.
 * Throws a UserError that names the file.
 */
function compile({ file, text }: OwnFile): FieldCheck {
  try {
    const schema = JSON.parse(text) as JsonSchema;
    const ajv = new Ajv2020({
      allErrors: true,
      ownProperties: true,
      strict: false,
      strictNumbers: true,
      logger: false,
    });
    addFormats.default(ajv, ['date', 'uri']);
    return { schema, validate: ajv.compile(schema) as unknown as Validate };
  } catch (error) {
    throw new UserError(
      `${file} is not a valid JSON Schema: ${(error as Error).message}`,
      'fix the schema, or remove it from the folder',
    );
  }
}

/** Both where both speak, and either where one is silent. */
const mergedFields = (ours: JsonSchema['properties'] = {}, theirs: JsonSchema['properties'] = {}) =>
  Object.fromEntries(
    Object.keys({ ...ours, ...theirs }).map((name) => [name, mergedField(ours[name] ?? {}, theirs[name] ?? {})]),
  );

const both = (ours: JsonSchema, theirs: JsonSchema): string[] => [
  ...new Set([...(ours.required ?? []), ...(theirs.required ?? [])]),
];

/** What prompts say of a field is the organisation's where it says anything; ours where it is silent, within it too. */
function mergedField(ours: JsonSchema, theirs: JsonSchema): JsonSchema {
  const field: JsonSchema = { ...ours, ...theirs };
  if (ours.properties && theirs.properties) field.properties = mergedFields(ours.properties, theirs.properties);
  if (ours.required && theirs.required) field.required = both(ours, theirs);
  if (ours.items && theirs.items) field.items = mergedField(ours.items, theirs.items);
  const [rest, theirRest] = [ours.additionalProperties, theirs.additionalProperties];
  if (typeof rest === 'object' && typeof theirRest === 'object')
    field.additionalProperties = mergedField(rest, theirRest);
  return field;
}

/** Of the kind as a whole, where its documents lie and what its sections are stay ours. */
const merged = (ours: JsonSchema, theirs: JsonSchema): JsonSchema => ({
  ...ours,
  properties: mergedFields(ours.properties, theirs.properties),
  required: both(ours, theirs),
});

const refine = (kind: Kind, own: FieldCheck): Kind => ({
  ...kind,
  schema: merged(kind.schema, own.schema),
  checks: [...kind.checks, { ...own, ours: kind.schema }],
});

/** The template of a new kind without one: a blank for every required field. */
const plainTemplate = ({ title, required = [] }: JsonSchema): string =>
  `---\n${required.map((name) => `${name}:\n`).join('')}---\n\n<!-- ${title ?? 'Notes'} -->\n`;

function newKind(name: string, own: FieldCheck, file: string): Kind {
  const path = own.schema['x-auxeng-path'];
  if (path === undefined || !isDocumentPath(path)) {
    throw new UserError(
      `${file}: "x-auxeng-path" is not a document path: ${JSON.stringify(path)}`,
      'use a path inside the engagement folder that ends in .md, such as security/review.md or security/{slug}.md',
    );
  }
  return makeKind(name, { ...own, template: plainTemplate(own.schema) });
}

/** Two names that vary in one folder would fit the same files. */
const pattern = (path: string): string => path.replace(/\{\w+\}/, '{}');

/** Throws a UserError when the documents of a new kind would lie where those of another do. */
function refuseTaken(kind: Kind, file: string, others: Iterable<Kind>, fileOf: ReadonlyMap<string, string>): void {
  const other = [...others].find(({ path }) => pattern(path) === pattern(kind.path));
  if (!other) return;
  const owner = fileOf.get(other.name) ?? `the kind ${other.name}`;
  throw new UserError(
    `${file}: "x-auxeng-path" is ${kind.path}, already used by ${owner} (${other.path})`,
    'give each kind its own path',
  );
}

const withTemplate = (kind: Kind, own: OwnFile | undefined): Kind =>
  own ? { ...kind, template: own.text, templateFile: own.file } : kind;

const nameOf = (file: string, ending: string): string => file.slice(file.lastIndexOf('/') + 1, -ending.length);

/**
 * Our kinds with the organisation's own templates and stricter schemas, and its new kinds behind them. A schema of a name
 * that we do not have is a kind only if it says where its documents lie: a repo may keep other schemas in that folder.
 */
export function withOwn(ours: readonly Kind[], schemas: readonly OwnFile[], templates: readonly OwnFile[]): Kind[] {
  const templateOf = new Map(templates.map((own) => [nameOf(own.file, '.md'), own]));
  const known = new Map(ours.map((kind) => [kind.name, kind]));
  const fileOf = new Map<string, string>();
  for (const own of schemas) {
    const name = nameOf(own.file, '.schema.json');
    const kind = known.get(name);
    if (kind) {
      known.set(name, refine(kind, compile(own)));
    } else if (own.text.includes('"x-auxeng-path"')) {
      const added = newKind(name, compile(own), own.file);
      refuseTaken(added, own.file, known.values(), fileOf);
      known.set(name, added);
      fileOf.set(name, own.file);
    }
  }
  return [...known.values()].map((kind) => withTemplate(kind, templateOf.get(kind.name)));
}
