import { located } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { Doc } from '../../kinds/document.ts';
import { type Kind, type KindName, kindNamed } from '../../kinds/kind.ts';
import { readDraft } from '../../kinds/template.ts';
import { descriptionOf } from '../../prompts/questions.ts';
import { prompterAt } from '../../prompts/terminal.ts';
import { fileOf, unknownHome } from '../../workspace/paths.ts';
import { type Folder, only } from '../../workspace/read.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';
import type { Resolved } from './engagements.ts';

/** What people call it. */
export const nounOf = (kind: string): string => (kind === 'engagement' ? 'charter' : kind);

/** The name of a kind, asked for where none is given and somebody is there. */
export async function kindNameFor(
  name: unknown,
  kinds: readonly Kind[],
  { io, style }: Context,
): Promise<string | undefined> {
  if (typeof name === 'string') return name;
  const prompter = await prompterAt(io, style);
  const choices = kinds.map((kind) => ({
    value: kind.name,
    name: kind.name,
    description: descriptionOf(kind.schema),
  }));
  return prompter && String(await prompter.select('Which kind?', choices));
}

/** Why no document of a kind can be changed: there is none, or it cannot be read. */
export function unreadableError(kind: Kind, folder: Folder, { slug, loaded }: Resolved): UserError {
  const { name, path } = kind;
  if (kind.homeOnly && folder.home === undefined) return unknownHome(`cannot read the ${name}`);
  const unread = folder.unread.find((item) => item.kind.name === name);
  if (!unread) {
    const hint = `\`auxeng add ${name} ${slug}\` makes one`;
    return new UserError(
      `${slug} has no ${nounOf(name)}`,
      name === 'engagement' ? `it is ${folder.path}/${path}` : hint,
    );
  }
  const file = fileOf(folder, unread.kind, unread.name);
  const problems = loaded.diagnostics.filter((problem) => problem.file === file && problem.severity === 'error');
  const lines = problems.map((problem) => `\n  ${located(problem)}`);
  return new UserError(
    `the ${nounOf(name)} cannot be read, so it is not changed:${lines.join('')}`,
    'fix the file first',
  );
}

/** The documents of a kind, also those that the model leaves out since nobody knows when they hold. */
export const documentsOf = ({ documents, unread }: Folder, { name }: Kind): Doc[] =>
  [...documents, ...unread.filter((item) => item instanceof Doc)].filter(({ kind }) => kind.name === name);

/** A document with all that stands in it, errors too: nothing of it is overlooked, and then overwritten. */
export const asWritten = async <Name extends KindName>(doc: Doc<Name>): Promise<Doc<Name>> =>
  ((await readDraft(doc.kind, doc.name, doc.file, doc.source.whole)).value as Doc<Name> | undefined) ?? doc;

/** The document of a kind of which there is one. Throws a UserError where it cannot be changed. */
export async function documentIn<Name extends KindName>(
  folder: Folder,
  name: Name,
  resolved: Resolved,
  { kinds }: Workspace,
): Promise<Doc<Name>> {
  const doc = only(folder, name);
  if (!doc) throw unreadableError(kindNamed(name, kinds), folder, resolved);
  return asWritten(doc);
}
