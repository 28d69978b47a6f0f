import type { Kind } from '../../kinds/kind.ts';
import type { FieldPath, JsonSchema } from '../../kinds/schema.ts';
import { fieldSchema } from '../../kinds/values.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { questionFor } from '../../prompts/questions.ts';
import { type Answers, type KnownIds, missingFields } from './answers.ts';

type Mapping = Record<string, unknown>;

const said = (mapping: Mapping): Mapping | undefined => {
  const entries = Object.entries(mapping).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

/** Asks for any field of a kind, in the way its schema suggests. */
class Interview {
  private readonly kind: Kind;
  private readonly ids: KnownIds;
  private readonly prompter: Prompter;

  constructor(kind: Kind, ids: KnownIds, prompter: Prompter) {
    this.kind = kind;
    this.ids = ids;
    this.prompter = prompter;
  }

  /** One question for each id that the charter has; none is an answer too. */
  private async byId(path: FieldPath, ids: readonly string[]): Promise<Mapping | undefined> {
    const answers: Mapping = {};
    for (const id of ids) {
      answers[id] = await this.prompter.ask(questionFor(this.kind, [...path, id], { message: id, optional: true }));
    }
    return said(answers);
  }

  private async object(path: FieldPath, { properties = {} }: JsonSchema): Promise<Mapping | undefined> {
    const answers: Mapping = {};
    for (const name of Object.keys(properties)) answers[name] = await this.field([...path, name]);
    return said(answers);
  }

  /** Item after item, until the person says that there is no more. */
  private async items(path: FieldPath, schema: JsonSchema, required: boolean): Promise<unknown[] | undefined> {
    const items: unknown[] = [];
    const title = schema.items?.title ?? 'item';
    while (
      (required && items.length === 0) ||
      (await this.prompter.confirm(
        `${items.length === 0 ? 'A' : 'Another'} ${title.toLowerCase()}?`,
        items.length === 0,
      ))
    ) {
      items.push(await this.object([...path, 0], schema.items ?? {}));
    }
    return items.length === 0 ? undefined : items;
  }

  async field(path: FieldPath, required = false, preset?: unknown): Promise<unknown> {
    const schema = fieldSchema(this.kind.schema, path);
    const keys = schema['x-auxeng-keys'];
    if (keys) return this.byId(path, this.ids[keys]);
    if (schema.type === 'array' && schema.items?.type === 'object') return this.items(path, schema, required);
    if (schema.type === 'object' && schema.properties) {
      const wanted =
        required || (await this.prompter.confirm(`Say something of: ${schema.title ?? path.join('.')}?`, false));
      return wanted ? this.object(path, schema) : undefined;
    }
    return this.prompter.ask(questionFor(this.kind, path, { default: preset }));
  }
}

/** Asks for every field and section that no flag said, in the order of the schema. */
export async function askDocument(
  kind: Kind,
  given: Answers,
  ids: KnownIds,
  presets: Readonly<Record<string, unknown>>,
  prompter: Prompter,
): Promise<Answers> {
  const interview = new Interview(kind, ids, prompter);
  const fields: Record<string, unknown> = { ...given.fields };
  const required = kind.schema.required ?? [];
  for (const name of Object.keys(kind.schema.properties ?? {})) {
    fields[name] ??= await interview.field([name], required.includes(name), presets[name]);
  }
  // What a condition asks for may have been left empty when it was still optional.
  for (const name of missingFields(kind, fields)) fields[name] = await interview.field([name], true);
  const sections: Record<string, string[]> = { ...given.sections };
  for (const { title } of kind.sections) {
    sections[title] ??= await prompter.lines(title, 'one a line, an empty line ends');
  }
  const text =
    given.text ??
    (kind.sections.length > 0 ? undefined : (await prompter.lines('Anything more?', 'an empty line ends')).join('\n'));
  return { fields, sections, text };
}
