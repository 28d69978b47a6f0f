import { UserError } from '../../base/errors.ts';
import { articled } from '../../base/text.ts';
import type { Answers } from '../../drafts/answers.ts';
import type { Step } from '../../drafts/interview.ts';
import { isSlug, type Kind } from '../../kinds/kind.ts';
import { checkedSlug, slugFrom } from '../../kinds/slug.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { slugQuestion } from '../../prompts/questions.ts';
import { fileOf } from '../../workspace/paths.ts';
import { isTaken } from '../../workspace/write.ts';
import { pulseName } from '../shared/pulse.ts';
import { type AddContext, engineersFor, weekFor } from './context.ts';

/** Throws a UserError if the name is not a slug, or the kind's file name is fixed. */
export function checkedName({ name: kindName, path }: Kind, name: string | undefined): string | undefined {
  if (name !== undefined && !path.includes('{slug}'))
    throw new UserError(`${articled(kindName)} takes no --name`, `its file is always ${path}`);
  return name === undefined ? undefined : checkedSlug(name);
}

/**
 * The file name for kinds where it varies: the week of its date, or a slug of its title; `undefined` without a valid
 * slug.
 */
export function fileName(answers: Answers, context: AddContext): string | undefined {
  const { kind } = context;
  const fields = answers.fields[kind.name] ?? {};
  if (kind.path.includes('{week}')) {
    const week = weekFor(answers, context);
    return kind.name === 'pulse' ? pulseName(week, fields.engineer, engineersFor(answers, context)) : week;
  }
  if (!kind.path.includes('{slug}')) return '';
  const slug = answers.name ?? slugFrom(String(fields[kind.nameField] ?? ''));
  return isSlug(slug) ? slug : undefined;
}

const isNameTaken = (name: string, { kind, folder, workspace }: AddContext): boolean =>
  isTaken(workspace, fileOf(folder, kind, name));

/** Asks for a file name if the title gives none, or one that is taken. */
export const nameStep = (context: AddContext, prompter: Prompter): Step => ({
  isOpen(answers) {
    const name = fileName(answers, context);
    return name === undefined || (context.kind.path.includes('{slug}') && isNameTaken(name, context));
  },
  async ask(answers) {
    const name = slugFrom(String(answers.fields[context.kind.name]?.[context.kind.nameField] ?? ''));
    const preset = name === '' || isNameTaken(name, context) ? undefined : name;
    const text = { message: 'Short name', hint: 'the name of the file', default: preset };
    return { ...answers, name: String(await prompter.ask(slugQuestion(text, (slug) => isNameTaken(slug, context)))) };
  },
});
