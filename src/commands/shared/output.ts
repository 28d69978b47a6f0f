import path from 'node:path';
import { UserError } from '../../base/errors.ts';
import { checkFolders } from '../../checks/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { readDraft } from '../../kinds/template.ts';
import { load } from '../../model/program.ts';
import { diagnosticLine } from '../../report/diagnostics/text.ts';
import { forTerminal } from '../../report/escape.ts';
import { paletteOf } from '../../report/text.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { createFiles, type PlannedFile } from '../../workspace/write.ts';
import type { Context } from '../types.ts';

/** A file that is to be a document of a kind. */
export interface PlannedDocument extends PlannedFile {
  kind: Kind;
  /** The week or slug that the file is named for. */
  name: string;
}

/**
 * Refuses documents that would not validate, by themselves or beside those of their engagement: nothing half right is ever
 * written. Throws a UserError with every error.
 */
export async function refuseBroken(
  plan: readonly PlannedDocument[],
  workspace: Workspace,
  slug: string,
  { style }: Context,
): Promise<void> {
  const [existing] = (await load(workspace, [slug])).folders;
  const path = `${workspace.settings.engagements}/${slug}`;
  const drafts = plan.map(({ kind, name, file, text }) => readDraft(kind, name, file, text));
  const documents = [...(existing?.documents ?? []), ...drafts.flatMap(({ value }) => value ?? [])];
  const together = checkFolders([{ slug, path, others: existing?.others ?? [], documents }]);
  const files = new Set(plan.map(({ file }) => file));
  const errors = [...drafts.flatMap(({ diagnostics }) => diagnostics), ...together].filter(
    ({ severity, file }) => severity === 'error' && files.has(file),
  );
  if (errors.length === 0) return;
  const palette = paletteOf({ ...style, color: false });
  const lines = errors.map((diagnostic) => `\n  ${diagnosticLine(diagnostic, palette)}`);
  throw new UserError(`${errors[0]?.file} would not be valid:${lines.join('')}`, 'nothing was written');
}

function preview(plan: readonly PlannedFile[]): string {
  const parts = plan.map(({ file, text }) => `would write ${file}:\n${text.trimEnd().replace(/^/gm, '  | ')}\n`);
  return `${parts.map((part) => part.split('\n').map(forTerminal).join('\n')).join('\n')}\nnothing was written (--dry-run)\n`;
}

/** Where a person finds a file from where they stand. */
const shownFrom = (cwd: string, root: string, file: string): string =>
  path.relative(path.resolve(cwd), path.join(root, file)) || file;

/** Writes the files, or shows them; ends by saying what was written and what comes next. */
export async function carryOut(
  plan: readonly PlannedFile[],
  { root, dryRun, next }: { root: string; dryRun: boolean; next: readonly string[] },
  { io, quiet, cwd }: Context,
): Promise<void> {
  if (dryRun) {
    await io.stdout.write(preview(plan));
    return;
  }
  createFiles(root, plan);
  io.presetExitCode(0);
  if (quiet) return;
  const wrote = plan.map(({ file }) => `wrote ${forTerminal(shownFrom(cwd, root, file))}`);
  await io.stdout.write([...wrote, '', 'Next:', ...next.map((line) => `  ${forTerminal(line)}`), ''].join('\n'));
}
