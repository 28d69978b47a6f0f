import { UserError } from '../base/errors.ts';
import { suggestion } from '../base/nearest.ts';
import { articled } from '../base/text.ts';
import type { Answers } from '../drafts/answers.ts';
import { completeAnswers, type Presets } from '../drafts/complete.ts';
import { Draft, planDocument } from '../drafts/draft.ts';
import { answersFromFlags, type Flags, textsOf } from '../drafts/flags.ts';
import { askAll, linesHint, Questions, type Step } from '../drafts/interview.ts';
import { type Kind, kinds } from '../kinds/kind.ts';
import { fieldsToAsk } from '../kinds/requirements.ts';
import type { Prompter } from '../prompts/prompter.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type AddContext, addContext, kindFor, ownerProblem, presetsFor } from './add/context.ts';
import { earlierValues } from './add/earlier.ts';
import { checkedName, fileName, nameStep } from './add/name.ts';
import { kindNameFor } from './shared/documents.ts';
import { introOf, openEngagement } from './shared/engagements.ts';
import { Feedback } from './shared/feedback.ts';
import { addFlags, collect, refuseFuture } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import { withSection } from './shared/sections.ts';
import type { CommandModule } from './types.ts';

/** Kinds with a dedicated command, which does more than a schema can. */
const dedicatedCommands: Readonly<Record<string, string>> = { engagement: 'auxeng new', retro: 'auxeng retro' };

const isAddable = ({ name }: Kind): boolean => !Object.hasOwn(dedicatedCommands, name);

function kindToAdd(name: string | undefined, { kinds: known }: Workspace): Kind {
  const names = known.filter(isAddable).map((candidate) => candidate.name);
  if (name === undefined) throw new UserError('missing: <kind>', `one of ${names.join(', ')}`);
  const instead = Object.hasOwn(dedicatedCommands, name) ? dedicatedCommands[name] : undefined;
  if (instead !== undefined) throw new UserError(`"${name}" has its own command`, `run \`${instead}\``);
  const kind = known.find((candidate) => candidate.name === name);
  if (!kind) throw new UserError(`unknown kind "${name}"`, suggestion(name, names));
  return kind;
}

/** Throws a UserError for a decision that is still to come. Of records that are dated so the report tells. */
function refuseUndecided({ fields }: Answers, { kind, today }: AddContext): void {
  if (kind.name === 'fit-check') refuseFuture(kind, ['date'], fields[kind.name]?.date, today);
}

/** The answers given by flags. Throws a UserError for invalid values. */
function documentAnswers(flags: Flags, context: AddContext): Answers {
  const { kind, workspace, ids, today } = context;
  const given = answersFromFlags([], flags, { kinds: workspace.kinds, among: [kind], ids, today });
  const answers = textsOf(flags, 'section').reduce((before, text) => withSection(kind, before, text), given);
  const problem = ownerProblem(answers, context);
  if (problem !== undefined) throw new UserError(`--set engineer: ${problem}`);
  refuseUndecided(answers, context);
  return {
    ...answers,
    text: flags.text as string | undefined,
    name: checkedName(kind, flags.name as string | undefined),
  };
}

/** What is known before the first prompt. */
interface KnownDocument extends AddContext {
  presets: Presets;
  /** What other documents of the kind say, by field. */
  earlier?: Readonly<Record<string, readonly string[]>>;
}

const textStep = ({ kind }: AddContext, prompter: Prompter): Step => ({
  isOpen: ({ text }) => text === undefined && kind.sections.length === 0,
  ask: async (answers) => ({
    ...answers,
    text: (await prompter.lines('Anything else?', linesHint)).join('\n'),
  }),
});

/** Asks for every field and section that no flag gave. */
function askDocument(given: Answers, context: KnownDocument, draft: Draft, prompter: Prompter): Promise<Answers> {
  const { kind, workspace, ids, presets, earlier = {} } = context;
  const objection = async (before: Answers, after: Answers) =>
    ownerProblem(after, context) ?? draft.objection(before, after);
  const questions = new Questions({
    prompter,
    kinds: workspace.kinds,
    known: undefined,
    ids,
    presets,
    earlier: { [kind.name]: earlier },
    objection,
  });
  const steps = [
    ...questions.rest(kind, fieldsToAsk, (answers) => kindFor(answers, context)),
    ...kind.sections.map(({ title }) => questions.section(kind.name, title, {})),
    textStep(context, prompter),
    nameStep(context, prompter),
  ];
  return askAll(steps, given, draft, questions);
}

/** Flags and defaults as complete answers. Throws a UserError that names the flags of what is missing. */
function completeDocument(given: Answers, known: KnownDocument): Answers {
  const { kind, presets } = known;
  const answers = completeAnswers([], given, [kindFor(given, known)], presets, { of: ` for ${articled(kind.name)}` });
  if (fileName(answers, known) !== undefined) return answers;
  throw new UserError('missing: --name', 'name the file: lower-case letters, digits and single hyphens');
}

/** The fields of every built-in kind. */
const fieldsHelp = (): string =>
  kinds
    .filter(isAddable)
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
    addFlags(command, [])
      .option('--section <title=text>', 'add a bullet under a section; repeatable', collect)
      .option('--text <text>', 'text to add at the end of the document')
      .option('--name <slug>', 'the file name, for kinds with several documents (default: from the title)')
      .option('--dry-run', 'show the file without writing it')
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
  async run([kindName, name], flags, context) {
    const workspace = await openRepo(context);
    const kind = kindToAdd(await kindNameFor(kindName, workspace.kinds.filter(isAddable), context), workspace);
    checkedName(kind, flags.name as string | undefined);
    const { today, resolved, folder } = await openEngagement(workspace, context, name, `add ${kind.name}`);
    const unasked = addContext(kind, folder, workspace, today);
    const given = documentAnswers(flags, unasked);
    const known = { ...unasked, presets: presetsFor(given, unasked, context.io.userName()) };
    const draft = new Draft({
      roots: workspace,
      folder,
      output: context,
      intro: introOf(resolved),
      // Until the title is known, any name will do to check the rest.
      plan: (answers) => [planDocument(kind, folder, fileName(answers, known) ?? 'untitled', answers)],
    });
    const dryRun = flags.dryRun === true;
    const feedback = dryRun ? undefined : await Feedback.begin(workspace, resolved.slug, context);
    const { plan } = await draft.make({
      given,
      named: !kind.path.includes('{') || given.name !== undefined,
      again: { command: `auxeng add ${kind.name} ${resolved.slug}`, key: `add-${kind.name}-${resolved.slug}` },
      dryRun,
      ask: async (prompter) =>
        askDocument(given, { ...known, earlier: await earlierValues(kind, workspace) }, draft, prompter),
      complete: () => completeDocument(given, known),
    });
    const message = `Add ${articled(kind.name)} of ${resolved.slug}`;
    await feedback?.show({ files: plan.map(({ file }) => file), message });
    return 0;
  },
};
