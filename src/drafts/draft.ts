import type { Diagnostic } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { checkFolders } from '../checks/index.ts';
import { asTasks } from '../document/tasks.ts';
import type { Doc } from '../kinds/document.ts';
import { type Kind, pathOf, sectionTitle } from '../kinds/kind.ts';
import { fillTemplate, readDraft } from '../kinds/template.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { diagnosticLine } from '../report/diagnostics/text.ts';
import { paletteOf } from '../report/text.ts';
import type { Style } from '../report/types.ts';
import type { Folder } from '../workspace/read.ts';
import { isTaken, type PlannedFile, refuseTaken } from '../workspace/write.ts';
import type { Answers } from './answers.ts';
import { type Output, showAnswers, write } from './output.ts';

/** A file that is to be a document of a kind. */
export interface PlannedDocument extends PlannedFile {
  kind: Kind;
  /** The week or slug that the file is named for. */
  name: string;
}

/** The document that answers make. `folder` is the engagement's, relative to the root; carried actions come first. */
export function planDocument(
  kind: Kind,
  folder: string,
  name: string,
  answers: Answers,
  carried: readonly string[] = [],
): PlannedDocument {
  const sections = answers.sections[kind.name] ?? {};
  const actions = sectionTitle(kind, 'actions');
  const tasks = actions === undefined ? {} : { [actions]: [...carried, ...asTasks(sections[actions] ?? [])] };
  const body = answers.text ? `\n${answers.text.trim()}\n` : '';
  const text = fillTemplate(kind, answers.fields[kind.name] ?? {}, { ...sections, ...tasks }) + body;
  return { kind, name, file: `${folder}/${pathOf(kind, name)}`, text };
}

/** Nothing half right is ever written. Throws a UserError with every error, if there is one. */
function refuseErrors(errors: readonly Diagnostic[], style: Style): void {
  const [first] = errors;
  if (!first) return;
  const palette = paletteOf({ ...style, color: false });
  const lines = errors.map((diagnostic) => `\n  ${diagnosticLine(diagnostic, palette)}`);
  throw new UserError(`${first.file} would not be valid:${lines.join('')}`, 'nothing was written');
}

const errorsIn = (plan: readonly PlannedDocument[], diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity, file }) => severity === 'error' && plan.some((planned) => planned.file === file));

interface DraftParts {
  root: string;
  /** The engagement's, as it was read. */
  folder: Folder;
  output: Output;
  /** Said before the first question, or else before what is written. */
  intro?: string | undefined;
  /** The documents that answers make, finished or not. */
  plan: (answers: Answers) => PlannedDocument[];
}

/** Where answers come from: flags first, then a person or, where there is none, what nobody need say. */
interface Sources {
  given: Answers;
  /** Whether the files have their names by now. */
  named: boolean;
  /** Asks nobody, even at a terminal. */
  silent?: boolean;
  /** Shows the files, and writes none. */
  dryRun: boolean;
  ask(prompter: Prompter): Promise<Answers>;
  /** Throws a UserError for what is missing. */
  complete(): Answers;
}

/** What became of a draft. */
export interface Made {
  plan: PlannedDocument[];
  answers: Answers;
  asked: boolean;
}

/** Documents in the making, beside those that their engagement has. */
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

  /** The engagement's folder as it would be. */
  async folderWith(plan: readonly PlannedDocument[]): Promise<Folder> {
    const { folder } = this.parts;
    return { ...folder, documents: [...folder.documents, ...(await this.read(plan)).documents] };
  }

  /** Errors that it takes two fields or documents to see: further answers do not put them right. */
  private async between(plan: readonly PlannedDocument[]): Promise<Diagnostic[]> {
    return errorsIn(plan, checkFolders([await this.folderWith(plan)]));
  }

  /** Every error, with what is still missing. */
  async errors(plan: readonly PlannedDocument[]): Promise<Diagnostic[]> {
    return [...errorsIn(plan, (await this.read(plan)).diagnostics), ...(await this.between(plan))];
  }

  /** What is wrong with answers that was right before the last of them. */
  async objection(before: Answers, after: Answers): Promise<string | undefined> {
    const plan = this.plan(after);
    // A title that is taken can have another file name; a week cannot.
    const taken = plan.find(
      ({ kind, file }) =>
        kind.path.includes('{week}') && after.fields[kind.name]?.[kind.dateField] && isTaken(this.parts.root, file),
    );
    if (taken) return `${taken.file} already exists`;
    const known = new Set((await this.between(this.plan(before))).map(({ message }) => message));
    return (await this.between(plan)).find(({ message }) => !known.has(message))?.message;
  }

  /** What flags make impossible is told before the first question. Throws a UserError then. */
  private async refuseEarly({ given, named }: Sources): Promise<void> {
    const plan = this.plan(given);
    if (named) refuseTaken(this.parts.root, plan);
    refuseErrors(await this.between(plan), this.parts.output.style);
  }

  /** From flags to files that are written, or shown; answers of a person are shown before they are lost. */
  async make(sources: Sources): Promise<Made> {
    const { root, output, intro } = this.parts;
    await this.refuseEarly(sources);
    const prompter = sources.silent ? undefined : await prompterAt(output.io, output.style);
    const complete = prompter ? sources.given : sources.complete();
    if (intro !== undefined && !output.quiet) await output.io.stdout.write(`${intro}\n`);
    const answers = prompter ? await sources.ask(prompter) : complete;
    const plan = this.plan(answers);
    try {
      refuseErrors(await this.errors(plan), output.style);
      await write(plan, { root, dryRun: sources.dryRun }, output);
    } catch (error) {
      if (prompter) await showAnswers(plan, output);
      throw error;
    }
    return { plan, answers, asked: prompter !== undefined };
  }
}
