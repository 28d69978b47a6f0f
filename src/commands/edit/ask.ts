import { type Fields, same, valueAt } from '../../base/fields.ts';
import { sectionTitled } from '../../document/section.ts';
import { type Answers, noAnswers, withBullets, withValue } from '../../drafts/answers.ts';
import { linesHint } from '../../drafts/interview.ts';
import type { Doc } from '../../kinds/document.ts';
import { fieldsToAsk, missingFields } from '../../kinds/requirements.ts';
import { fieldSchema, type JsonSchema } from '../../kinds/schema.ts';
import { FieldPrompter, type KnownIds } from '../../prompts/fields.ts';
import type { Prompter } from '../../prompts/prompter.ts';

/** The entries of a mapping: by the charter's goals or practices, or as its schema has them; none of a plain value. */
function entriesOf(
  { properties, 'x-auxeng-keys': list }: JsonSchema,
  ids: KnownIds,
): { name: string; message?: string }[] | undefined {
  if (list) return ids[list].map(({ id, title }) => ({ name: id, message: title }));
  return properties && Object.keys(properties).map((name) => ({ name }));
}

/** Asks for the fields of a document, each with its present value. What stays the same is no answer. */
class EditInterview {
  private readonly doc: Doc;
  private readonly ids: KnownIds;
  private readonly fields: FieldPrompter;
  private answers = noAnswers;

  constructor(doc: Doc, prompter: Prompter, ids: KnownIds) {
    this.doc = doc;
    this.ids = ids;
    this.fields = new FieldPrompter(prompter, ids);
  }

  private async ask(path: readonly string[], optional: boolean, shown: { message?: string } = {}): Promise<void> {
    const { kind, fields } = this.doc;
    const present = valueAt(fields, path);
    const value = await this.fields.ask(kind, path, { default: present, optional, ...shown });
    if (value !== undefined && !same(value, present)) this.answers = withValue(this.answers, kind.name, path, value);
  }

  /** Lists of mappings are asked for only where something else makes them necessary. */
  private async walk(path: readonly string[], isRequired: boolean, shown?: { message?: string }): Promise<void> {
    const schema = fieldSchema(this.doc.kind.schema, path);
    if (schema.items?.properties) return;
    const entries = entriesOf(schema, this.ids);
    const isThere = valueAt(this.doc.fields, path) !== undefined;
    if (!entries || !isThere) return this.ask(path, !isRequired, shown);
    for (const { name, ...own } of entries)
      await this.walk([...path, name], schema.required?.includes(name) ?? false, own);
  }

  /** With the answers up to now. */
  private get now(): Fields {
    return { ...this.doc.fields, ...this.answers.fields[this.doc.kind.name] };
  }

  async run(): Promise<Answers> {
    const { kind } = this.doc;
    const required = () => [...(kind.schema.required ?? []), ...missingFields(kind, this.now)];
    for (const name of Object.keys(kind.schema.properties ?? {})) {
      const isUnneeded = this.now[name] === undefined && !fieldsToAsk(kind, this.now).includes(name);
      if (!isUnneeded) await this.walk([name], required().includes(name));
    }
    for (const name of missingFields(kind, this.now)) await this.ask([name], false);
    return this.answers;
  }
}

/** Asks for the fields of a document, and for sections that are still blank; for those that were taken out only if they must be there. */
export async function askEdits(doc: Doc, prompter: Prompter, ids: KnownIds): Promise<Answers> {
  let answers = await new EditInterview(doc, prompter, ids).run();
  for (const { title, required = false } of doc.kind.sections) {
    if (!(sectionTitled(doc.sections, title)?.blank ?? required)) continue;
    const first = await prompter.lines(title, linesHint);
    const lines = first.length === 0 && required ? await prompter.lines(`${title}: really nothing?`, linesHint) : first;
    if (lines.length > 0) answers = withBullets(answers, doc.kind.name, title, lines);
  }
  return answers;
}
