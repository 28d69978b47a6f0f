import type { Day } from '../base/calendar.ts';
import { UserError } from '../base/errors.ts';

import { type Flags, textsOf } from '../drafts/flags.ts';
import { showNextSteps } from '../drafts/output.ts';
import { Revision } from '../drafts/revision.ts';
import { flagKey, flagName } from '../drafts/table.ts';
import type { Doc } from '../kinds/document.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { questionFor } from '../prompts/questions.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { only } from '../workspace/read.ts';
import { CharterChanges } from './change/charter.ts';
import { type ChangeLine, changeLines } from './change/lines.ts';
import { folderOf, introOf, type Resolved, resolveEngagement } from './shared/engagements.ts';
import { collect, day } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import type { CommandModule } from './types.ts';

/** One change that somebody named, as the text of its flag. */
interface Said {
  line: ChangeLine;
  text: string;
}

const changesGiven = (flags: Flags): Said[] =>
  changeLines.flatMap((line) => textsOf(flags, flagKey(line)).map((text) => ({ line, text })));

/** Change after change, until there is no more. */
async function askChanges(prompter: Prompter, charter: Doc<'engagement'>): Promise<Said[]> {
  const said: Said[] = [];
  const choices = changeLines.map((line) => ({ value: line, name: line.title }));
  do {
    const line = (await prompter.select('What has changed?', choices)) as ChangeLine;
    said.push({ line, text: await line.ask(prompter, charter) });
  } while (await prompter.confirm('Anything else?', '', false));
  return said;
}

/** Why, where something of it is written down. Throws a UserError where nobody says it. */
async function reasonFor(said: readonly Said[], flags: Flags, charter: Doc, prompter: Prompter | undefined) {
  const given = flags.reason as string | undefined;
  const needed = said.find(({ line }) => line.needsReason);
  if (given !== undefined || !needed) return given ?? '';
  if (prompter)
    return String(
      await prompter.ask(questionFor(charter.kind, ['changes', 0, 'reason'], { message: 'Why?', optional: false })),
    );
  throw new UserError('missing: --reason', `${flagName(needed.line)} is written down with why it was decided`);
}

function charterIn({ slug, loaded }: Resolved, file: string): Doc<'engagement'> {
  const folder = loaded.folders.find((candidate) => candidate.slug === slug);
  const charter = folder && only(folder, 'engagement');
  if (charter) return charter;
  throw new UserError(`${file} is missing or cannot be read`, `\`auxeng validate\` shows why`);
}

const nothingSaid = (): UserError =>
  new UserError(
    'missing: what has changed',
    `say it by ${changeLines.map(flagName).slice(0, 4).join(', ')} and the other flags of --help`,
  );

export const change: CommandModule = {
  configure(command) {
    for (const line of changeLines) command.option(line.flag, line.help, collect);
    return command
      .option('--on <date>', 'the day on which it was decided (default today)', day)
      .option('--reason <text>', 'why')
      .option('--dry-run', 'show the difference, write nothing')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng change checkout --end 2026-12-04 --reason "Two weeks lost to the release freeze"
  $ auxeng change checkout --on 2026-10-12 --leave "Ada Lovelace" --join "Alan Turing"
  $ auxeng change checkout --target coverage=60 --reason "70 was out of reach" --dry-run
  $ auxeng change checkout --contact "Rosalind Franklin=4 likes the new CLI"`,
      );
  },
  async run([name], flags, context) {
    const { io, style } = context;
    const workspace = await openRepo(context);
    const on = (flags.on as Day | undefined) ?? io.today(workspace.settings.retro.timezone);
    const resolved = await resolveEngagement(workspace, context, name, { onDay: on, anyPhase: true });
    const folder = folderOf(resolved.slug, resolved.loaded, workspace);
    const charter = charterIn(resolved, `${folder.path}/engagement.md`);
    const given = changesGiven(flags);
    const prompter = given.length > 0 ? undefined : await prompterAt(io, style);
    if (given.length === 0 && !prompter) throw nothingSaid();
    const intro = introOf(resolved);
    if (intro !== undefined && !context.quiet) await io.stdout.write(`${intro}\n`);
    const said = prompter ? await askChanges(prompter, charter) : given;
    const reason = await reasonFor(said, flags, charter, prompter);
    const changes = new CharterChanges(charter, { on, reason });
    for (const { line, text } of said) line.apply(text, changes, charter);
    const dryRun = flags.dryRun === true;
    const revision = new Revision({ roots: workspace, folder, doc: charter, output: context });
    await revision.write({ edits: changes.edits }, { dryRun });
    if (!dryRun) await showNextSteps(['commit it', `auxeng report ${resolved.slug}    shows the status`], context);
    return 0;
  },
};
