import path from 'node:path';
import { forTerminal } from '../../report/escape.ts';
import { createFiles, type PlannedFile, refuseTaken } from '../../workspace/write.ts';
import type { Context } from '../types.ts';

const shownText = ({ text }: PlannedFile): string =>
  text.trimEnd().replace(/^/gm, '  | ').split('\n').map(forTerminal).join('\n');

const preview = (plan: readonly PlannedFile[]): string =>
  plan.map((planned) => `would write ${forTerminal(planned.file)}:\n${shownText(planned)}\n`).join('\n');

/** Where a person finds a file from where they stand. */
const shownFrom = (cwd: string, root: string, file: string): string =>
  path.relative(path.resolve(cwd), path.join(root, file)) || file;

/** Writes the files and says so, or shows them. */
export async function write(
  plan: readonly PlannedFile[],
  { root, dryRun }: { root: string; dryRun: boolean },
  { io, quiet, cwd }: Context,
): Promise<void> {
  if (dryRun) {
    refuseTaken(root, plan);
    await io.stdout.write(`${preview(plan)}\nnothing was written (--dry-run)\n`);
    return;
  }
  createFiles(root, plan);
  io.presetExitCode(0);
  if (quiet) return;
  await io.stdout.write(plan.map(({ file }) => `wrote ${forTerminal(shownFrom(cwd, root, file))}\n`).join(''));
}

export async function sayNext(next: readonly string[], { io, quiet }: Context): Promise<void> {
  if (quiet) return;
  await io.stdout.write(['', 'Next:', ...next.map((line) => `  ${forTerminal(line)}`), ''].join('\n'));
}

/** Writes the files, or shows them; ends by saying what was written and what comes next. */
export async function carryOut(
  plan: readonly PlannedFile[],
  { next, ...options }: { root: string; dryRun: boolean; next: readonly string[] },
  context: Context,
): Promise<void> {
  await write(plan, options, context);
  if (!options.dryRun) await sayNext(next, context);
}

/** Does what may still fail after a person has answered everything: then the answers are shown before they are lost. */
export async function keepingAnswers(
  plan: readonly PlannedFile[],
  { io }: Context,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const shown = plan.map(
      (planned) => `what you answered, for ${forTerminal(planned.file)}:\n${shownText(planned)}\n`,
    );
    await io.stdout.write(`${shown.join('\n')}\n`);
    throw error;
  }
}
