import type { Diagnostic, Result } from '../base/diagnostic.ts';
import { FileError } from '../base/errors.ts';
import { isMapping } from '../base/fields.ts';
import { Source } from '../document/source.ts';
import { type FieldCheck, isDocumentPath, type Kind, makeKind, maxFolders } from './kind.ts';
import { OwnSchemas } from './own-schema.ts';
import type { JsonSchema } from './schema.ts';
import { slugAdvice } from './slug.ts';
import { isNestedTooDeeply, maxSchemaDepth, type Oddity, oddities } from './vocabulary.ts';

/** A custom schema or template: its path, for messages, and its text. */
export interface CustomFile {
  file: string;
  text: string;
}

const draft = 'https://json-schema.org/draft/2020-12/schema';

const refused = (file: string, problem: string): FileError =>
  new FileError(file, `${file} ${problem}`, 'fix the schema, or remove it from the folder');

function parse({ file, text }: CustomFile): JsonSchema {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch (error) {
    throw refused(file, `is not a valid JSON Schema: ${(error as Error).message}`);
  }
  if (!isMapping(schema)) throw refused(file, 'is not a valid JSON Schema: it must be an object');
  if (isNestedTooDeeply(schema)) throw refused(file, `is nested deeper than ${maxSchemaDepth} levels`);
  const { $schema = draft } = schema;
  if (String($schema).replace(/#$/, '') === draft) return schema as JsonSchema;
  throw refused(file, `is of the draft ${JSON.stringify($schema)}; write it in ${draft}`);
}

/** Throws a UserError that names the file when it cannot be used. What would do nothing is a warning. */
function compile(custom: CustomFile, own: OwnSchemas): { check: FieldCheck; odd: Oddity[] } {
  const { file } = custom;
  const schema = parse(custom);
  // Before it is compiled: a name that is none would say so less plainly.
  const fatal = [...oddities(schema, [])].find((oddity) => oddity.fatal);
  if (fatal) throw refused(file, `has a fault at ${fatal.path.join('.')}: ${fatal.message}`);
  const { validate, formats } = own.compile({ file, schema });
  return { check: { schema, validate }, odd: [...oddities(schema, formats)] };
}

/** A schema is JSON, which is YAML, whose reader knows the places. */
async function warnings({ file, text }: CustomFile, odd: readonly Oddity[]): Promise<Diagnostic[]> {
  if (odd.length === 0) return [];
  const { richYaml } = await import('../document/yaml.ts');
  const { locations } = richYaml(new Source(file, text), 0, text.length);
  return odd.map(({ path, message }) => ({
    ...locations.keyProblem('unknown-key', path, message),
    severity: 'warning',
  }));
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
    throw new FileError(
      file,
      `${file}: "x-auxeng-path" is not a document path: ${JSON.stringify(path)}`,
      `use a path inside the engagement folder, at most ${maxFolders} folders deep, that ends in .md, such as security/review.md or security/{slug}.md`,
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
  throw new FileError(
    file,
    `${file}: "x-auxeng-path" is ${kind.path}, already used by ${owner} (${other.path})`,
    'give each kind its own path',
  );
}

const withTemplate = (kind: Kind, custom: CustomFile | undefined): Kind =>
  custom ? { ...kind, template: custom.text, templateFile: custom.file } : kind;

const baseName = (file: string, ending: string): string => file.slice(file.lastIndexOf('/') + 1, -ending.length);

/** A schema with an unknown name is a kind only if it sets a path: a repo may keep other schemas in that folder. */
const isOurs = ({ text }: CustomFile): boolean => text.includes('"x-auxeng-');

/** Kinds are named on the command line, and offered by the shell. */
function checkedKindName(name: string, file: string): string {
  const advice = slugAdvice(name);
  if (advice === undefined) return name;
  throw new FileError(file, `${file}: "${name}" cannot be the name of a kind`, advice);
}

/** The kinds of a repo by name, while its schemas are added. */
class Kinds {
  readonly known: Map<string, Kind>;
  readonly diagnostics: Diagnostic[] = [];
  private readonly fileOf = new Map<string, string>();
  private readonly own = new OwnSchemas();

  constructor(builtIn: readonly Kind[]) {
    this.known = new Map(builtIn.map((kind) => [kind.name, kind]));
  }

  async add(custom: CustomFile): Promise<void> {
    const { file } = custom;
    const name = baseName(file, '.schema.json');
    const kind = this.known.get(name);
    if (!kind && !isOurs(custom)) return;
    const { check, odd } = compile(custom, this.own);
    this.diagnostics.push(...(await warnings(custom, odd)));
    this.known.set(name, kind ? customize(kind, check) : this.newKind(checkedKindName(name, file), check, file));
  }

  private newKind(name: string, check: FieldCheck, file: string): Kind {
    const added = newKind(name, check, file);
    refuseSamePath(added, file, this.known.values(), this.fileOf);
    this.fileOf.set(name, file);
    return added;
  }
}

/**
 * The built-in kinds with custom templates and stricter schemas, followed by new custom kinds. Throws a UserError for a
 * schema that cannot be used; what does nothing in one is a warning.
 */
export async function withCustom(
  builtIn: readonly Kind[],
  schemas: readonly CustomFile[],
  templates: readonly CustomFile[],
): Promise<Result<Kind[]>> {
  const templateOf = new Map(templates.map((custom) => [baseName(custom.file, '.md'), custom]));
  const kinds = new Kinds(builtIn);
  for (const custom of schemas) await kinds.add(custom);
  return {
    value: [...kinds.known.values()].map((kind) => withTemplate(kind, templateOf.get(kind.name))),
    diagnostics: kinds.diagnostics,
  };
}
