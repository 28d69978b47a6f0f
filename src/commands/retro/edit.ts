import path from 'node:path';
import { UserError } from '../../base/errors.ts';
import { type Loaded, load } from '../../checks/load.ts';
import type { PlannedDocument } from '../../drafts/draft.ts';
import { validationText as problemsAsText } from '../../report/diagnostics/text.ts';
import { isTaken, removeUnchanged } from '../../workspace/write.ts';
import type { Context } from '../types.ts';
import type { RetroContext } from './context.ts';

export function editorOf({ env }: Context['io']): string {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor) throw new UserError('--edit needs an editor', 'set VISUAL or EDITOR, for example EDITOR=vi');
  return editor;
}

async function openEditor(editor: string, root: string, file: string, { io }: Context): Promise<void> {
  try {
    await io.edit(editor, path.join(root, file));
  } catch (error) {
    throw new UserError(
      `${(error as Error).message}; ${file} was already written`,
      'open it in another editor, or set VISUAL or EDITOR to one that works',
    );
  }
}

/**
 * Opens the new note in an editor, then shows its problems and reads the engagement again. Edits are never undone; an
 * empty note that was not edited is removed.
 */
export async function editNote(
  editor: string,
  plan: readonly PlannedDocument[],
  isEmpty: boolean,
  { workspace, folder }: RetroContext,
  context: Context,
): Promise<Loaded> {
  const [note, ...others] = plan;
  if (!note) throw new Error('a retro without a note');
  const { file } = note;
  await openEditor(editor, workspace.root, file, context);
  if (!isTaken(workspace, file)) {
    throw new UserError(`${file} is gone: the editor removed it`, 'nothing else was changed; run `auxeng retro` again');
  }
  if (isEmpty && removeUnchanged(workspace, note)) {
    throw new UserError(
      ['the note is empty, so it was removed', ...others.map((other) => `${other.file} is kept`)].join('; '),
      'if the editor returns at once, tell it to wait, for example EDITOR="code --wait"',
    );
  }
  const loaded = await load(workspace, [folder.slug]);
  const diagnostics = loaded.diagnostics.filter((diagnostic) => diagnostic.file === file);
  if (diagnostics.length > 0)
    await context.io.stdout.write(
      problemsAsText.render({ checked: 1, diagnostics, lineOf: () => undefined }, context.style),
    );
  return { ...loaded, diagnostics };
}
