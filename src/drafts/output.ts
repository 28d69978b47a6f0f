import path from 'node:path';
import type { Io } from '../io/types.ts';
import { forTerminal } from '../report/escape.ts';
import { wrap } from '../report/text.ts';
import type { Style } from '../report/types.ts';
import { absolutePath, type Roots } from '../workspace/home.ts';
import { createFiles, type PlannedFile, refuseTaken } from '../workspace/write.ts';

/** Where a command reports what it did. */
export interface Output {
  io: Io;
  style: Style;
  /** Paths are shown from here. */
  cwd: string;
  quiet: boolean;
}

const shownText = ({ text }: PlannedFile): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => forTerminal(`  | ${line}`))
    .join('\n');

const preview = (plan: readonly PlannedFile[]): string =>
  plan.map((planned) => `would write ${forTerminal(planned.file)}:\n${shownText(planned)}\n`).join('\n');

/** A path relative to the working directory. */
const shownFrom = (cwd: string, roots: Roots, file: string): string =>
  path.relative(path.resolve(cwd), absolutePath(roots, file)) || file;

/** Writes the files and lists them, or only shows them. */
export async function write(
  plan: readonly PlannedFile[],
  { roots, dryRun }: { roots: Roots; dryRun: boolean },
  { io, quiet, cwd }: Output,
): Promise<void> {
  if (dryRun) {
    refuseTaken(roots, plan);
    await io.stdout.write(`${preview(plan)}\nnothing was written (--dry-run)\n`);
    return;
  }
  createFiles(roots, plan);
  await listWritten(plan, roots, { io, quiet, cwd });
}

/** Lists files that were written. */
export async function listWritten(
  files: readonly { file: string }[],
  roots: Roots,
  { io, quiet, cwd }: Pick<Output, 'io' | 'quiet' | 'cwd'>,
  verb = 'wrote',
): Promise<void> {
  if (quiet) return;
  await io.stdout.write(files.map(({ file }) => `${verb} ${forTerminal(shownFrom(cwd, roots, file))}\n`).join(''));
}

/** Something to do, and the command for it, if there is one. */
export interface Advice {
  what: string;
  command?: string;
}

/** A figure keeps its sign and its arrow when a text is wrapped. */
const unbroken = (text: string): string => text.replace(/ (?=%)| (?=→|->)|(?<=→|->) /g, '\u00a0');

/** What was changed by what was written, wrapped at words. */
export async function showEffect(text: string, { io, style }: Output): Promise<void> {
  const lines = wrap(unbroken(forTerminal(text)), style.columns - 1).replaceAll('\u00a0', ' ');
  await io.stdout.write(`${lines}\n`);
}

/** What to do next. A command has a line of its own, which is never broken: it can be copied. */
export async function showAdvice(next: readonly Advice[], { io, quiet, style }: Output): Promise<void> {
  if (quiet) return;
  const lines = next.flatMap(({ what, command }) => [
    `  ${wrap(forTerminal(what), style.columns - 1, '  ')}`,
    ...(command === undefined ? [] : [`    ${forTerminal(command)}`]),
  ]);
  await io.stdout.write(`${['', 'Next:', ...lines].join('\n')}\n`);
}

/** A text without the comments of its template, which say how to write it. */
const withoutComments = (text: string): string => text.replace(/<!--.*?-->\n*/gs, '').replace(/\n{3,}/g, '\n\n');

/** A line of a file in lines of the terminal, all where its text begins. */
function fitLine(line: string, columns: number): string {
  const lead = `  | ${/^\s*/.exec(line)?.[0] ?? ''}`;
  return `${lead}${wrap(forTerminal(line.trimStart()), columns, lead)}`;
}

/** Shows the first of the files, which the answers are about, and names the others. */
export async function showPlan([first, ...others]: readonly PlannedFile[], { io, style }: Output): Promise<void> {
  if (!first) return;
  const lines = withoutComments(first.text).trimEnd().split('\n');
  const shown = lines.map((line) => fitLine(line, style.columns - 1)).join('\n');
  const names = others.map(({ file }) => `and ${forTerminal(file)}\n`).join('');
  await io.stdout.write(`\n${forTerminal(first.file)}\n${shown}\n${names}\n`);
}

/** Shows the answers when they could not be written, so that they are not lost. */
export async function showAnswers(plan: readonly PlannedFile[], { io }: Output): Promise<void> {
  const shown = plan.map((planned) => `your answers for ${forTerminal(planned.file)}:\n${shownText(planned)}\n`);
  await io.stdout.write(`${shown.join('\n')}\n`);
}
