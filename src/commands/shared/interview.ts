import type { Kind } from '../../kinds/kind.ts';
import type { FieldPath, JsonSchema } from '../../kinds/schema.ts';
import { fieldSchema } from '../../kinds/values.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { descriptionOf, type Objection, questionFor } from '../../prompts/questions.ts';
import { type Fields, saidOf } from './fields.ts';
import { fieldsToAsk, missingFields, ownFieldsToAsk } from './requirements.ts';
import type { KnownId, KnownIds } from './set.ts';

type Mapping = Record<string, unknown>;

/** None where nothing was said. */
export const mappingOf = (answers: Fields): Mapping | undefined => {
  const said = saidOf(answers);
  return Object.keys(said).length === 0 ? undefined : said;
};

/** What there is to know of a document before its first question. */
export interface Subject {
  kind: Kind;
  ids: KnownIds;
  presets: Fields;
  /** What is wrong with a value beside the fields that are there already. */
  objection: (fields: Fields, name: string, value: unknown) => ReturnType<Objection>;
}

interface FieldOptions {
  required: boolean;
  preset?: unknown;
  objection?: Objection;
}

/** Asks for any field of a kind, in the way its schema suggests. */
export class Interview {
  private readonly subject: Subject;
  private readonly kind: Kind;
  private readonly prompter: Prompter;

  constructor(subject: Subject, prompter: Prompter) {
    this.subject = subject;
    this.kind = subject.kind;
    this.prompter = prompter;
  }

  /** One question for each id that the charter has; none is an answer too. */
  private async byId(path: FieldPath, ids: readonly KnownId[]): Promise<Mapping | undefined> {
    const answers: Mapping = {};
    for (const { id, title } of ids) {
      answers[id] = await this.prompter.ask(questionFor(this.kind, [...path, id], { message: title, optional: true }));
    }
    return mappingOf(answers);
  }

  private async object(path: FieldPath, { properties = {}, required = [] }: JsonSchema): Promise<Mapping | undefined> {
    const answers: Mapping = {};
    for (const name of Object.keys(properties)) {
      answers[name] = await this.field([...path, name], { required: required.includes(name) });
    }
    return mappingOf(answers);
  }

  /** Item after item, until the person says that there is no more. */
  private async items(path: FieldPath, schema: JsonSchema, required: boolean): Promise<unknown[] | undefined> {
    const items: unknown[] = [];
    const title = schema.items?.title ?? schema.title ?? path.join('.');
    while (
      (required && items.length === 0) ||
      (await this.prompter.confirm(
        `${title}: add ${items.length === 0 ? 'one' : 'another'}?`,
        items.length === 0 ? descriptionOf(schema) : '',
        items.length === 0,
      ))
    ) {
      items.push(await this.object([...path, 0], schema.items ?? {}));
    }
    return items.length === 0 ? undefined : items;
  }

  private async field(path: FieldPath, { required, preset, objection }: FieldOptions): Promise<unknown> {
    const schema = fieldSchema(this.kind.schema, path);
    const keys = schema['x-auxeng-keys'];
    if (keys) return this.byId(path, this.subject.ids[keys]);
    if (schema.type === 'array' && schema.items?.type === 'object') return this.items(path, schema, required);
    if (schema.type === 'object' && schema.properties) {
      const message = `${schema.title ?? path.join('.')}: fill it in?`;
      const wanted = required || (await this.prompter.confirm(message, descriptionOf(schema), false));
      return wanted ? this.object(path, schema) : undefined;
    }
    return this.prompter.ask(questionFor(this.kind, path, { default: preset, optional: !required, objection }));
  }

  /** Asks for one field, and holds the answer against the fields that are there. */
  one(fields: Fields, name: string): Promise<unknown> {
    return this.field([name], {
      required: missingFields(this.kind, fields).includes(name),
      preset: this.subject.presets[name],
      objection: (value) => this.subject.objection(fields, name, value),
    });
  }

  /** An answer may require another field: what is left to ask is looked up anew each time. */
  private async answers(given: Fields, left: (kind: Kind, fields: Fields) => string[]): Promise<Mapping> {
    const answers: Mapping = {};
    for (;;) {
      const fields = { ...given, ...answers };
      const name = left(this.kind, fields).find((candidate) => !(candidate in answers));
      if (name === undefined) return answers;
      answers[name] = await this.one(fields, name);
    }
  }

  /** Asks for every field that no flag said, in the order of the schema. */
  async all(given: Fields): Promise<Mapping> {
    return { ...given, ...(await this.answers(given, fieldsToAsk)) };
  }

  /** Asks for what the organisation adds to a kind of ours, beside the fields that are there. */
  own(given: Fields): Promise<Mapping> {
    return this.answers(given, ownFieldsToAsk);
  }
}
