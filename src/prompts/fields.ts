import type { Fields } from '../base/fields.ts';
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
    if (schema.type !== 'object' || !schema.properties) return this.prompter.ask(questionFor(kind, path, options));
    const message = `${schema.title ?? path.join('.')}: fill it in?`;
    const isWanted = !isOptional || (await this.prompter.confirm(message, descriptionOf(schema), false));
    return isWanted ? this.mapping(kind, path, schema) : undefined;
  }

  /** One question for each id that the charter has; none is an answer too. */
  private async byId(kind: Kind, path: FieldPath, ids: readonly KnownId[]): Promise<Fields | undefined> {
    const answers: Record<string, unknown> = {};
    for (const { id, title, ...shown } of ids) {
      const options = { message: title, optional: true, ...shown };
      answers[id] = await this.prompter.ask(questionFor(kind, [...path, id], options));
    }
    return mappingOf(answers);
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
