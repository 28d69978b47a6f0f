import { type Fields, valueAt } from '../base/fields.ts';
import type { Kind } from '../kinds/kind.ts';
import type { FieldPath, IdList, JsonSchema } from '../kinds/schema.ts';
import { fieldSchema } from '../kinds/values.ts';
import type { Prompter } from './prompter.ts';
import { descriptionOf, isRequired, type QuestionOptions, questionFor } from './questions.ts';

/** A goal or practice of the charter: documents use its id, prompts show its title. */
export interface KnownId {
  id: string;
  title: string;
  /** Its last value, for instance. */
  hint?: string;
  default?: unknown;
}

/** The charter's goals and practices, for mappings by their ids. */
export type KnownIds = Readonly<Record<IdList, readonly KnownId[]>>;

/** Whether a value is one of a few words. */
const isWords = (schema: JsonSchema['additionalProperties']): schema is JsonSchema =>
  typeof schema === 'object' && (schema.enum ?? []).some((value) => typeof value === 'string');

/** The figures of a small scale, such as 1 to 5; none of anything else. */
function scaleOf({ type, enum: words, minimum, maximum }: JsonSchema): readonly unknown[] {
  if (type !== 'integer') return [];
  if (words) return words;
  if (minimum === undefined || maximum === undefined || maximum - minimum > 9) return [];
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
}

/** Whether each entry of a mapping is a figure of one scale, so that one answer can say them all. */
const isScales = ({ properties = {} }: JsonSchema): boolean => {
  const scales = Object.values(properties).map((schema) => scaleOf(schema).join());
  return scales.length > 1 && scales[0] !== '' && scales.every((scale) => scale === scales[0]);
};

/** `undefined` if nothing was answered. */
function mappingOf(answers: Fields): Fields | undefined {
  const answered = Object.entries(answers).filter(([, value]) => value !== undefined);
  return answered.length === 0 ? undefined : Object.fromEntries(answered);
}

/** Asks for any field of a kind, based on its schema. */
export class FieldPrompter {
  private readonly prompter: Prompter;
  private readonly ids: KnownIds;

  constructor(prompter: Prompter, ids: KnownIds) {
    this.prompter = prompter;
    this.ids = ids;
  }

  async ask(kind: Kind, path: FieldPath, options: QuestionOptions): Promise<unknown> {
    const schema = fieldSchema(kind.schema, path);
    const list = schema['x-auxeng-keys'];
    if (list) return this.byId(kind, path, this.ids[list]);
    const isOptional = options.optional ?? !isRequired(kind, path);
    if (schema.type === 'array' && schema.items?.type === 'object') return this.items(kind, path, isOptional);
    if (isScales(schema)) return this.scales(path, schema, options);
    if (schema.type !== 'object' || !schema.properties) return this.prompter.ask(questionFor(kind, path, options));
    const message = `${schema.title ?? path.join('.')}: fill it in?`;
    const isWanted = !isOptional || (await this.prompter.confirm(message, descriptionOf(schema), false));
    return isWanted ? this.mapping(kind, path, schema) : undefined;
  }

  /** How many answers a field takes, as far as that is known before. */
  answersTo(schema: JsonSchema, isRequired: boolean): number {
    const { 'x-auxeng-keys': list, additionalProperties } = schema;
    const { properties } = schema.items ?? {};
    // The fields of one item, and whether there is another.
    if (properties && isRequired) return Object.keys(properties).length + 1;
    if (!list) return 1;
    return isWords(additionalProperties) ? Math.min(1, this.ids[list].length) : this.ids[list].length;
  }

  /** One question for each id that the charter has, or one for all where each is in one of few states. */
  private async byId(kind: Kind, path: FieldPath, ids: readonly KnownId[]): Promise<Fields | undefined> {
    const { title = path.join('.'), additionalProperties, ...schema } = fieldSchema(kind.schema, path);
    if (isWords(additionalProperties)) {
      const items = ids.map(({ id, title: name, hint = '', default: preset }) => ({ id, name, aside: hint, preset }));
      return this.states({ message: title, hint: descriptionOf(schema) }, items, additionalProperties.enum ?? []);
    }
    const answers: Record<string, unknown> = {};
    for (const { id, title: message, ...shown } of ids) {
      const options = { message, optional: true, ...shown };
      answers[id] = await this.prompter.ask(questionFor(kind, [...path, id], options));
    }
    return mappingOf(answers);
  }

  /** The state of each item, in one answer; none is an answer too. */
  private async states(
    shown: { message: string; hint: string },
    items: readonly { id: string; name: string; aside: string; preset: unknown }[],
    values: readonly unknown[],
  ): Promise<Fields | undefined> {
    if (items.length === 0) return undefined;
    const states = [{ value: null, name: '-' }, ...values.map((value) => ({ value, name: String(value) }))];
    const chosen = await this.prompter.states({ ...shown, items, states, preset: items.map(({ preset }) => preset) });
    return mappingOf(Object.fromEntries(items.map(({ id }, index) => [id, chosen[index] ?? undefined])));
  }

  private scales(path: FieldPath, schema: JsonSchema, options: QuestionOptions): Promise<Fields | undefined> {
    const items = Object.entries(schema.properties ?? {}).map(([id, inner]) => ({
      id,
      name: inner.title ?? id,
      aside: descriptionOf(inner),
      preset: valueAt(options.default, [id]),
    }));
    const [first = {}] = Object.values(schema.properties ?? {});
    const message = options.message ?? schema.title ?? path.join('.');
    return this.states({ message, hint: options.hint ?? descriptionOf(schema) }, items, scaleOf(first));
  }

  private async mapping(
    kind: Kind,
    path: FieldPath,
    { properties, required }: JsonSchema,
  ): Promise<Fields | undefined> {
    const answers: Record<string, unknown> = {};
    for (const name of Object.keys(properties ?? {})) {
      answers[name] = await this.ask(kind, [...path, name], { optional: !required?.includes(name) });
    }
    return mappingOf(answers);
  }

  /** Asks for items until there are no more. */
  private async items(kind: Kind, path: FieldPath, isOptional: boolean): Promise<unknown[] | undefined> {
    const schema = fieldSchema(kind.schema, path);
    const title = schema.items?.title ?? schema.title ?? path.join('.');
    const items: unknown[] = [];
    const more = () =>
      items.length === 0
        ? this.prompter.confirm(`${title}: add one?`, descriptionOf(schema), true)
        : this.prompter.confirm(`${title}: add another?`, '', false);
    while ((!isOptional && items.length === 0) || (await more())) {
      items.push(await this.mapping(kind, [...path, 0], schema.items ?? {}));
    }
    return items.length === 0 ? undefined : items;
  }
}
