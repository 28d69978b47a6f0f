import path from 'node:path';
import { hasErrors } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { load } from '../../checks/load.ts';
import { text as problemsAsText } from '../../report/diagnostics/text.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { takeBack } from '../../workspace/write.ts';
import type { PlannedDocument } from '../shared/drafts.ts';
import type { Context, ExitCode } from '../types.ts';

export function editorOf({ env }: Context['io']): string {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor) throw new UserError('--edit needs an editor', 'set VISUAL or EDITOR, for instance EDITOR=vi');
  return editor;
}

async function openEditor(editor: string, file: string, { root }: Workspace, { io }: Context): Promise<void> {
  try {
    await io.edit(editor, path.join(root, file));
  } catch (error) {
    throw new UserError(
      `${(error as Error).message}; ${file} stays as it was written`,
      'open it in another editor, and set VISUAL or EDITOR to one that there is',
    );
  }
}

/** The person's own changes are checked, and never undone. */
async function checkEdited(
  file: string,
  workspace: Workspace,
  slug: string,
  { io, style }: Context,
): Promise<ExitCode> {
  const diagnostics = (await load(workspace, [slug])).diagnostics.filter((diagnostic) => diagnostic.file === file);
  if (diagnostics.length > 0)
    await io.stdout.write(problemsAsText.render({ checked: 1, diagnostics, lineOf: () => undefined }, style));
  return hasErrors(diagnostics) ? 1 : 0;
}

/** Opens the note that was written. One that says nothing is no retro: unless it was edited, it goes again. */
export async function editNote(
  editor: string,
  plan: readonly PlannedDocument[],
  { workspace, slug, saysNothing }: { workspace: Workspace; slug: string; saysNothing: boolean },
  context: Context,
): Promise<ExitCode> {
  const [note] = plan;
  if (!note) return 0;
  await openEditor(editor, note.file, workspace, context);
  if (saysNothing && takeBack(workspace.root, plan)) {
    throw new UserError(
      'the note says nothing, so it was taken back',
      'an editor that returns at once needs a flag to wait, for instance EDITOR="code --wait"',
    );
  }
  return checkEdited(note.file, workspace, slug, context);
}
