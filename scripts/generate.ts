/** Makes `src/kinds/generated/` from `schemas/` and `templates/`: types, compiled validators and the texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { isKind, readSchemas, readTemplate, root, type SchemaFile } from './schemas.ts';

const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const typeName = (name: string) => `${camelCase(`-${name}`)}Data`;
const validatorName = (name: string) => camelCase(`validate-${name}`);

/** A schema, and every one inside it, without some of its fields. */
function without(value: unknown, isLeftOut: (key: string, child: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, isLeftOut));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, child]) => !isLeftOut(key, child));
  return Object.fromEntries(entries.map(([key, child]) => [key, without(child, isLeftOut)]));
}

/**
 * `x_` fields are allowed everywhere: as an index signature they would loosen every other field's type.
 * A field's title would become a separate type alias.
 */
const forTypes = (schema: unknown) =>
  withUnknown(
    without(schema, (key, child) => key === 'patternProperties' || (key === 'title' && typeof child === 'string')),
  );

/** A field that takes any value would become a mapping. */
function withUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknown);
  if (typeof value !== 'object' || value === null) return value;
  const isField = 'description' in value && typeof value.description === 'string';
  if (isField && !['type', 'enum', 'const'].some((key) => key in value)) return { ...value, tsType: 'unknown' };
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withUnknown(child)]));
}

async function types(schemas: SchemaFile[]): Promise<string> {
  const parts = await Promise.all(
    schemas.map(({ name, schema }) =>
      compile({ ...(forTypes(schema) as object), title: typeName(name) }, typeName(name), {
        bannerComment: '',
        additionalProperties: false,
        ignoreMinAndMaxItems: true,
        format: false,
      }),
    ),
  );
  const kinds = schemas.filter(isKind).map(({ name }) => `  '${name}': ${typeName(name)};`);
  return `${parts.join('\n')}\nexport interface KindData {\n${kinds.join('\n')}\n}\n`;
}

/** Compiled code holds its schema: what only people read would be loaded for nothing. */
const withoutWords = (schema: unknown) =>
  without(schema, (key, child) =>
    key === 'examples' ? Array.isArray(child) : ['title', 'description'].includes(key) && typeof child === 'string',
  );

/** Compiled by Ajv, then bundled with the few helpers of Ajv's that the code calls: it stands alone. */
async function validators(schemas: SchemaFile[]): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    ownProperties: true,
    strict: false,
    strictNumbers: true,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv, ['date', 'uri']);
  for (const { schema } of schemas) ajv.addSchema(withoutWords(schema) as object);
  const contents = standaloneCode.default(
    ajv,
    Object.fromEntries(schemas.map(({ name, schema }) => [validatorName(name), schema.$id as string])),
  );
  const bundle = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    minifySyntax: true,
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** What checks documents with an organisation's own schemas, with Ajv, as one file that a worker can run. */
async function schemaWorker(): Promise<string> {
  const bundle = await build({
    entryPoints: [path.join(root, 'src', 'kinds', 'schema-worker.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.17',
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** Node reads a text of JSON faster than the same object as code. */
const parsed = (schema: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(schema))})`;

function sources(schemas: SchemaFile[]): string {
  const entries = schemas
    .filter(isKind)
    .map(
      ({ name, schema }) =>
        `  '${name}': {\n    schema: ${parsed(schema)},\n    template: ${JSON.stringify(readTemplate(name))},\n    validate: validators.${validatorName(name)},\n  },`,
    );
  const settings = schemas.find(({ name }) => name === 'settings')?.schema;
  return [
    `import type { JsonSchema, Validate } from '../schema.ts';`,
    `import * as validators from './validators.js';`,
    '',
    `export const kindSources: Record<string, { schema: JsonSchema; template: string; validate: Validate }> = {`,
    ...entries,
    '};',
    '',
    `export const settingsSource: { schema: JsonSchema; validate: Validate } = {`,
    `  schema: ${parsed(settings)},\n  validate: validators.validateSettings,\n};`,
    '',
  ].join('\n');
}

/** The generated files by name, with their texts. */
export async function generate(): Promise<Record<string, string>> {
  const schemas = readSchemas().filter((file) => isKind(file) || file.name === 'settings');
  const declarations = schemas.map(({ name }) => `export const ${validatorName(name)}: Validate;`);
  return {
    'types.ts': await types(schemas),
    'validators.js': await validators(schemas),
    'validators.d.ts': `import type { Validate } from '../schema.ts';\n${declarations.join('\n')}\n`,
    'sources.ts': sources(schemas),
    'schema-worker.cjs': await schemaWorker(),
  };
}

export const generatedFolder = path.join(root, 'src', 'kinds', 'generated');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(generatedFolder, { recursive: true });
  for (const [name, text] of Object.entries(await generate())) {
    writeFileSync(path.join(generatedFolder, name), text);
  }
}
