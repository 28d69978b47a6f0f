import { type Day, type Week, weekOf } from '../base/calendar.ts';
import { hasErrors } from '../base/diagnostic.ts';
import type { Answers } from '../drafts/answers.ts';
import { Draft } from '../drafts/draft.ts';
import { type Flags, textsOf } from '../drafts/flags.ts';
import { type Advice, showAdvice } from '../drafts/output.ts';
import { assignment, fieldsSet, noIds } from '../drafts/set.ts';
import { kindNamed } from '../kinds/kind.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { forTerminal } from '../report/escape.ts';
import { wrap } from '../report/text.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { hasContent, hasPulse } from './retro/answers.ts';
import { isLate, type RetroContext, retroContext, unreadBefore } from './retro/context.ts';
import { askRetro, completeRetro, planRetro, pulseIsTaken, retroAnswers } from './retro/draft.ts';
import { editNote, editorOf } from './retro/edit.ts';
import { retroTable } from './retro/table.ts';
import { askWeek, dayIn, dayOfNote, missingBefore, nameOfNote, weekFromFlags } from './retro/week.ts';
import { engagementIn, folderOf, introOf, type Resolved, resolveEngagement } from './shared/engagements.ts';
import { Feedback } from './shared/feedback.ts';
import { addFlags, collectNumber, week } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import type { CommandModule, Context } from './types.ts';

/** The date decides which documents count, so it is read before the other flags. */
function dateFromFlags(flags: Flags, { kinds }: Workspace): Day | undefined {
  const set = textsOf(flags, 'set').filter((text) => assignment('--set', text)[0] === 'date');
  return (flags.date ?? fieldsSet([kindNamed('retro', kinds)], set, noIds).retro?.date) as Day | undefined;
}

/** A retro, and what it is known by. */
interface Chosen {
  known: RetroContext;
  resolved: Resolved;
  /** The week before, if it has no note and could still have one. */
  missing: Week | undefined;
  /** The day was neither said, nor is it today. */
  isSupposed: boolean;
}

/** Which retro it is: by flags, or asked where the day and the notes that exist leave it open. */
async function chooseRetro(operand: unknown, flags: Flags, context: Context): Promise<Chosen> {
  const { io, style } = context;
  const workspace = await openRepo(context);
  const { settings } = workspace;
  const dayGiven = dateFromFlags(flags, workspace);
  const today = io.today(settings.retro.timezone);
  const date = dayGiven ?? dayOfNote(flags, today, settings.retro.weekday ?? 'thursday');
  const weekGiven = weekFromFlags(flags, date, dayGiven !== undefined);
  const onDay = weekGiven === undefined ? date : dayIn(weekGiven, date);
  const resolved = await resolveEngagement(workspace, context, operand, { onDay, offered: 'retro' });
  const folder = folderOf(resolved.slug, resolved.loaded, workspace);
  const engagement = engagementIn(folder, workspace, date);
  const missing = missingBefore(date, engagement, folder);
  const prompter = await prompterAt(io, style);
  const about = weekGiven ?? (await askWeek(date, missing, prompter));
  const note = kindNamed('retro', workspace.kinds);
  const name = await nameOfNote(about, { roots: workspace, folder, engagement, note }, flags, prompter);
  const known = retroContext(workspace, folder, { date, week: about, name, me: io.userName() });
  const isSupposed = dayGiven === undefined && date !== today;
  return { known, resolved, missing: missing === about ? undefined : missing, isSupposed };
}

/** How the same retro is asked for again, whichever day it is then, and what its answers are kept as. */
function againFor({ workspace, folder: { slug }, name, week, date }: RetroContext, flags: Flags) {
  const said = [
    ...(flags.week === undefined && weekOf(date) === week ? [] : [`--week ${week}`]),
    ...(dateFromFlags(flags, workspace) === undefined ? [] : [`--date ${date}`]),
    ...(flags.pulse === true ? ['--pulse'] : []),
  ];
  return { command: ['auxeng retro', slug, ...said].join(' '), key: `retro-${slug}-${name}` };
}

/** The pulse is the engineer's, and not the room's, so it is recorded apart. */
function nextAfterRetro({ known, missing }: Chosen, answers: Answers, flags: Flags): Advice[] {
  const { slug } = known.folder;
  const wantsPulse = flags.pulse !== false && !hasPulse(answers) && !isLate(known) && !pulseIsTaken(answers, known);
  return [
    ...(wantsPulse ? [{ what: 'the engineer, alone: how was the week?', command: `auxeng add pulse ${slug}` }] : []),
    ...(missing === undefined
      ? []
      : [{ what: "record last week's, which is missing", command: `auxeng retro ${slug} --week ${missing}` }]),
  ];
}

async function warnOfUnread(known: RetroContext, { io, style }: Context): Promise<void> {
  const file = unreadBefore(known);
  if (file === undefined) return;
  const text = `warning: ${file} cannot be read, so none of its actions are carried over; \`auxeng validate\` says why`;
  await io.stderr.write(`${io.stderr.isTerminal ? wrap(forTerminal(text), style.columns - 1) : forTerminal(text)}\n`);
}

/** Which engagement and which day it is, where they were not said. */
const introTo = ({ known, resolved, isSupposed }: Chosen): string | undefined =>
  [introOf(resolved), isSupposed ? `dated ${known.date}; --date says another day` : undefined]
    .filter((line) => line !== undefined)
    .join('\n') || undefined;

export const retro: CommandModule = {
  configure: (command) =>
    addFlags(command, retroTable)
      .option('--week <week>', 'the week that a late note is about, as 2026-W38 (default: that of the date)', week)
      .option('--second', 'add a second retro of the week')
      .option('--done <n>', 'mark the open action with this number as done; repeatable', collectNumber)
      .option('--drop <n>', 'drop the open action with this number; repeatable', collectNumber)
      .option('--pulse', "ask for the engineer's pulse too, which is for the home team alone")
      .option('--no-pulse', 'neither ask for the pulse nor name it')
      .option('--edit', 'open the note in $VISUAL or $EDITOR afterwards')
      .option('--dry-run', 'show the files without writing them')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng retro
  $ auxeng retro checkout --week 2026-W38 --well "Two pairs on the new suite"
  $ auxeng retro checkout --host-days 4 --paired-days 3 --score flaky-tests=31 --well "Two pairs on the new suite" \\
      --poorly "CI was down for a day" --next "Quarantine the flaky suite @ada (due 2026-09-28)" --done 1 --safety 4`,
      ),
  async run([name], flags, context) {
    const editor = flags.edit ? editorOf(context.io) : undefined;
    const dryRun = flags.dryRun === true;
    const chosen = await chooseRetro(name, flags, context);
    const { known } = chosen;
    await warnOfUnread(known, context);
    const given = retroAnswers(flags, known);
    const draft = new Draft({
      roots: known.workspace,
      folder: known.folder,
      output: context,
      intro: introTo(chosen),
      plan: (answers) => planRetro(answers, known),
    });
    const feedback = dryRun ? undefined : await Feedback.begin(known.workspace, known.folder.slug, context);
    const { plan, answers, asked } = await draft.make({
      given,
      named: true,
      again: againFor(known, flags),
      dryRun,
      ask: (prompter) => askRetro(given, known, { prompter, draft, wantsPulse: flags.pulse === true }),
      complete: () => completeRetro(given, known, flags),
    });
    if (!feedback) return 0;
    const isEmpty = !hasContent(asked ? answers : given);
    const loaded = editor ? await editNote(editor, plan, isEmpty, known, context) : { diagnostics: [] };
    if (hasErrors(loaded.diagnostics)) {
      await showAdvice([{ what: 'fix it, and see whether it is', command: 'auxeng validate' }], context);
      return 1;
    }
    await feedback.show({
      files: plan.map(({ file }) => file),
      message: `Retro of ${known.folder.slug}, ${known.name}`,
      next: nextAfterRetro(chosen, answers, flags),
    });
    return 0;
  },
};
