import { UserError } from '../base/errors.ts';
import { type Fields, isMapping } from '../base/fields.ts';
import { suggestion } from '../base/nearest.ts';
import { articled } from '../base/text.ts';
import type { Edit } from '../document/edit.ts';
import { type Answers, mergeValues } from '../drafts/answers.ts';
import { answersFromFlags, type Flags, textsOf } from '../drafts/flags.ts';
import { showNextSteps } from '../drafts/output.ts';
import { Revision } from '../drafts/revision.ts';
import type { Doc } from '../kinds/document.ts';
import type { Kind } from '../kinds/kind.ts';
import { fillSections } from '../kinds/template.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { prompterAt } from '../prompts/terminal.ts';
import type { Folder } from '../workspace/read.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { askEdits } from './edit/ask.ts';
import { folderOf, introOf, resolveEngagement } from './shared/engagements.ts';
import { addFlags, collect } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import { idsIn, withSection } from './shared/sections.ts';
import type { CommandModule } from './types.ts';

/** What changes in a charter is dated. */
function kindToEdit(name: unknown, { kinds }: Workspace): Kind {
  const names = kinds.map((kind) => kind.name).filter((kind) => kind !== 'engagement');
  if (typeof name !== 'string') throw new UserError('missing: <kind>', `one of ${names.join(', ')}`);
  if (name === 'engagement') throw new UserError('a charter has a command of its own', 'run `auxeng change`');
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) throw new UserError(`unknown kind "${name}"`, suggestion(name, names));
  return kind;
}

const nameOf = ({ name, file }: Doc): string => name || file;

/** The document that is meant: the only one of its kind, or the one of that name. Throws a UserError otherwise. */
async function documentToEdit(kind: Kind, name: unknown, folder: Folder, prompter: Prompter | undefined): Promise<Doc> {
  const documents = folder.documents.filter((doc) => doc.kind.name === kind.name);
  const [first, ...others] = documents;
  if (!first)
    throw new UserError(
      `${folder.slug} has no ${kind.name} that can be read`,
      `\`auxeng add ${kind.name} ${folder.slug}\` makes one`,
    );
  const names = documents.map(nameOf);
  if (typeof name === 'string') {
    const found = documents.filter((doc) => nameOf(doc) === name);
    const [doc, ...more] =
      found.length > 0 ? found : documents.filter((candidate) => nameOf(candidate).startsWith(name));
    if (doc && more.length === 0) return doc;
    throw new UserError(`${folder.slug} has no ${kind.name} "${name}"`, suggestion(name, names));
  }
  if (others.length === 0) return first;
  if (!prompter) throw new UserError(`which ${kind.name}? there are several`, `name one of ${names.join(', ')}`);
  return (await prompter.select(
    `Which ${kind.name}?`,
    documents.map((doc) => ({ value: doc, name: nameOf(doc) })),
  )) as Doc;
}

/** A mapping is set entry by entry, anything else as a whole. */
const editsFor = (fields: Fields, { fields: present }: Doc): Edit[] =>
  Object.entries(fields).map(([name, value]) => ({
    path: [name],
    value: isMapping(value) ? mergeValues(present[name], value) : value,
  }));

/** Bullets under headings of the text, whichever way its lines end. */
function withSections(text: string, bullets: Readonly<Record<string, readonly string[]>>): string {
  if (Object.keys(bullets).length === 0) return text;
  const isCrLf = text.includes('\r\n') && !/[^\r]\n/.test(text);
  const filled = fillSections(isCrLf ? text.replaceAll('\r\n', '\n') : text, bullets);
  return isCrLf ? filled.replaceAll('\n', '\r\n') : filled;
}

function answersGiven(kind: Kind, flags: Flags, folder: Folder, { kinds }: Workspace): Answers {
  const given = answersFromFlags([], flags, { kinds, among: [kind], ids: idsIn(folder) });
  return textsOf(flags, 'section').reduce((answers, text) => withSection(kind, answers, text), given);
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
  $ auxeng edit wrap-up checkout --set nps_shared=2026-12-01`,
      ),
  async run([kindName, slug, name], flags, context) {
    const { io, style, quiet } = context;
    const workspace = await openRepo(context);
    const kind = kindToEdit(kindName, workspace);
    const today = io.today(workspace.settings.retro.timezone);
    const resolved = await resolveEngagement(workspace, context, slug, { onDay: today, anyPhase: true });
    const folder = folderOf(resolved.slug, resolved.loaded, workspace);
    const given = answersGiven(kind, flags, folder, workspace);
    const prompter = isEmpty(given) ? await prompterAt(io, style) : undefined;
    if (isEmpty(given) && !prompter)
      throw new UserError(
        `missing: what changes in ${articled(kind.name)}`,
        'say it by --set field=value or --section',
      );
    const doc = await documentToEdit(kind, name, folder, prompter);
    const intro = introOf(resolved);
    if (intro !== undefined && !quiet) await io.stdout.write(`${intro}\n`);
    const answers = prompter ? await askEdits(doc, prompter, idsIn(folder)) : given;
    if (isEmpty(answers)) throw new UserError('nothing was changed', `${doc.file} stays as it is`);
    const dryRun = flags.dryRun === true;
    const revision = new Revision({ roots: workspace, folder, doc, output: context });
    const edits = editsFor(answers.fields[kind.name] ?? {}, doc);
    await revision.write({ edits, body: (text) => withSections(text, answers.sections[kind.name] ?? {}) }, { dryRun });
    if (!dryRun) await showNextSteps(['commit it', `auxeng report ${resolved.slug}    shows the status`], context);
    return 0;
  },
};
