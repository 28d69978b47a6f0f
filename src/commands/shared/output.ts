import path from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Kind } from '../../kinds/kind.ts';
import { draftProblems } from '../../kinds/template.ts';
import { diagnosticLine } from '../../report/diagnostics/text.ts';
import { forTerminal } from '../../report/escape.ts';
import { paletteOf } from '../../report/text.ts';
import { createFiles, type PlannedFile } from '../../workspace/write.ts';
import type { Context } from '../types.ts';

/** A file that is to be a document of a kind. */
export interface PlannedDocument extends PlannedFile {
  kind: Kind;
  /** The week or slug that the file is named for. */
  name: string;
}

/** Refuses a document that would not validate: nothing half right is ever written. */
function refuseBroken({ kind, name, file, text }: PlannedDocument, { style }: Context): void {
  const { broken, diagnostics } = draftProblems(kind, name, file, text);
  if (!broken) return;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const palette = paletteOf({ ...style, color: false });
  const lines = errors.map((diagnostic) => diagnosticLine(diagnostic, palette));
  throw new UserError(`${file} would not be valid:\n  ${lines.join('\n  ')}`, 'nothing was written');
}

export const documentsAreSound = (plan: readonly PlannedDocument[], context: Context): void => {
  for (const document of plan) refuseBroken(document, context);
};

function preview(plan: readonly PlannedFile[]): string {
  const parts = plan.map(({ file, text }) => `would write ${file}:\n${text.replace(/^(?=.)/gm, '  | ').trimEnd()}\n`);
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
