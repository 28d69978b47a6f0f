import type { Diagnostic } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { checkFolders } from '../../checks/index.ts';
import { load } from '../../checks/load.ts';
import type { Kind } from '../../kinds/kind.ts';
import { readDraft } from '../../kinds/template.ts';
import { diagnosticLine } from '../../report/diagnostics/text.ts';
import { paletteOf } from '../../report/text.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import type { Context } from '../types.ts';

/** A file that is to be a document of a kind. */
export interface PlannedDocument extends PlannedFile {
  kind: Kind;
  /** The week or slug that the file is named for. */
  name: string;
}

/** Tells the errors that planned documents would have. */
export interface Examiner {
  /** Those that it takes two fields or documents to see: further answers do not mend them. */
  between(plan: readonly PlannedDocument[]): Promise<Diagnostic[]>;
  /** Every one, with what is still missing. */
  all(plan: readonly PlannedDocument[]): Promise<Diagnostic[]>;
}

const read = (plan: readonly PlannedDocument[]) =>
  Promise.all(plan.map(({ kind, name, file, text }) => readDraft(kind, name, file, text)));

const errorsOf = (plan: readonly PlannedDocument[], diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity, file }) => severity === 'error' && plan.some((planned) => planned.file === file));

/** What examines the drafts of an engagement: its documents are read once, however often is asked. */
export async function examinerOf(workspace: Workspace, slug: string): Promise<Examiner> {
  const [existing] = (await load(workspace, [slug])).folders;
  const path = `${workspace.settings.engagements}/${slug}`;
  const between = async (plan: readonly PlannedDocument[]) => {
    const drafts = (await read(plan)).flatMap(({ value }) => value ?? []);
    const documents = [...(existing?.documents ?? []), ...drafts];
    return errorsOf(plan, checkFolders([{ slug, path, others: existing?.others ?? [], documents }]));
  };
  const alone = async (plan: readonly PlannedDocument[]) =>
    errorsOf(
      plan,
      (await read(plan)).flatMap(({ diagnostics }) => diagnostics),
    );
  return { between, all: async (plan) => [...(await alone(plan)), ...(await between(plan))] };
}

/** What an answer breaks that was right without it; nothing when it fits what was said before. */
export async function brokenBy(
  { between }: Examiner,
  before: readonly PlannedDocument[],
  after: readonly PlannedDocument[],
): Promise<string | undefined> {
  const known = new Set((await between(before)).map(({ message }) => message));
  return (await between(after)).find(({ message }) => !known.has(message))?.message;
}

/** Nothing half right is ever written. Throws a UserError with every error, if there is one. */
export function refuseErrors(errors: readonly Diagnostic[], { style }: Context): void {
  const [first] = errors;
  if (!first) return;
  const palette = paletteOf({ ...style, color: false });
  const lines = errors.map((diagnostic) => `\n  ${diagnosticLine(diagnostic, palette)}`);
  throw new UserError(`${first.file} would not be valid:${lines.join('')}`, 'nothing was written');
}
