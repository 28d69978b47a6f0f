import type { Diagnostic } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { checkFolders } from '../checks/index.ts';
import { asTasks } from '../document/tasks.ts';
import type { Doc } from '../kinds/document.ts';
import { type Kind, sectionTitle } from '../kinds/kind.ts';
import { fillTemplate, readDraft } from '../kinds/template.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { withBack } from '../prompts/tape.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { diagnosticLine } from '../report/diagnostics/text.ts';
import { paletteOf } from '../report/text.ts';
import type { Style } from '../report/types.ts';
import type { Roots } from '../workspace/home.ts';
import { type EngagementPaths, fileOf } from '../workspace/paths.ts';
import type { Folder } from '../workspace/read.ts';
import { isTaken, type PlannedFile, refuseTaken } from '../workspace/write.ts';
import type { Answers } from './answers.ts';
import { converse } from './conversation.ts';
import { Kept } from './kept.ts';
import { type Output, showAnswers, showPlan, write } from './output.ts';

/** A planned file with its kind. */
export interface PlannedDocument extends PlannedFile {
  kind: Kind;
  /** The week or slug that the file is named for. */
  name: string;
}

/** Plans the document made from answers; carried actions come first. */
export function planDocument(
  kind: Kind,
  paths: EngagementPaths,
  name: string,
  answers: Answers,
  carried: readonly string[] = [],
): PlannedDocument {
  const sections = answers.sections[kind.name] ?? {};
  const actions = sectionTitle(kind, 'actions');
  const tasks = actions === undefined ? {} : { [actions]: [...carried, ...asTasks(sections[actions] ?? [])] };
  const body = answers.text ? `\n${answers.text.trim()}\n` : '';
  const text =
    fillTemplate(kind, answers.fields[kind.name] ?? {}, { ...sections, ...tasks }, answers.texts?.[kind.name]) + body;
  return { kind, name, file: fileOf(paths, kind, name), text };
}

const errorLines = (errors: readonly Diagnostic[], style: Style): string[] =>
  errors.map((diagnostic) => diagnosticLine(diagnostic, paletteOf({ ...style, color: false })));

/** Invalid documents are never written. Throws a UserError with all errors, if there are any. */
export function refuseErrors(errors: readonly Diagnostic[], style: Style): void {
  const [first] = errors;
  if (!first) return;
  const lines = errorLines(errors, style).map((line) => `\n  ${line}`);
  throw new UserError(`${first.file} would not be valid:${lines.join('')}`, 'nothing was written');
}

const errorsIn = (plan: readonly PlannedDocument[], diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity, file }) => severity === 'error' && plan.some((planned) => planned.file === file));

interface DraftParts {
  roots: Roots;
  /** The engagement's, as it was read. */
  folder: Folder;
  output: Output;
  /** Shown before the first question, or else before the files. */
  intro?: string | undefined;
  /** The documents made from answers, complete or not. */
  plan: (answers: Answers) => PlannedDocument[];
}

/** Sources of answers: flags first, then prompts or, without a terminal, defaults. */
interface Sources {
  given: Answers;
  /** Whether the file names are known yet. */
  named: boolean;
  /** The command that asks for the same, and what its answers are kept as until they are written. */
  again: { command: string; key: string };
  /** Never prompts, even at a terminal. */
  nonInteractive?: boolean;
  /** Shows the files, and writes none. */
  dryRun: boolean;
  ask(prompter: Prompter): Promise<Answers>;
  /** Throws a UserError for what is missing. */
  complete(): Answers;
}

/** The result of a draft. */
export interface DraftResult {
  plan: PlannedDocument[];
  answers: Answers;
  asked: boolean;
}

/** New documents, checked together with those that their engagement already has. */
export class Draft {
  readonly plan: DraftParts['plan'];
  private readonly parts: DraftParts;

  constructor(parts: DraftParts) {
    this.plan = parts.plan;
    this.parts = parts;
  }

  private async read(plan: readonly PlannedDocument[]): Promise<{ documents: Doc[]; diagnostics: Diagnostic[] }> {
    const read = await Promise.all(plan.map(({ kind, name, file, text }) => readDraft(kind, name, file, text)));
    return {
      documents: read.flatMap(({ value }) => value ?? []),
      diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    };
  }

  /** The engagement's folder with the planned documents. */
  async folderWith(plan: readonly PlannedDocument[]): Promise<Folder> {
    const { folder } = this.parts;
    return { ...folder, documents: [...folder.documents, ...(await this.read(plan)).documents] };
  }

  /** Errors between fields or documents: further answers do not fix them. */
  private async crossErrors(plan: readonly PlannedDocument[]): Promise<Diagnostic[]> {
    return errorsIn(plan, checkFolders([await this.folderWith(plan)]));
  }

  /** All errors, including missing fields. */
  async errors(plan: readonly PlannedDocument[]): Promise<Diagnostic[]> {
    return [...errorsIn(plan, (await this.read(plan)).diagnostics), ...(await this.crossErrors(plan))];
  }

  /** The first error that the last answer introduced. */
  async objection(before: Answers, after: Answers): Promise<string | undefined> {
    const plan = this.plan(after);
    // A title that is taken can have another file name; a week cannot.
    const existing = plan.find(
      ({ kind, file }) =>
        kind.path.includes('{week}') && after.fields[kind.name]?.[kind.dateField] && isTaken(this.parts.roots, file),
    );
    if (existing) return `${existing.file} already exists`;
    const known = new Set((await this.crossErrors(this.plan(before))).map(({ message }) => message));
    return (await this.crossErrors(plan)).find(({ message }) => !known.has(message))?.message;
  }

  /** Reports errors of flags before the first question. Throws a UserError. */
  private async refuseEarly({ given, named }: Sources): Promise<void> {
    const plan = this.plan(given);
    if (named) refuseTaken(this.parts.roots, plan);
    refuseErrors(await this.crossErrors(plan), this.parts.output.style);
  }

  /** Writes or shows the files. If that fails, the answers are shown, so that they are not lost. */
  async make(sources: Sources): Promise<DraftResult> {
    const { roots, output, intro } = this.parts;
    await this.refuseEarly(sources);
    const prompter = sources.nonInteractive ? undefined : await prompterAt(output.io, output.style);
    const complete = prompter ? sources.given : sources.complete();
    if (intro !== undefined && !output.quiet) await output.io.stdout.write(`${intro}\n`);
    const kept = prompter && new Kept(output.io.state(roots.root), sources.again.key, output.io.today());
    const answers = prompter && kept ? await this.asked(prompter, kept, sources) : complete;
    const plan = this.plan(answers);
    try {
      refuseErrors(await this.errors(plan), output.style);
      await write(plan, { roots, dryRun: sources.dryRun }, output);
    } catch (error) {
      if (prompter) await showAnswers(plan, output);
      throw error;
    }
    if (!sources.dryRun) kept?.remove();
    return { plan, answers, asked: prompter !== undefined };
  }

  private asked(prompter: Prompter, kept: Kept, { ask, again, dryRun }: Sources): Promise<Answers> {
    const { output } = this.parts;
    const review = async (answers: Answers) => {
      const plan = this.plan(answers);
      await showPlan(plan, output);
      return errorLines(await this.errors(plan), output.style);
    };
    // What is only tried is shown anyway.
    if (dryRun) return withBack(prompter, ask);
    return converse({ prompter, kept, command: again.command, ask, review });
  }
}
