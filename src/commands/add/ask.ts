import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import type { PlannedDocument } from '../shared/drafts.ts';
import type { Interview } from '../shared/interview.ts';
import { slugFrom, slugQuestion } from '../shared/slug.ts';
import type { Answers } from './answers.ts';
import type { Draft } from './draft.ts';

/** A title that gives no name of its own, or one that is taken, needs another. */
async function askName(draft: Draft, answers: Answers, prompter: Prompter): Promise<void> {
  if (!draft.needsName(answers)) return;
  const name = slugFrom(String(answers.fields.title ?? ''));
  const preset = name === '' || draft.isNameTaken(name) ? undefined : name;
  const text = { message: 'Short name', hint: 'the name of the file', default: preset };
  draft.rename(String(await prompter.ask(slugQuestion(text, (slug) => draft.isNameTaken(slug)))));
}

const fieldOf = ({ path: [name] = [] }: Diagnostic, { schema }: Kind): string | undefined =>
  typeof name === 'string' && schema.properties?.[name] ? name : undefined;

/** What together does not validate is asked again, once: what that cannot mend is for the caller to refuse. */
async function mended(draft: Draft, first: Answers, interview: Interview, prompter: Prompter): Promise<Answers> {
  let answers = first;
  const said = new Set<string>();
  for (;;) {
    const error = (await draft.errors(draft.plan(answers))).find(({ message }) => !said.has(message));
    const field = error && fieldOf(error, draft.kind);
    if (!error || field === undefined) return answers;
    said.add(error.message);
    await prompter.say(error.message);
    const { [field]: _, ...others } = answers.fields;
    answers = { ...answers, fields: { ...others, [field]: await interview.one(others, field) } };
  }
}

/** Asks for every field and section that no flag said. */
async function askAll({ kind }: Draft, given: Answers, interview: Interview, prompter: Prompter): Promise<Answers> {
  const fields = await interview.all(given.fields);
  const sections: Record<string, string[]> = { ...given.sections };
  for (const { title } of kind.sections) {
    sections[title] ??= await prompter.lines(title, 'one a line, an empty line ends');
  }
  const askText = async () =>
    kind.sections.length > 0 ? undefined : (await prompter.lines('Anything more?', 'an empty line ends')).join('\n');
  return { fields, sections, text: given.text ?? (await askText()) };
}

/** The document as a person answers for it. */
export async function askDocument(
  draft: Draft,
  given: Answers,
  interview: Interview,
  prompter: Prompter,
): Promise<PlannedDocument> {
  const answers = await askAll(draft, given, interview, prompter);
  await askName(draft, answers, prompter);
  return draft.plan(await mended(draft, answers, interview, prompter));
}
