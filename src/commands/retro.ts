import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Day } from '../base/calendar.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { count } from '../base/text.ts';
import { kindNamed } from '../kinds/kind.ts';
import { fieldHelp, fieldSchema } from '../kinds/values.ts';
import { load } from '../model/program.ts';
import { text as problemsAsText } from '../report/diagnostics/text.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { isTaken, refuseTaken, takeBack } from '../workspace/write.ts';
import { answersOf, type RetroAnswers, saysSomething } from './retro/answers.ts';
import { askRetro } from './retro/ask.ts';
import { type Known, knownOf } from './retro/known.ts';
import { type RetroOptions, readOptions } from './retro/options.ts';
import { planRetro, pulseFile } from './retro/plan.ts';
import { brokenBy, examinerOf, refuseErrors } from './shared/drafts.ts';
import { sayWhich, theEngagement } from './shared/engagements.ts';
import { collect, day } from './shared/flags.ts';
import { keepingAnswers, sayNext, write } from './shared/output.ts';
import { prompterOf } from './shared/terminal.ts';
import type { CommandModule, Context, ExitCode } from './types.ts';

const schemaHelp = (kind: 'retro' | 'pulse', ...field: string[]) =>
  fieldHelp(fieldSchema(kindNamed(kind).schema, field));

function collectNumber(text: string, before: number[] | undefined): number[] {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give the number of an open action, as the report shows it');
  return [...(before ?? []), Number(text)];
}

/** What nobody said and everybody would: who was there, and who led. */
function withDefaults(answers: RetroAnswers, known: Known, { io }: Context): RetroAnswers {
  const attendees = answers.fields.attendees ?? (known.attendees.length > 0 ? known.attendees : undefined);
  if (attendees === undefined) throw new UserError('missing: --attendee', 'who was at the retro?');
  return {
    ...answers,
    fields: { ...answers.fields, attendees, facilitator: answers.fields.facilitator ?? io.userName() },
  };
}

function withoutAsking(given: RetroAnswers, options: RetroOptions, known: Known, context: Context): RetroAnswers {
  if (options.edit || saysSomething(given)) return withDefaults(given, known, context);
  throw new UserError(
    'missing: what the week was like',
    given.pulse
      ? 'a pulse alone goes by `auxeng add pulse`, as --set safety=…'
      : 'say it by --well, --poorly, --next, --score and the other flags of --help, or by --edit',
  );
}

function editorOf({ env }: Context['io']): string {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor) throw new UserError('--edit needs an editor', 'set VISUAL or EDITOR, for instance EDITOR=vi');
  return editor;
}

async function openEditor(editor: string, file: string, { root }: Workspace, { io }: Context): Promise<void> {
  try {
    await io.edit(editor, path.join(root, file));
  } catch (error) {
    throw new UserError(
      `${(error as Error).message}; ${file} stays as it was written`,
      'open it in another editor, and set VISUAL or EDITOR to one that there is',
    );
  }
}

/** The person's own changes are checked, and never undone. */
async function checkEdited(
  file: string,
  workspace: Workspace,
  slug: string,
  { io, style }: Context,
): Promise<ExitCode> {
  const diagnostics = (await load(workspace, [slug])).diagnostics.filter((diagnostic) => diagnostic.file === file);
  if (diagnostics.length > 0)
    await io.stdout.write(problemsAsText.render({ checked: 1, diagnostics, lineOf: () => undefined }, style));
  return hasErrors(diagnostics) ? 1 : 0;
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
    const date = options.date ?? io.today(workspace.settings.retro.timezone);
    const meant = await theEngagement(workspace, context, options.engagement, { onDay: date });
    const { slug } = meant;
    const known = await knownOf(workspace, slug, date);
    if (known.engagement.retros.some(({ week }) => week === known.week)) {
      throw new UserError(
        `the retro of ${known.week} is already there`,
        `edit ${known.engagement.retros.at(-1)?.doc.file}, or give another week by --date`,
      );
    }
    const folder = `${workspace.settings.engagements}/${slug}`;
    const planOf = (answers: RetroAnswers) => planRetro(folder, answers, known, workspace.kinds);
    const examiner = await examinerOf(workspace, slug);
    const given = answersOf(options, known);
    // What flags make impossible is told before the first question.
    refuseTaken(workspace.root, planOf(given));
    refuseErrors(examiner.between(planOf(given)), context);
    const prompter = await prompterOf(context);
    if (prompter) await sayWhich(meant, context);
    const answers = prompter
      ? await askRetro(given, known, prompter, context, {
          workspace,
          wantsPulse: options.pulse && !isTaken(workspace.root, pulseFile(folder, known, workspace.kinds)),
          objection: (before, after) => brokenBy(examiner, planOf(before), planOf(after)),
        })
      : withoutAsking(given, options, known, context);
    const plan = planOf(answers);
    if (!prompter) await sayWhich(meant, context);
    const finish = async () => {
      refuseErrors(examiner.all(plan), context);
      await write(plan, { root: workspace.root, dryRun: options.dryRun }, context);
    };
    await (prompter ? keepingAnswers(plan, context, finish) : finish());
    const [note] = plan;
    if (options.dryRun || !note) return 0;
    if (editor) await openEditor(editor, note.file, workspace, context);
    if (!saysSomething(answers) && takeBack(workspace.root, plan)) {
      throw new UserError(
        'the note says nothing, so it was taken back',
        'an editor that returns at once needs a flag to wait, for instance EDITOR="code --wait"',
      );
    }
    const code = editor ? await checkEdited(note.file, workspace, slug, context) : 0;
    await sayNext(await nextSteps(workspace, slug, date, code), context);
    return code;
  },
};
