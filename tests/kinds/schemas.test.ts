import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { generate, generatedFolder } from '../../scripts/generate.ts';
import { isKind, readSchemas, readTemplate } from '../../scripts/schemas.ts';
import { settingsSource } from '../../src/kinds/generated/sources.ts';
import { kinds } from '../../src/kinds/kind.ts';
import type { JsonSchema } from '../../src/kinds/schema.ts';

interface Field {
  path: string;
  schema: JsonSchema;
}

/** Every field of a schema, those of its parts included. */
function fieldsOf(schema: JsonSchema, at: string): Field[] {
  const children: [string, JsonSchema | boolean | undefined][] = [
    ...Object.entries(schema.properties ?? {}).map(([name, field]): [string, JsonSchema] => [`${at}.${name}`, field]),
    [`${at}[]`, schema.items],
    [`${at}.*`, schema.additionalProperties],
  ];
  return children.flatMap(([path, child]) =>
    typeof child === 'object' ? [{ path, schema: child }, ...fieldsOf(child, path)] : [],
  );
}

const sources = [...kinds, { name: 'settings', ...settingsSource }];
const fields = sources.flatMap(({ name, schema }) => [{ path: name, schema }, ...fieldsOf(schema, name)]);
const without = (lacks: (schema: JsonSchema) => boolean) =>
  fields.filter(({ schema }) => lacks(schema)).map(({ path }) => path);

describe('prompts, the help of flags and the docs are made of schemas, so that every field', () => {
  it('is among those looked at', () => {
    const paths = fields.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['engagement.goals[].id', 'retro.scores.*', 'settings.rules.*.reason']),
    );
  });

  it('has a title', () => expect(without(({ title }) => !title?.trim())).toEqual([]));

  it('has a description that is a sentence', () => {
    expect(without(({ description }) => !/^\S.*[.?!]$/.test(description ?? ''))).toEqual([]);
  });

  it('has an example', () => expect(without(({ examples }) => !examples?.length)).toEqual([]));

  it('allows the x_ fields of an organisation, and no other that is unknown, where it holds fields', () => {
    const open = ({ properties, patternProperties, additionalProperties }: JsonSchema) =>
      properties !== undefined && !(patternProperties?.['^x_'] && additionalProperties === false);
    expect(without(open)).toEqual([]);
  });
});

it('every example of a field is valid: problems advise to write it', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv, ['date', 'uri']);
  const wrong = fields
    .filter(({ path }) => !sources.some(({ name }) => name === path))
    .flatMap(({ path, schema }) => (schema.examples ?? []).map((example) => ({ path, schema, example })))
    .filter(({ schema, example }) => !ajv.validate(schema, example));
  expect(wrong.map(({ path, example }) => `${path}: ${JSON.stringify(example)}`)).toEqual([]);
});

it('every kind has a template, and every template a kind', () => {
  const templates = readdirSync(path.resolve(import.meta.dirname, '../../templates'));
  expect(templates.map((file) => file.replace(/\.md$/, '')).sort()).toEqual(kinds.map(({ name }) => name).sort());
  expect(kinds.map(({ template }) => template)).toEqual(kinds.map(({ name }) => readTemplate(name)));
});

it('every schema of a kind is known to the program, and under its own name', () => {
  const names = readSchemas().filter(isKind);
  expect(names.map(({ schema }) => schema.$id)).toEqual(names.map(({ name }) => `urn:auxeng:schema:${name}`));
  expect(kinds.map(({ name }) => name)).toEqual(names.map(({ name }) => name));
});

it('the generated files are those that the schemas and templates make', async () => {
  const made = await generate();
  expect(readdirSync(generatedFolder).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made)) {
    const same = readFileSync(path.join(generatedFolder, name), 'utf8') === text;
    expect(same, `${name} is fresh; npm run generate makes it`).toBe(true);
  }
});
