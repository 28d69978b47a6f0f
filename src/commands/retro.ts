import type { Day } from '../base/calendar.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { count } from '../base/text.ts';
import type { Loaded } from '../checks/load.ts';
import { Draft } from '../drafts/draft.ts';
import { type Flags, textsOf } from '../drafts/flags.ts';
import { showNextSteps } from '../drafts/output.ts';
import { assignment, fieldsSet, noIds } from '../drafts/set.ts';
import { kindNamed } from '../kinds/kind.ts';
import { openActions } from '../model/actions.ts';
import { programOf } from '../model/program.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { hasContent } from './retro/answers.ts';
import { loadRetroContext, type RetroContext } from './retro/context.ts';
import { askRetro, completeRetro, planRetro, retroAnswers } from './retro/draft.ts';
import { editNote, editorOf } from './retro/edit.ts';
import { retroTable } from './retro/table.ts';
import { introOf, resolveEngagement } from './shared/engagements.ts';
import { addFlags, collectNumber } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import type { CommandModule } from './types.ts';

/** The date decides which documents count, so it is read before the other flags. */
function dateFromFlags(flags: Flags, { kinds }: Workspace): Day | undefined {
  const set = textsOf(flags, 'set').filter((text) => assignment('--set', text)[0] === 'date');
  return (flags.date ?? fieldsSet([kindNamed('retro', kinds)], set, noIds).retro?.date) as Day | undefined;
}

function refuseDuplicate({ engagement, week }: RetroContext): void {
  const existing = engagement.retros.find((retro) => retro.week === week);
  if (!existing) return;
  throw new UserError(
    `the retro of ${week} already exists`,
    `edit ${existing.doc.file}, or choose another week with --date`,
  );
}

/** Based on the documents as they are now. */
function nextAfterRetro({ workspace, folder, date }: RetroContext, loaded: Loaded): string[] {
  if (hasErrors(loaded.diagnostics)) return ['auxeng validate    shows whether it is fixed'];
  const [engagement] = programOf(workspace.settings, loaded, { day: date, audience: 'home' }).engagements;
  const open = openActions(engagement?.actions ?? []).length;
  return [`commit it: ${count(open, 'open action')}`, `auxeng report ${folder.slug}    shows the status`];
}

export const retro: CommandModule = {
  configure: (command) =>
    addFlags(command, retroTable)
      .option('--done <n>', 'mark the open action with this number as done; repeatable', collectNumber)
      .option('--drop <n>', 'drop the open action with this number; repeatable', collectNumber)
      .option('--no-pulse', 'skip the pulse')
      .option('--edit', 'open the note in $VISUAL or $EDITOR afterwards')
      .option('--dry-run', 'show the files without writing them')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng retro
  $ auxeng retro checkout --host-days 4 --paired-days 3 --score flaky-tests=31 --well "Two pairs on the new suite" \\
      --poorly "CI was down for a day" --next "Quarantine the flaky suite @ada (due 2026-09-28)" --done 1 --safety 4`,
      ),
  async run([name], flags, context) {
    const { io } = context;
    const editor = flags.edit ? editorOf(io) : undefined;
    const dryRun = flags.dryRun === true;
    const workspace = await openRepo(context);
    const date = dateFromFlags(flags, workspace) ?? io.today(workspace.settings.retro.timezone);
    const resolved = await resolveEngagement(workspace, context, name, { onDay: date });
    const known = loadRetroContext(workspace, resolved, { date, me: io.userName() });
    refuseDuplicate(known);
    const given = retroAnswers(flags, known);
    const draft = new Draft({
      roots: workspace,
      folder: known.folder,
      output: context,
      intro: introOf(resolved),
      plan: (answers) => planRetro(answers, known),
    });
    const { plan, answers, asked } = await draft.make({
      given,
      named: true,
      dryRun,
      ask: (prompter) => askRetro(given, known, { prompter, draft, wantsPulse: flags.pulse !== false }),
      complete: () => completeRetro(given, known, flags),
    });
    if (dryRun) return 0;
    const isEmpty = !hasContent(asked ? answers : given);
    const loaded = editor
      ? await editNote(editor, plan, isEmpty, known, context)
      : { folders: [await draft.folderWith(plan)], checked: [], diagnostics: [] };
    await showNextSteps(nextAfterRetro(known, loaded), context);
    return hasErrors(loaded.diagnostics) ? 1 : 0;
  },
};
