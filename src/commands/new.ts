import { listed } from '../base/text.ts';
import { kindNamed } from '../kinds/kind.ts';
import { fieldHelp, fieldSchema } from '../kinds/values.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { refuseTaken } from '../workspace/write.ts';
import { askCharter } from './new/ask.ts';
import { blankFields, type CharterAnswers, charterFields, planEngagement } from './new/plan.ts';
import { withSet } from './new/set.ts';
import { withoutAsking } from './new/unasked.ts';
import { examinerOf, refuseErrors } from './shared/drafts.ts';
import { choice, collect, day } from './shared/flags.ts';
import { carryOut, keepingAnswers } from './shared/output.ts';
import { setFlag, setHelp } from './shared/set.ts';
import { checkedSlug } from './shared/slug.ts';
import { prompterOf } from './shared/terminal.ts';
import type { CommandModule, Context, Flags } from './types.ts';

const charter = kindNamed('engagement');
const purpose = fieldSchema(charter.schema, ['purpose']);
const help = (...path: string[]) => fieldHelp(fieldSchema(charter.schema, path));

interface NewOptions extends CharterAnswers {
  yes: boolean;
  dryRun: boolean;
}

const text = (value: unknown) => value as string | undefined;
const texts = (value: unknown) => value as string[] | undefined;

const read = ([slug]: readonly unknown[], flags: Flags): NewOptions => ({
  slug: text(slug),
  title: text(flags.title),
  purpose: text(flags.purpose),
  homeTeam: text(flags.homeTeam),
  hostTeam: text(flags.hostTeam),
  hostSize: text(flags.hostSize),
  engineers: texts(flags.engineer),
  advisor: text(flags.advisor),
  start: text(flags.start),
  weeks: text(flags.weeks),
  kickoff: text(flags.kickoff),
  mvp: text(flags.mvp),
  goals: texts(flags.goal),
  practices: texts(flags.practice),
  set: {},
  yes: flags.yes === true,
  dryRun: flags.dryRun === true,
});

async function refuseEarly(given: CharterAnswers, workspace: Workspace, context: Context): Promise<void> {
  charterFields(given, workspace);
  const slug = given.slug === undefined ? undefined : checkedSlug(given.slug);
  const plan = planEngagement(slug ?? 'untitled', given, workspace);
  if (slug !== undefined) refuseTaken(workspace.root, plan);
  const { between } = await examinerOf(workspace, slug ?? '');
  refuseErrors(await between(plan), context);
}

function nextSteps(slug: string, answers: CharterAnswers, workspace: Workspace): string[] {
  const blank = blankFields(answers, workspace);
  return [
    ...(blank.length === 0 ? [] : [`fill in engagement.md: ${listed(blank)}`]),
    'give one-pager.md to the host team, and agree to expectations.md together',
    'auxeng validate    shows what is still blank',
    `auxeng retro ${slug}    records the first week`,
  ];
}

export const newEngagement: CommandModule = {
  configure: (command) =>
    command
      .option('--title <text>', help('title'))
      .option('--purpose <purpose>', help('purpose'), choice((purpose.enum ?? []).map(String)))
      .option('--home-team <name>', help('home_team'))
      .option('--host-team <name>', help('host_team', 'name'))
      .option('--host-size <n>', help('host_team', 'size'))
      .option('--engineer <name>', `${help('engineers')}; repeatable`, collect)
      .option('--advisor <name>', help('advisor'))
      .option('--start <date>', help('start'), day)
      .option('--weeks <n>', 'how many weeks it takes (default as in auxeng.yaml)')
      .option('--kickoff <date>', help('kickoff'), day)
      .option('--mvp <text>', help('mvp'))
      .option('--goal <fields>', 'a goal, as id=…,title=…,kind=…,baseline=…,target=…,unit=…; repeatable', collect)
      .option('--practice <id=title>', 'a practice that should stay; repeatable', collect)
      .option(setFlag, setHelp, collect)
      .option('--yes', 'ask nothing: leave blank what no flag says')
      .option('--dry-run', 'show the files, write nothing')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng new
  $ auxeng new checkout-testing --host-team Checkout --host-size 7 --advisor "Grace Hopper" --start 2026-09-14 --yes
  $ auxeng new search-builds --yes --goal id=build-time,title="Minutes a build",kind=technical,baseline=30,target=10`,
      ),
  async run(operands, flags, context) {
    const workspace = await openWorkspace(context.cwd);
    const { yes, dryRun, ...flagged } = read(operands, flags);
    const given = withSet(flagged, texts(flags.set) ?? [], kindNamed('engagement', workspace.kinds));
    // What flags make impossible is told before the first question.
    await refuseEarly(given, workspace, context);
    const prompter = yes ? undefined : await prompterOf(context);
    const answers = prompter
      ? await askCharter(given, workspace, prompter, context)
      : withoutAsking(given, yes, workspace, context);
    const slug = checkedSlug(String(answers.slug));
    const plan = planEngagement(slug, answers, workspace);
    const finish = async () => {
      refuseErrors(await (await examinerOf(workspace, slug)).all(plan), context);
      const next = nextSteps(slug, answers, workspace);
      await carryOut(plan, { root: workspace.root, dryRun, next }, context);
    };
    await (prompter ? keepingAnswers(plan, context, finish) : finish());
    return 0;
  },
};
