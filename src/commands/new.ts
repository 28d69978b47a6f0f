import { UserError } from '../base/errors.ts';
import { type Fields, valueAt } from '../base/fields.ts';
import { listed, normalize } from '../base/text.ts';
import { load } from '../checks/load.ts';
import { type Answers, withFields, withValue } from '../drafts/answers.ts';
import { completeAnswers, type Presets, withPresets } from '../drafts/complete.ts';
import { Draft, type PlannedDocument, planDocument } from '../drafts/draft.ts';
import { answersFromFlags, contradiction, type Flags } from '../drafts/flags.ts';
import { askAll, Questions, type Step } from '../drafts/interview.ts';
import { showNextSteps } from '../drafts/output.ts';
import { assignment, noIds } from '../drafts/set.ts';
import { tableOf } from '../drafts/table.ts';
import { engineerNames } from '../kinds/engineers.ts';
import { type Kind, kindNamed } from '../kinds/kind.ts';
import { customFieldsToAsk, missingPaths } from '../kinds/requirements.ts';
import { expectation } from '../kinds/schema.ts';
import { pitchTexts, settingSchemas } from '../kinds/settings.ts';
import { checkedSlug, slugFrom, titleFrom } from '../kinds/slug.ts';
import { presetsOf } from '../kinds/template.ts';
import { plannedEnd } from '../model/weeks.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { slugQuestion } from '../prompts/questions.ts';
import { listSlugs } from '../workspace/find.ts';
import { pathsOf } from '../workspace/paths.ts';
import { homeLocation, type Workspace } from '../workspace/workspace.ts';
import { folderOf } from './shared/engagements.ts';
import { addFlags } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import type { CommandModule } from './types.ts';

const fieldsOf = ({ fields }: Answers): Fields => fields.engagement ?? {};

const bothRolesProblem = (engineers: unknown, advisor: unknown): string | undefined => {
  const both = engineerNames(engineers as string[] | undefined).find(
    (name) => normalize(name) === normalize(String(advisor ?? '')),
  );
  return both === undefined ? undefined : `${both} is a project engineer; the advisor must be somebody else`;
};

function parsePractice(text: string): unknown {
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
    ask: ({ answers }) => ({ objection: (names) => bothRolesProblem(names, fieldsOf(answers).advisor) }),
  },
  {
    field: 'advisor',
    flag: '--advisor <name>',
    ask: ({ answers }) => ({ objection: (name) => bothRolesProblem(fieldsOf(answers).engineers, name) }),
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
    parse: parsePractice,
  },
]);

const charterOf = ({ kinds }: Workspace): Kind => kindNamed('engagement', kinds);

/** The end is written only if it differs from the one that follows from the program's usual length. */
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

/** The answers given by flags. Throws a UserError for invalid values. */
function charterAnswers(slug: unknown, flags: Flags, workspace: Workspace): Answers {
  const { kinds } = workspace;
  const given = answersFromFlags(charterTable, flags, { kinds, among: [charterOf(workspace)], ids: noIds });
  const name = slug === undefined ? undefined : checkedSlug(String(slug));
  return withWeeks({ ...given, name }, flags.weeks as string | undefined, workspace);
}

/** The three documents of a new engagement. */
function planEngagement(answers: Answers, workspace: Workspace): PlannedDocument[] {
  const { kinds, settings } = workspace;
  const { name: slug = 'untitled' } = answers;
  const { title = titleFrom(slug), host_team: host } = fieldsOf(answers);
  const named = withFields(withFields(answers, 'engagement', { title }), 'one-pager', {
    team: valueAt(host, ['name']),
  });
  const all = { ...named, texts: { expectations: pitchTexts(settings.pitch) } };
  const paths = pathsOf(slug, settings.engagements, homeLocation(workspace));
  return (['engagement', 'one-pager', 'expectations'] as const).map((name) =>
    planDocument(kindNamed(name, kinds), paths, '', all),
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

/** Asks for what no flag gave. */
function askCharter(given: Answers, draft: Draft, presets: Presets, workspace: Workspace, prompter: Prompter) {
  const objection = draft.objection.bind(draft);
  const { kinds } = workspace;
  const questions = new Questions({ prompter, kinds, known: undefined, ids: noIds, presets, objection });
  const [title, ...others] = questions.fields(charterTable, 'engagement');
  const rest = questions.rest(charterOf(workspace), customFieldsToAsk);
  return askAll([...(title ? [title] : []), slugStep(prompter, workspace), ...others, rest], given, draft, questions);
}

/** Defaults from the schema, the settings and the machine. */
const presetsFor = (workspace: Workspace, today: string, me: string | undefined): Presets => ({
  engagement: {
    home_team: workspace.settings.homeTeam,
    engineers: me === undefined ? undefined : [me],
    ...presetsOf(charterOf(workspace), today),
  },
});

/**
 * Flags and defaults as complete answers; with `leaveBlank` only the slug is required. Throws a UserError for what is
 * missing.
 */
function completeCharter(given: Answers, leaveBlank: boolean, presets: Presets, workspace: Workspace): Answers {
  const charter = charterOf(workspace);
  const all = withPresets(given, [charter], presets);
  const name = given.name ?? (fieldsOf(all).title === undefined ? undefined : slugFrom(String(fieldsOf(all).title)));
  const titled = withFields(given, 'engagement', { title: fieldsOf(all).title ?? titleFrom(name ?? 'untitled') });
  if (!leaveBlank) {
    const last = ['or --yes, to leave blank what is not known yet'];
    const more = name === undefined ? ['<slug>'] : [];
    return { ...completeAnswers(charterTable, titled, [charter], presets, { more, last }), name };
  }
  if (name === undefined) throw new UserError('missing: <slug>', 'for example `auxeng new checkout-testing --yes`');
  checkedSlug(name);
  const blanks = missingPaths(charter, fieldsOf(all));
  return { ...blanks.reduce((answers, path) => withValue(answers, 'engagement', path, null), all), name };
}

/** Fields that a charter should have soon, though its schema does not require them. */
const expectedFields = ['start', 'goals', 'practices'];

/** Nothing, an empty list, or a mapping that has a blank. */
const hasBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && (Object.keys(value).length === 0 || Object.values(value).includes(null)));

/** The fields of the charter that are still to be filled in. */
function blankFields(answers: Answers, charter: Kind): string[] {
  const fields = fieldsOf(answers);
  const blank = [...(charter.schema.required ?? []), ...expectedFields].filter((name) => hasBlank(fields[name]));
  return [...new Set(blank)].filter((name) => name !== 'title');
}

function nextAfterNew(answers: Answers, workspace: Workspace): string[] {
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
    const { io } = context;
    const workspace = await openRepo(context);
    const given = charterAnswers(slug, flags, workspace);
    const loaded = given.name === undefined ? undefined : await load(workspace, [given.name]);
    const draft = new Draft({
      roots: workspace,
      folder: folderOf(given.name ?? '', loaded, workspace),
      output: context,
      plan: (answers) => planEngagement(answers, workspace),
    });
    const presets = presetsFor(workspace, io.today(workspace.settings.retro.timezone), io.userName());
    const [nonInteractive, dryRun] = [flags.yes === true, flags.dryRun === true];
    const { answers } = await draft.make({
      given,
      named: given.name !== undefined,
      nonInteractive,
      dryRun,
      ask: (prompter) => askCharter(given, draft, presets, workspace, prompter),
      complete: () => completeCharter(given, nonInteractive, presets, workspace),
    });
    if (!dryRun) await showNextSteps(nextAfterNew(answers, workspace), context);
    return 0;
  },
};
