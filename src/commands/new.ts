import { UserError } from '../base/errors.ts';
import { folded, listed } from '../base/text.ts';
import { load } from '../checks/load.ts';
import { type Answers, type Fields, valueIn, withFields, withValue } from '../drafts/answers.ts';
import { completed, type Presets, withPresets } from '../drafts/complete.ts';
import { Draft, type PlannedDocument, planDocument } from '../drafts/draft.ts';
import { answersGiven, contradiction, type Flags } from '../drafts/given.ts';
import { askAll, Questions, type Step } from '../drafts/interview.ts';
import { sayNext } from '../drafts/output.ts';
import { assignment, noIds } from '../drafts/set.ts';
import { tableOf } from '../drafts/table.ts';
import { type Kind, kindNamed } from '../kinds/kind.ts';
import { customFieldsToAsk, missingPaths } from '../kinds/requirements.ts';
import { expectation } from '../kinds/schema.ts';
import { settingSchemas } from '../kinds/settings.ts';
import { checkedSlug, slugFrom, titleFrom } from '../kinds/slug.ts';
import { presetsOf } from '../kinds/template.ts';
import { plannedEnd } from '../model/weeks.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { slugQuestion } from '../prompts/questions.ts';
import { listSlugs } from '../workspace/find.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { folderOf } from './shared/engagements.ts';
import { addFlags } from './shared/flags.ts';
import type { CommandModule } from './types.ts';

const fieldsOf = ({ fields }: Answers): Fields => fields.engagement ?? {};

const bothRoles = (engineers: unknown, advisor: unknown): string | undefined => {
  const both = (engineers as string[] | undefined)?.find((name) => folded(name) === folded(String(advisor ?? '')));
  return both === undefined ? undefined : `${both} is a project engineer; the advisor must be somebody else`;
};

function practice(text: string): unknown {
  const [id, title] = assignment('--practice', text);
  return { id, title };
}

/** What a charter takes and asks: a line a field of its schema. */
const charterTable = tableOf('engagement', [
  { field: 'title', flag: '--title <text>', ask: ({ answers: { name } }) => ({ default: name && titleFrom(name) }) },
  { field: 'purpose', flag: '--purpose <purpose>', ask: true },
  { field: 'home_team', flag: '--home-team <name>', ask: true },
  { field: 'host_team.name', flag: '--host-team <name>', ask: true },
  { field: 'host_team.size', flag: '--host-size <n>', ask: true },
  {
    field: 'engineers',
    flag: '--engineer <name>',
    ask: ({ answers }) => ({ objection: (names) => bothRoles(names, fieldsOf(answers).advisor) }),
  },
  {
    field: 'advisor',
    flag: '--advisor <name>',
    ask: ({ answers }) => ({ objection: (name) => bothRoles(fieldsOf(answers).engineers, name) }),
  },
  { field: 'start', flag: '--start <date>', ask: true },
  { field: 'kickoff', flag: '--kickoff <date>' },
  { field: 'mvp', flag: '--mvp <text>', ask: true },
  {
    field: 'goals',
    flag: '--goal <fields>',
    help: () => 'add a goal: id=…,title=…,kind=…,baseline=…,target=…,unit=…; repeatable',
    example: 'for example --goal id=flaky-tests,title="Flaky tests",kind=technical,target=5',
  },
  {
    field: 'practices',
    flag: '--practice <id=title>',
    help: () => 'add a practice that should stay; repeatable',
    parse: practice,
  },
]);

const charterOf = ({ kinds }: Workspace): Kind => kindNamed('engagement', kinds);

/** The end is written down only where it differs from what the program's length makes of the start. */
function withWeeks(answers: Answers, text: string | undefined, { settings }: Workspace): Answers {
  if (text === undefined) return answers;
  const { start, end } = fieldsOf(answers);
  if (end !== undefined) throw contradiction('--weeks', 'end');
  const schema = settingSchemas.weeks ?? {};
  const { minimum = 1, maximum = Number.POSITIVE_INFINITY } = schema;
  const weeks = Number(text);
  if (!Number.isInteger(weeks) || weeks < minimum || weeks > maximum)
    throw new UserError(`--weeks must be ${expectation(schema)}, not "${text}"`);
  if (weeks === settings.weeks) return answers;
  if (start === undefined) throw new UserError('--weeks needs --start', 'the end is counted from the start');
  return withValue(answers, 'engagement', ['end'], plannedEnd(String(start), weeks));
}

/** What flags say. Throws a UserError for what does not fit. */
function given(slug: unknown, flags: Flags, workspace: Workspace): Answers {
  const { kinds } = workspace;
  const said = answersGiven(charterTable, flags, { kinds, among: [charterOf(workspace)], ids: noIds });
  const name = slug === undefined ? undefined : checkedSlug(String(slug));
  return withWeeks({ ...said, name }, flags.weeks as string | undefined, workspace);
}

/** The three documents of a new engagement. */
function planEngagement(answers: Answers, { kinds, settings }: Workspace): PlannedDocument[] {
  const { name: slug = 'untitled' } = answers;
  const { title = titleFrom(slug), host_team: host } = fieldsOf(answers);
  const all = withFields(withFields(answers, 'engagement', { title }), 'one-pager', { team: valueIn(host, ['name']) });
  return (['engagement', 'one-pager', 'expectations'] as const).map((name) =>
    planDocument(kindNamed(name, kinds), `${settings.engagements}/${slug}`, '', all),
  );
}

/** Asks for the folder's name, once the title is known. */
const slugStep = (prompter: Prompter, { files, settings }: Workspace): Step => ({
  isOpen: ({ name }) => name === undefined,
  async ask(answers) {
    const taken = listSlugs(files, settings.engagements);
    const text = {
      message: 'Short name',
      hint: 'the folder, and the engagement on the command line',
      default: slugFrom(String(fieldsOf(answers).title ?? '')) || undefined,
    };
    return { ...answers, name: String(await prompter.ask(slugQuestion(text, (name) => taken.includes(name)))) };
  },
});

/** Asks for what no flag said. */
function askCharter(said: Answers, draft: Draft, presets: Presets, workspace: Workspace, prompter: Prompter) {
  const objection = draft.objection.bind(draft);
  const { kinds } = workspace;
  const questions = new Questions({ prompter, kinds, known: undefined, ids: noIds, presets, objection });
  const [title, ...others] = questions.fields(charterTable, 'engagement');
  const rest = questions.rest(charterOf(workspace), customFieldsToAsk);
  return askAll([...(title ? [title] : []), slugStep(prompter, workspace), ...others, rest], said, draft, questions);
}

/** What nobody need say: what the schema, the settings or the machine know. */
const presetsFor = (workspace: Workspace, today: string, me: string | undefined): Presets => ({
  engagement: {
    home_team: workspace.settings.homeTeam,
    engineers: me === undefined ? undefined : [me],
    ...presetsOf(charterOf(workspace), today),
  },
});

/** Everything that is needed, from flags and presets; with `leaveBlank` no more than the slug. Throws a UserError for the rest. */
function complete(said: Answers, leaveBlank: boolean, presets: Presets, workspace: Workspace): Answers {
  const charter = charterOf(workspace);
  const all = withPresets(said, [charter], presets);
  const name = said.name ?? (fieldsOf(all).title === undefined ? undefined : slugFrom(String(fieldsOf(all).title)));
  const titled = withFields(said, 'engagement', { title: fieldsOf(all).title ?? titleFrom(name ?? 'untitled') });
  if (!leaveBlank) {
    const last = ['or --yes, to leave blank what is not known yet'];
    const more = name === undefined ? ['<slug>'] : [];
    return { ...completed(charterTable, titled, [charter], presets, { more, last }), name };
  }
  if (name === undefined) throw new UserError('missing: <slug>', 'for example `auxeng new checkout-testing --yes`');
  checkedSlug(name);
  const blanks = missingPaths(charter, fieldsOf(all));
  return { ...blanks.reduce((answers, path) => withValue(answers, 'engagement', path, null), all), name };
}

/** What a charter cannot do without for long, though its schema does not require it. */
const wanted = ['start', 'goals', 'practices'];

/** Nothing, an empty list, or a mapping that has a blank. */
const hasBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && (Object.keys(value).length === 0 || Object.values(value).includes(null)));

/** The fields of the charter that are still to be filled in. */
function blankFields(answers: Answers, charter: Kind): string[] {
  const fields = fieldsOf(answers);
  const blank = [...(charter.schema.required ?? []), ...wanted].filter((name) => hasBlank(fields[name]));
  return [...new Set(blank)].filter((name) => name !== 'title');
}

function nextSteps(answers: Answers, workspace: Workspace): string[] {
  const blank = blankFields(answers, charterOf(workspace));
  return [
    ...(blank.length === 0 ? [] : [`fill in engagement.md: ${listed(blank)}`]),
    'give one-pager.md to the host team, and agree to expectations.md together',
    'auxeng validate    shows what is still blank',
    `auxeng retro ${answers.name}    records the first week`,
  ];
}

export const newEngagement: CommandModule = {
  configure: (command) =>
    addFlags(command, charterTable)
      .option('--weeks <n>', 'length in weeks (default from auxeng.yaml)')
      .option('--yes', 'ask nothing; leave blank what no flag sets')
      .option('--dry-run', 'show the files without writing them')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng new
  $ auxeng new checkout-testing --host-team Checkout --host-size 7 --advisor "Grace Hopper" --start 2026-09-14 --yes
  $ auxeng new search-builds --yes --goal id=build-time,title="Minutes a build",kind=technical,baseline=30,target=10`,
      ),
  async run([slug], flags, context) {
    const { io, cwd } = context;
    const workspace = await openWorkspace(cwd);
    const said = given(slug, flags, workspace);
    const loaded = said.name === undefined ? undefined : await load(workspace, [said.name]);
    const draft = new Draft({
      root: workspace.root,
      folder: folderOf(said.name ?? '', loaded, workspace),
      output: context,
      plan: (answers) => planEngagement(answers, workspace),
    });
    const presets = presetsFor(workspace, io.today(workspace.settings.retro.timezone), io.userName());
    const [silent, dryRun] = [flags.yes === true, flags.dryRun === true];
    const { answers } = await draft.make({
      given: said,
      named: said.name !== undefined,
      silent,
      dryRun,
      ask: (prompter) => askCharter(said, draft, presets, workspace, prompter),
      complete: () => complete(said, silent, presets, workspace),
    });
    if (!dryRun) await sayNext(nextSteps(answers, workspace), context);
    return 0;
  },
};
