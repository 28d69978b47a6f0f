import type { Path } from '../base/diagnostic.ts';
import { isMapping } from '../base/fields.ts';
import { nearest } from '../base/nearest.ts';

/** Something about a schema that would do nothing, or not what it seems to. */
export interface Oddity {
  path: Path;
  message: string;
  /** Whether the schema cannot be used with it. */
  fatal: boolean;
}

/** Keywords by what they hold: a schema, a list of them, some by name, or no schema (JSON Schema, draft 2020-12). */
const one =
  'additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties';
const many = 'allOf anyOf oneOf prefixItems';
const holders = '$defs definitions dependentSchemas patternProperties properties';
const none = `$anchor $comment $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary const contentEncoding contentMediaType
  default dependentRequired deprecated description enum examples exclusiveMaximum exclusiveMinimum format maxContains
  maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf pattern readOnly
  required title type uniqueItems writeOnly`;
const ours = 'x-auxeng-date x-auxeng-keys x-auxeng-name x-auxeng-path x-auxeng-sections x-auxeng-suffix';

const wordsOf = (text: string): string[] => text.split(/\s+/);
const [holdsOne, holdsMany, holdsNamed] = [one, many, holders].map((text) => new Set(wordsOf(text)));
const known = [one, many, holders, none, ours].flatMap(wordsOf);

const hint = (word: string, among: readonly string[]): string => {
  const near = nearest(word, among);
  return near === undefined ? '' : `; did you mean "${near}"?`;
};

/** Our own prefix is for what we know; another's `x-` may say what it likes. */
function keywordProblem(keyword: string): Omit<Oddity, 'path'> | undefined {
  if (known.includes(keyword)) return undefined;
  if (keyword === '$async') return { message: '"$async" is not supported; remove it', fatal: true };
  const fatal = keyword.startsWith('x-auxeng-');
  if (keyword.startsWith('x-') && !fatal) return undefined;
  return { message: `unknown keyword "${keyword}"${hint(keyword, known)}`, fatal };
}

function* schemasIn(keyword: string, value: unknown): Generator<{ path: Path; schema: unknown }> {
  if (holdsOne?.has(keyword)) yield { path: [keyword], schema: value };
  const inner = holdsMany?.has(keyword) || holdsNamed?.has(keyword) ? Object.entries(value ?? {}) : [];
  for (const [step, schema] of inner) yield { path: [keyword, step], schema };
}

const prototype: Omit<Oddity, 'path'> = { message: 'no field can be named "__proto__"', fatal: true };

function* problemsAt(keyword: string, value: unknown, formats: readonly string[]): Generator<Omit<Oddity, 'path'>> {
  const problem = keywordProblem(keyword);
  if (problem) yield problem;
  if (keyword === 'format' && typeof value === 'string' && !formats.includes(value)) {
    yield { message: `unknown format "${value}", which checks nothing${hint(value, formats)}`, fatal: false };
  }
  const names = keyword === 'required' && Array.isArray(value) ? value : Object.keys(isMapping(value) ? value : {});
  if (names.includes('__proto__')) yield prototype;
}

/** Everything odd about a schema that is valid and not nested deeply. `formats`: those that are checked. */
export function* oddities(schema: unknown, formats: readonly string[], at: Path = []): Generator<Oddity> {
  if (!isMapping(schema)) return;
  for (const [keyword, value] of Object.entries(schema)) {
    for (const problem of problemsAt(keyword, value, formats)) yield { ...problem, path: [...at, keyword] };
    for (const { path, schema: inner } of schemasIn(keyword, value)) yield* oddities(inner, formats, [...at, ...path]);
  }
}

/** Real schemas are nested ten levels deep. */
export const maxSchemaDepth = 64;

/** Whether a value is nested more deeply than any schema. */
export const isNestedTooDeeply = (value: unknown, levels = maxSchemaDepth): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isNestedTooDeeply(inner, levels - 1)));
