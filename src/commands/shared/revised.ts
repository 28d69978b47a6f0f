import type { Flags } from '../../drafts/flags.ts';
import type { Revised, Revision } from '../../drafts/revision.ts';
import type { Doc } from '../../kinds/document.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context, ExitCode } from '../types.ts';
import { nounOf } from './documents.ts';
import { introOf, type Resolved } from './engagements.ts';
import { Feedback } from './feedback.ts';

/** Names the engagement, if it was not given. */
export async function showIntro(resolved: Resolved, { io, quiet }: Context): Promise<void> {
  const intro = introOf(resolved);
  if (intro !== undefined && !quiet) await io.stdout.write(`${intro}\n`);
}

/** For a conversation in which everything stayed the same. */
export async function reportNothing({ file }: Doc, { io, quiet }: Context): Promise<ExitCode> {
  if (!quiet) await io.stdout.write(`${file} is unchanged\n`);
  return 0;
}

/** Writes a document that changes, or with --dry-run shows the difference; then lists the next steps. */
export async function reportRevised(
  revision: Revision,
  revised: Revised,
  flags: Flags,
  { slug, workspace, said }: Pick<Resolved, 'slug'> & { workspace: Workspace; said?: string },
  context: Context,
): Promise<ExitCode> {
  if (flags.dryRun === true) {
    await revision.write(revised, { dryRun: true });
    return 0;
  }
  const feedback = await Feedback.begin(workspace, slug, context);
  await revision.write(revised, { dryRun: false });
  const { file, kind } = revision.doc;
  if (said && !context.quiet) await context.io.stdout.write(`${forTerminal(said)}\n`);
  await feedback.show({ files: [file], message: `Change the ${nounOf(kind.name)} of ${slug}` });
  return 0;
}
