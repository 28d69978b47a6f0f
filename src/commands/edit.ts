import type { Day } from '../base/calendar.ts';
import type { Path } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { isMapping, valueAt } from '../base/fields.ts';
import { offered, suggestion } from '../base/nearest.ts';
import type { Edit } from '../document/edit.ts';
import type { Answers } from '../drafts/answers.ts';
import { answersFromFlags, type Flags, textsOf } from '../drafts/flags.ts';
import { Revision } from '../drafts/revision.ts';
import type { Doc } from '../kinds/document.ts';
import type { Kind } from '../kinds/kind.ts';
import { fillSections } from '../kinds/template.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { withBack } from '../prompts/tape.ts';
import { prompterAt } from '../prompts/terminal.ts';
import type { Folder } from '../workspace/read.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { askEdits } from './edit/ask.ts';
import { asWritten, documentsOf, kindNameFor, unreadableError } from './shared/documents.ts';
import { openEngagement, type Resolved } from './shared/engagements.ts';
import { addFlags, collect } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import { reportNothing, reportRevised, showIntro } from './shared/revised.ts';
import { idsIn, withSection } from './shared/sections.ts';
import type { CommandModule } from './types.ts';

/** What changes in a charter is dated. */
const isEditable = ({ name }: Kind): boolean => name !== 'engagement';

function kindToEdit(name: string | undefined, { kinds }: Workspace): Kind {
  const names = kinds.filter(isEditable).map((kind) => kind.name);
  if (name === undefined) throw new UserError('missing: <kind>', `one of ${names.join(', ')}`);
  if (name === 'engagement') throw new UserError('a charter has a command of its own', 'run `auxeng change`');
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) throw new UserError(`unknown kind "${name}"`, suggestion(name, names));
  return kind;
}

const nameOf = ({ name, file }: Doc): string => name || file;

/** The document of that name, or of a name that begins so. Throws a UserError with the nearest. */
function documentNamed(name: string, documents: readonly Doc[], what: string): Doc {
  const exact = documents.find((doc) => nameOf(doc) === name);
  const [first, ...others] = documents.filter((doc) => nameOf(doc).startsWith(name));
  if (exact ?? (first && others.length === 0)) return (exact ?? first) as Doc;
  throw new UserError(`unknown ${what} "${name}"`, suggestion(name, documents.map(nameOf)));
}

/** The document that is meant: the only one of its kind, or the one of that name. Throws a UserError otherwise. */
async function documentToEdit(
  kind: Kind,
  name: unknown,
  { folder, resolved, prompter }: { folder: Folder; resolved: Resolved; prompter: Prompter | undefined },
): Promise<Doc> {
  const documents = documentsOf(folder, kind);
  const [first, ...others] = documents;
  if (!first) throw unreadableError(kind, folder, resolved);
  if (typeof name === 'string') return documentNamed(name, documents, kind.name);
  if (others.length === 0) return first;
  if (!prompter)
    throw new UserError(
      `which ${kind.name}? there are ${documents.length}`,
      `name one of ${offered(documents.map(nameOf))}`,
    );
  const choices = documents.map((doc) => ({ value: doc, name: nameOf(doc) }));
  return (await prompter.select(`Which ${kind.name}?`, choices)) as Doc;
}

/** A mapping that is there is set entry by entry, anything else as a whole. */
function editsFor(value: unknown, present: unknown, path: Path = []): Edit[] {
  if (!isMapping(value) || !isMapping(present)) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => editsFor(inner, present[name], [...path, name]));
}

/** Bullets under headings of the text, whichever way its lines end. */
function withSections(text: string, bullets: Readonly<Record<string, readonly string[]>>): string {
  if (Object.keys(bullets).length === 0) return text;
  const isCrLf = text.includes('\r\n') && !/[^\r]\n/.test(text);
  const filled = fillSections(isCrLf ? text.replaceAll('\r\n', '\n') : text, bullets);
  return isCrLf ? filled.replaceAll('\n', '\r\n') : filled;
}

function answersGiven(kind: Kind, flags: Flags, folder: Folder, { kinds }: Workspace, today: Day): Answers {
  const given = answersFromFlags([], flags, { kinds, among: [kind], ids: idsIn(folder), today });
  return textsOf(flags, 'section').reduce((answers, text) => withSection(kind, answers, text), given);
}

/** `--set field=`, with nothing behind it, takes a field out that is there. Whether it may be, the schema says. */
function clearedBy(flags: Flags, { fields }: Doc): { cleared: Edit[]; rest: string[] } {
  const pathOf = (text: string) => text.slice(0, text.indexOf('=')).trim().split('.');
  const isCleared = (text: string) => /^[^=]+=\s*$/.test(text) && valueAt(fields, pathOf(text)) !== undefined;
  const texts = textsOf(flags, 'set');
  return {
    cleared: texts.filter(isCleared).map((text) => ({ path: pathOf(text), value: undefined })),
    rest: texts.filter((text) => !isCleared(text)),
  };
}

const isEmpty = ({ fields, sections }: Answers): boolean =>
  Object.keys(fields).length === 0 && Object.keys(sections).length === 0;

export const edit: CommandModule = {
  configure: (command) =>
    addFlags(command, [])
      .option('--section <title=text>', 'a bullet under a section; repeatable', collect)
      .option('--dry-run', 'show the difference, write nothing')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng edit one-pager checkout
  $ auxeng edit finding checkout slow-cache --set status=relayed --set relayed.to="Build Platform" \\
      --set relayed.date=2026-10-12
  $ auxeng edit wrap-up checkout --set nps_shared=2026-12-01
  $ auxeng edit finding checkout slow-cache --set found_by=    (takes it out)`,
      ),
  async run([kindName, slug, name], flags, context) {
    const { io, style } = context;
    const workspace = await openRepo(context);
    const kind = kindToEdit(await kindNameFor(kindName, workspace.kinds.filter(isEditable), context), workspace);
    const { today, resolved, folder } = await openEngagement(workspace, context, slug);
    const isAsked = textsOf(flags, 'set').length + textsOf(flags, 'section').length === 0;
    const prompter = isAsked ? await prompterAt(io, style) : undefined;
    const doc = await asWritten(await documentToEdit(kind, name, { folder, resolved, prompter }));
    if (isAsked && !prompter)
      throw new UserError(`missing: what to change in ${doc.file}`, 'use --set field=value or --section title=text');
    const { cleared, rest } = clearedBy(flags, doc);
    const given = answersGiven(kind, { ...flags, set: rest }, folder, workspace, today);
    await showIntro(resolved, context);
    const answers = prompter ? await withBack(prompter, (asked) => askEdits(doc, asked, idsIn(folder))) : given;
    if (isEmpty(answers) && cleared.length === 0) return reportNothing(doc, context);
    const revision = new Revision({ roots: workspace, folder, doc, output: context });
    const edits = [...cleared, ...editsFor(answers.fields[kind.name] ?? {}, doc.fields)];
    const body = (text: string) => withSections(text, answers.sections[kind.name] ?? {});
    return reportRevised(revision, { edits, body }, flags, { slug: resolved.slug, workspace }, context);
  },
};
