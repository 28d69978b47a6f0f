import { stringify } from 'yaml';
import { type Kind, kinds } from '../../src/kinds/kind.ts';
import type { JsonSchema } from '../../src/kinds/schema.ts';
import { settingsSchema } from '../../src/kinds/settings.ts';
import type { Tree } from './repo.ts';

/*
 * Documents of every kind with every field that its schema has, so that none is forgotten: what a field holds is decided by
 * the schema alone.
 */

/** What a field holds that takes any text; `wrong` for one that takes something else. */
export interface Filling {
  text: string;
  wrong?: string;
}

const day = '2026-09-24';

/** Fields whose values another decides, or without which the rest would not be read at all. */
const fixed: Readonly<Record<string, unknown>> = {
  start: '2026-09-14',
  end: '2026-11-20',
  target: 7,
  field: 'mvp',
  rule: 'small-team',
  engagements: 'engagements',
  schemas: 'schemas',
  templates: 'templates',
  timezone: 'Europe/Berlin',
  home: undefined,
};

function scalarOf({ enum: choices, const: only, format, pattern, type, minimum }: JsonSchema): unknown {
  if (only !== undefined || choices) return only ?? choices?.[0];
  if (format === 'date') return day;
  if (format === 'uri') return 'javascript:alert(1)';
  if (pattern !== undefined) return ['goal', '10:00'].find((word) => new RegExp(pattern).test(word));
  if (type === 'boolean') return true;
  return type === 'integer' || type === 'number' ? (minimum ?? 1) : undefined;
}

function mappingOf(schema: JsonSchema, filling: Filling) {
  const { properties = {}, additionalProperties, patternProperties, propertyNames } = schema;
  const named = Object.entries(properties).map(([name, inner]) => [
    name,
    Object.hasOwn(fixed, name) ? fixed[name] : filled(inner as JsonSchema, filling),
  ]);
  const { text, wrong } = filling;
  const other =
    typeof additionalProperties === 'object'
      ? [[propertyNames?.enum?.[0] ?? 'goal', filled(additionalProperties, filling)]]
      : [];
  const own = patternProperties === undefined ? [] : [['x_own', [text, { [text]: text }]]];
  return Object.fromEntries([...named, ...other, ...own, ...(wrong === undefined ? [] : [[wrong, wrong]])]);
}

/** A value that a schema allows, or with `wrong` one that it does not, wherever that can be. */
export function filled(schema: JsonSchema, filling: Filling): unknown {
  const { text, wrong } = filling;
  if (schema.properties || schema.additionalProperties || schema.patternProperties) return mappingOf(schema, filling);
  if (schema.items) return [filled(schema.items as JsonSchema, filling)];
  const value = scalarOf(schema);
  return value === undefined ? text.slice(0, schema.maxLength) : (wrong ?? value);
}

const bodyOf = ({ sections }: Kind, text: string): string =>
  [
    ...sections.map(({ title }) => `## ${title}\n\n- [ ] ${text} @${text} (due ${day})\n\n${text}\n`),
    `## ${text}\n`,
  ].join('\n');

const nameOf = ({ path }: Kind): string => path.replace('{week}', '2026-W39').replace('{slug}', 'found');

const documentsOf = (slug: string, among: readonly Kind[], filling: Filling): [string, string][] =>
  among.map((kind) => [
    `engagements/${slug}/${nameOf(kind)}`,
    `---\n${stringify(filled(kind.schema, filling))}---\n\n${bodyOf(kind, filling.text)}`,
  ]);

/** The settings, an engagement under way, and one that is over with every document that there can be. */
export function filledRepo(slug: string, filling: Filling): Tree {
  const underWay = kinds.filter(({ name }) => !['wrap-up', 'check-in', 'debrief'].includes(name));
  const documents = [...documentsOf(slug, underWay, filling), ...documentsOf(`${slug}-over`, kinds, filling)];
  return { 'auxeng.yaml': stringify(filled(settingsSchema, { text: filling.text })), ...Object.fromEntries(documents) };
}
