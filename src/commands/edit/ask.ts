import { sectionTitled } from '../../document/section.ts';
import { type Answers, noAnswers, withBullets, withFields } from '../../drafts/answers.ts';
import type { Doc } from '../../kinds/document.ts';
import { missingFields } from '../../kinds/requirements.ts';
import type { JsonSchema } from '../../kinds/schema.ts';
import { FieldPrompter, type KnownIds } from '../../prompts/fields.ts';
import type { Prompter } from '../../prompts/prompter.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether one line holds the value: lists of mappings, and mappings, are asked for only where they are missing. */
const isPlainField = ({ type, properties, items, 'x-auxeng-keys': list }: JsonSchema): boolean =>
  !list && !(type === 'object' && properties) && items?.type !== 'object';

/** Asks for each field with its present value, then for what that makes necessary. What stays the same is no answer. */
async function askFields(doc: Doc, fields: FieldPrompter): Promise<Record<string, unknown>> {
  const { kind, fields: present } = doc;
  const { properties = {} } = kind.schema;
  const changed: Record<string, unknown> = {};
  const ask = async (name: string, optional: boolean) => {
    const value = await fields.ask(kind, [name], { default: present[name], optional });
    if (value !== undefined && !same(value, present[name])) changed[name] = value;
  };
  const required = kind.schema.required ?? [];
  for (const name of Object.keys(properties).filter((field) => isPlainField(properties[field] ?? {})))
    await ask(name, !required.includes(name));
  for (const name of missingFields(kind, { ...present, ...changed })) await ask(name, false);
  return changed;
}

/** Asks for the fields of a document, and for sections that are still blank. */
export async function askEdits(doc: Doc, prompter: Prompter, ids: KnownIds): Promise<Answers> {
  const { kind } = doc;
  const fields = await askFields(doc, new FieldPrompter(prompter, ids));
  let answers = Object.keys(fields).length === 0 ? noAnswers : withFields(noAnswers, kind.name, fields);
  for (const { title } of kind.sections) {
    if (sectionTitled(doc.sections, title)?.blank === false) continue;
    const lines = await prompter.lines(title, 'one a line, an empty line ends');
    if (lines.length > 0) answers = withBullets(answers, kind.name, title, lines);
  }
  return answers;
}
