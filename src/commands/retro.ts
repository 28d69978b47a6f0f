import { InvalidArgumentError } from 'commander';
import type { Day } from '../base/calendar.ts';
import { UserError } from '../base/errors.ts';
import { count } from '../base/text.ts';
import { kindNamed } from '../kinds/kind.ts';
import { fieldHelp, fieldSchema } from '../kinds/values.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { answersOf, daySet, saysSomething } from './retro/answers.ts';
import { askRetro } from './retro/ask.ts';
import { draftsOf } from './retro/drafts.ts';
import { editNote, editorOf } from './retro/edit.ts';
import { type Known, knownOf } from './retro/known.ts';
import { readOptions } from './retro/options.ts';
import { withoutAsking } from './retro/unasked.ts';
import { sayWhich, theEngagement } from './shared/engagements.ts';
import { collect, day } from './shared/flags.ts';
import { keepingAnswers, sayNext, write } from './shared/output.ts';
import { setFlag, setHelp } from './shared/set.ts';
import { prompterOf } from './shared/terminal.ts';
import type { CommandModule, ExitCode } from './types.ts';

const schemaHelp = (kind: 'retro' | 'pulse', ...field: string[]) =>
  fieldHelp(fieldSchema(kindNamed(kind).schema, field));

function collectNumber(text: string, before: number[] | undefined): number[] {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give the number of an open action, as the report shows it');
  return [...(before ?? []), Number(text)];
}

function refuseSecond(known: Known): void {
  if (known.engagement.retros.some(({ week }) => week === known.week)) {
    throw new UserError(
      `the retro of ${known.week} is already there`,
      `edit ${known.engagement.retros.at(-1)?.doc.file}, or give another week by --date`,
    );
  }
}

/** From the documents as they are now: an editor may have changed them. */
async function nextSteps(workspace: Workspace, slug: string, date: Day, code: ExitCode): Promise<string[]> {
  if (code !== 0) return ['auxeng validate    shows whether it is mended'];
  const open = (await knownOf(workspace, slug, date)).open.length;
  return [
    `commit it: ${count(open, 'action')} stand${open === 1 ? 's' : ''} open`,
    `auxeng report ${slug}    shows how it goes`,
  ];
}

export const retro: CommandModule = {
  configure: (command) =>
    command
      .option('--date <date>', 'the day of the retro (default today)', day)
      .option('--attendee <name>', `${schemaHelp('retro', 'attendees')}; repeatable (default: as last time)`, collect)
      .option('--facilitator <name>', schemaHelp('retro', 'facilitator'))
      .option('--minutes <n>', schemaHelp('retro', 'minutes'))
      .option('--score <id=value>', 'what a goal measures today; repeatable', collect)
      .option('--practice <id=state>', 'a practice this week: not-started, held or slipped; repeatable', collect)
      .option('--host-days <n>', schemaHelp('retro', 'host_days'))
      .option('--paired-days <n>', schemaHelp('retro', 'paired_days'))
      .option('--mvp <state>', schemaHelp('retro', 'mvp'))
      .option('--failure-mode <id>', 'a failure mode that the room named; repeatable', collect)
      .option('--well <text>', 'what went well; repeatable', collect)
      .option('--poorly <text>', 'what went poorly; repeatable', collect)
      .option('--next <text>', 'what we do next: "text @owner (due 2026-09-28)"; repeatable', collect)
      .option('--done <n>', 'the open action with this number is done; repeatable', collectNumber)
      .option('--drop <n>', 'the open action with this number is dropped; repeatable', collectNumber)
      .option('--replaced-by <text>', schemaHelp('retro', 'replaced_by'))
      .option('--safety <n>', `pulse: ${schemaHelp('pulse', 'safety')}`)
      .option('--alignment <figures>', `pulse: ${schemaHelp('pulse', 'alignment')}, as team=4,leadership=2`)
      .option('--solo-days <n>', `pulse: ${schemaHelp('pulse', 'solo_days')}`)
      .option(setFlag, setHelp, collect)
      .option('--no-pulse', 'ask for no pulse')
      .option('--edit', 'open the note in $VISUAL or $EDITOR afterwards')
      .option('--dry-run', 'show the files, write nothing')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng retro
  $ auxeng retro checkout --host-days 4 --paired-days 3 --score flaky-tests=31 --well "Two pairs on the new suite" \\
      --poorly "CI was down for a day" --next "Quarantine the flaky suite @ada (due 2026-09-28)" --done 1 --safety 4`,
      ),
  async run(operands, flags, context) {
    const options = readOptions(operands, flags);
    const { io, cwd } = context;
    const editor = options.edit ? editorOf(io) : undefined;
    const workspace = await openWorkspace(cwd);
    const said = options.date ?? daySet(options, kindNamed('retro', workspace.kinds));
    const date = said ?? io.today(workspace.settings.retro.timezone);
    const meant = await theEngagement(workspace, context, options.engagement, { onDay: date });
    const { slug } = meant;
    const known = await knownOf(workspace, slug, date);
    refuseSecond(known);
    const given = answersOf(options, known, workspace.kinds);
    const drafts = await draftsOf(workspace, known);
    // What flags make impossible is told before the first question.
    await drafts.refuseEarly(given, context);
    const prompter = await prompterOf(context);
    if (prompter) await sayWhich(meant, context);
    const answers = prompter
      ? await askRetro(given, known, prompter, context, {
          workspace,
          wantsPulse: options.pulse && !drafts.hasPulse,
          objection: drafts.objection,
        })
      : withoutAsking(given, options, known, context, workspace);
    if (!prompter) await sayWhich(meant, context);
    const plan = drafts.plan(answers);
    const finish = async () => {
      await drafts.refuseErrors(plan, context);
      await write(plan, { root: workspace.root, dryRun: options.dryRun }, context);
    };
    await (prompter ? keepingAnswers(plan, context, finish) : finish());
    if (options.dryRun) return 0;
    const saysNothing = !saysSomething(prompter ? answers : given);
    const code = editor ? await editNote(editor, plan, { workspace, slug, saysNothing }, context) : 0;
    await sayNext(await nextSteps(workspace, slug, date, code), context);
    return code;
  },
};
