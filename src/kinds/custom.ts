import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { UserError } from '../base/errors.ts';
import { type FieldCheck, isDocumentPath, type Kind, makeKind } from './kind.ts';
import type { JsonSchema, Validate } from './schema.ts';

/** A custom schema or template: its path, for messages, and its text. */
export interface CustomFile {
  file: string;
  text: string;
}

/**
 * Compiles a custom schema. Each has its own Ajv instance, so none can reference another.
 * Throws a UserError that names the file.
 */
function compile({ file, text }: CustomFile): FieldCheck {
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

/** The properties of both schemas, merged where they overlap. */
const mergeFields = (builtIn: JsonSchema['properties'] = {}, custom: JsonSchema['properties'] = {}) =>
  Object.fromEntries(
    Object.keys({ ...builtIn, ...custom }).map((name) => [name, mergeField(builtIn[name] ?? {}, custom[name] ?? {})]),
  );

const bothRequired = (builtIn: JsonSchema, custom: JsonSchema): string[] => [
  ...new Set([...(builtIn.required ?? []), ...(custom.required ?? [])]),
];

/** The custom schema wins, keyword by keyword; nested fields are merged the same way. */
function mergeField(builtIn: JsonSchema, custom: JsonSchema): JsonSchema {
  const field: JsonSchema = { ...builtIn, ...custom };
  if (builtIn.properties && custom.properties) field.properties = mergeFields(builtIn.properties, custom.properties);
  if (builtIn.required && custom.required) field.required = bothRequired(builtIn, custom);
  if (builtIn.items && custom.items) field.items = mergeField(builtIn.items, custom.items);
  const [rest, customRest] = [builtIn.additionalProperties, custom.additionalProperties];
  if (typeof rest === 'object' && typeof customRest === 'object')
    field.additionalProperties = mergeField(rest, customRest);
  return field;
}

/** Paths and sections of a built-in kind cannot be changed, only its fields. */
const mergeSchemas = (builtIn: JsonSchema, custom: JsonSchema): JsonSchema => ({
  ...builtIn,
  properties: mergeFields(builtIn.properties, custom.properties),
  required: bothRequired(builtIn, custom),
});

const customize = (kind: Kind, custom: FieldCheck): Kind => ({
  ...kind,
  schema: mergeSchemas(kind.schema, custom.schema),
  checks: [...kind.checks, { ...custom, builtIn: kind.schema }],
});

/** Default template of a new kind: a blank for every required field. */
const plainTemplate = ({ title, required = [] }: JsonSchema): string =>
  `---\n${required.map((name) => `${name}:\n`).join('')}---\n\n<!-- ${title ?? 'Notes'} -->\n`;

function newKind(name: string, custom: FieldCheck, file: string): Kind {
  const path = custom.schema['x-auxeng-path'];
  if (path === undefined || !isDocumentPath(path)) {
    throw new UserError(
      `${file}: "x-auxeng-path" is not a document path: ${JSON.stringify(path)}`,
      'use a path inside the engagement folder that ends in .md, such as security/review.md or security/{slug}.md',
    );
  }
  return makeKind(name, { ...custom, template: plainTemplate(custom.schema) });
}

/** Two variable names in one folder would match the same files. */
const pattern = (path: string): string => path.replace(/\{\w+\}/, '{}');

/** Throws a UserError if the path of a new kind is already used by another. */
function refuseSamePath(kind: Kind, file: string, others: Iterable<Kind>, fileOf: ReadonlyMap<string, string>): void {
  const other = [...others].find(({ path }) => pattern(path) === pattern(kind.path));
  if (!other) return;
  const owner = fileOf.get(other.name) ?? `the kind ${other.name}`;
  throw new UserError(
    `${file}: "x-auxeng-path" is ${kind.path}, already used by ${owner} (${other.path})`,
    'give each kind its own path',
  );
}

const withTemplate = (kind: Kind, custom: CustomFile | undefined): Kind =>
  custom ? { ...kind, template: custom.text, templateFile: custom.file } : kind;

const baseName = (file: string, ending: string): string => file.slice(file.lastIndexOf('/') + 1, -ending.length);

/**
 * The built-in kinds with custom templates and stricter schemas, followed by new custom kinds. A schema with an unknown
 * name is a kind only if it sets a path: a repo may keep other schemas in that folder.
 */
export function withCustom(
  builtIn: readonly Kind[],
  schemas: readonly CustomFile[],
  templates: readonly CustomFile[],
): Kind[] {
  const templateOf = new Map(templates.map((custom) => [baseName(custom.file, '.md'), custom]));
  const known = new Map(builtIn.map((kind) => [kind.name, kind]));
  const fileOf = new Map<string, string>();
  for (const custom of schemas) {
    const name = baseName(custom.file, '.schema.json');
    const kind = known.get(name);
    if (kind) {
      known.set(name, customize(kind, compile(custom)));
    } else if (custom.text.includes('"x-auxeng-path"')) {
      const added = newKind(name, compile(custom), custom.file);
      refuseSamePath(added, custom.file, known.values(), fileOf);
      known.set(name, added);
      fileOf.set(name, custom.file);
    }
  }
  return [...known.values()].map((kind) => withTemplate(kind, templateOf.get(kind.name)));
}
