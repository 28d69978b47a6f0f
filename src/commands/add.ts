import { UserError } from '../base/errors.ts';
import { suggestion } from '../base/nearest.ts';
import { articled } from '../base/text.ts';
import { load } from '../checks/load.ts';
import type { Kind } from '../kinds/kind.ts';
import { kinds } from '../kinds/kind.ts';
import { only } from '../workspace/read.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type Answers, answersOf } from './add/answers.ts';
import { askDocument } from './add/ask.ts';
import { Draft } from './add/draft.ts';
import { examinerOf, type PlannedDocument, refuseErrors } from './shared/drafts.ts';
import { sayWhich, theEngagement } from './shared/engagements.ts';
import { collect } from './shared/flags.ts';
import { Interview } from './shared/interview.ts';
import { carryOut, keepingAnswers } from './shared/output.ts';
import { type KnownIds, setFlag, setHelp } from './shared/set.ts';
import { checkedSlug } from './shared/slug.ts';
import { prompterOf } from './shared/terminal.ts';
import { missingFlags, presetsOf, refuseMissing } from './shared/unasked.ts';
import type { CommandModule, Flags } from './types.ts';

interface AddOptions {
  kind: string | undefined;
  engagement: string | undefined;
  set: readonly string[];
  sections: readonly string[];
  text: string | undefined;
  name: string | undefined;
  dryRun: boolean;
}

const read = ([kind, engagement]: readonly unknown[], flags: Flags): AddOptions => ({
  kind: kind as string | undefined,
  engagement: engagement as string | undefined,
  set: (flags.set as string[] | undefined) ?? [],
  sections: (flags.section as string[] | undefined) ?? [],
  text: flags.text as string | undefined,
  name: flags.name as string | undefined,
  dryRun: flags.dryRun === true,
});

/** These have commands of their own, which know more than a schema. */
const elsewhere: Readonly<Record<string, string>> = { engagement: 'auxeng new', retro: 'auxeng retro' };

function kindFor(name: string | undefined, { kinds: known }: Workspace): Kind {
  const names = known.map((candidate) => candidate.name).filter((candidate) => !(candidate in elsewhere));
  if (name === undefined) throw new UserError('missing: <kind>', `one of ${names.join(', ')}`);
  const instead = elsewhere[name];
  if (instead !== undefined) throw new UserError(`"${name}" has a command of its own`, `run \`${instead}\``);
  const kind = known.find((candidate) => candidate.name === name);
  if (!kind) throw new UserError(`no kind of document is called "${name}"`, suggestion(name, names));
  return kind;
}

async function knownIds(workspace: Workspace, slug: string): Promise<KnownIds> {
  const [folder] = (await load(workspace, [slug])).folders;
  const charter = folder && only(folder, 'engagement')?.data;
  const ids = (items: readonly { id?: string; title?: string }[] | undefined) =>
    (items ?? []).flatMap(({ id, title }) => (id === undefined ? [] : { id, title: title ?? id }));
  return { goals: ids(charter?.goals), practices: ids(charter?.practices) };
}

/** A name where there is nothing to name would be lost. Throws a UserError then, or when it is no slug. */
function checkName({ name: kindName, path }: Kind, name: string | undefined): void {
  if (name === undefined) return;
  if (!path.includes('{slug}'))
    throw new UserError(`${articled(kindName)} has no name of its own`, `it is always ${path}`);
  checkedSlug(name);
}

/** What flags say and what nobody need say. Throws a UserError that names the flags for the rest. */
function withoutAsking(kind: Kind, given: Answers, presets: Answers['fields']): Answers {
  const fields = { ...presets, ...given.fields };
  refuseMissing(missingFlags(kind, fields), ` for ${articled(kind.name)}`);
  return { ...given, fields };
}

/** The fields of every kind of ours, from the schemas. */
const fieldsHelp = (): string =>
  kinds
    .filter(({ name }) => !(name in elsewhere))
    .map(({ name, schema }) => {
      const required = schema.required ?? [];
      const fields = Object.keys(schema.properties ?? {}).map((field) =>
        required.includes(field) ? field : `[${field}]`,
      );
      return `  ${name}: ${fields.join(' ')}`;
    })
    .join('\n');

export const add: CommandModule = {
  configure: (command) =>
    command
      .option(setFlag, setHelp, collect)
      .option('--section <title=text>', 'a bullet under a section; repeatable', collect)
      .option('--text <text>', 'free text for the end of the document')
      .option('--name <slug>', 'the name of the file, where there can be several (default: from the title)')
      .option('--dry-run', 'show the file, write nothing')
      .addHelpText(
        'after',
        () => `
Kinds and their fields, [optional] ones in brackets; schemas/ in a repo adds more:
${fieldsHelp()}

Examples:
  $ auxeng add finding
  $ auxeng add finding checkout --set title="Cold builds take 20 minutes" --set component=build-cache \\
      --set kind=friction --set impact=high
  $ auxeng add wrap-up checkout --set result=completed --set attendees="Ada,Rosalind" --set nps=9,10,7 \\
      --set owner=Rosalind --section "Takeaways=Pairs survive without us"`,
      ),
  async run(operands, flags, context) {
    const options = read(operands, flags);
    const workspace = await openWorkspace(context.cwd);
    const today = context.io.today(workspace.settings.retro.timezone);
    const kind = kindFor(options.kind, workspace);
    checkName(kind, options.name);
    const meant = await theEngagement(workspace, context, options.engagement, { onDay: today, anyPhase: true });
    const { slug } = meant;
    const ids = await knownIds(workspace, slug);
    const given = answersOf(kind, options, ids);
    const folder = `${workspace.settings.engagements}/${slug}`;
    const examiner = await examinerOf(workspace, slug);
    const draft = new Draft({ kind, root: workspace.root, folder, today }, options.name, examiner);
    await draft.refuseEarly(given, context);
    const presets = presetsOf(kind, today);
    const finish = async (plan: PlannedDocument) => {
      refuseErrors(await draft.errors(plan), context);
      const next = ['commit it', `auxeng report ${slug}    shows how it goes`];
      await carryOut([plan], { root: workspace.root, dryRun: options.dryRun, next }, context);
    };
    const prompter = await prompterOf(context);
    if (prompter) {
      await sayWhich(meant, context);
      const objection = draft.objection.bind(draft);
      const interview = new Interview({ kind, ids, presets, objection }, prompter);
      const plan = await askDocument(draft, given, interview, prompter);
      await keepingAnswers([plan], context, () => finish(plan));
    } else {
      const plan = draft.plan(withoutAsking(kind, given, presets));
      await sayWhich(meant, context);
      await finish(plan);
    }
    return 0;
  },
};
