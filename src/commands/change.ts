import type { Day } from '../base/calendar.ts';
import { UserError } from '../base/errors.ts';
import { type Flags, textsOf } from '../drafts/flags.ts';
import { Revision } from '../drafts/revision.ts';
import { flagKey, flagName } from '../drafts/table.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { withBack } from '../prompts/tape.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { statusOf } from '../status/status.ts';
import { dayFieldOf } from './change/ask.ts';
import { CharterChanges } from './change/charter.ts';
import { askChanges } from './change/conversation.ts';
import type { Charter } from './change/decision.ts';
import { changeLines } from './change/lines.ts';
import type { ChangeLine, NamedChange } from './change/types.ts';
import { documentIn } from './shared/documents.ts';
import { openEngagement } from './shared/engagements.ts';
import { collect, day, refuseFuture } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import { reportNothing, reportRevised, showIntro } from './shared/revised.ts';
import type { CommandModule } from './types.ts';

/** How commander reads the flag of a line, and what shells complete. Of one that counts once the last text is kept. */
const readerOf = ({ once, words = [] }: ChangeLine) =>
  Object.assign((text: string, before: unknown) => collect(text, once ? [] : before), { values: words });

/** What flags say has changed. Throws a UserError where one of them says nothing, or the reason is missing. */
function changesGiven(flags: Flags, charter: Charter, on: Day, today: Day): NamedChange[] {
  const { reason, until } = flags as { reason?: string; until?: Day };
  const changes = changeLines.flatMap((line) =>
    textsOf(flags, flagKey(line)).map((text) => ({
      line,
      value: line.parse(text, charter, today),
      decision: { on, reason: reason ?? '', until },
    })),
  );
  const unexplained = changes.find(({ line }) => line.needsReason);
  if (unexplained && !reason?.trim())
    throw new UserError('missing: --reason', `${flagName(unexplained.line)} is recorded with why it was decided`);
  if (until !== undefined && changes.length > 0 && !changes.some(({ line }) => line.mayEnd))
    throw new UserError('--until needs --accept', 'it is the last day on which a signal is accepted');
  return changes;
}

/** All of them, one after the other. Throws a UserError for what the charter does not let. */
function applied(named: readonly NamedChange[], charter: Charter, today: Day): CharterChanges {
  const changes = new CharterChanges(charter);
  for (const { line, value, decision } of named) {
    refuseFuture(charter.kind, dayFieldOf(line), decision.on, today);
    line.apply(value, changes, decision);
  }
  return changes;
}

const nothingSaid = (): UserError =>
  new UserError(
    'missing: what has changed',
    `say it by ${changeLines.map(flagName).slice(0, 4).join(', ')} and the other flags of --help`,
  );

export const change: CommandModule = {
  configure(command) {
    for (const line of changeLines) command.option<unknown>(line.flag, line.help, readerOf(line));
    return command
      .option('--on <date>', 'the day from which it holds, or on which it was decided (default today)', day)
      .option('--reason <text>', 'why')
      .option('--until <date>', 'with --accept: the last day on which it is accepted', day)
      .option('--dry-run', 'show the difference, write nothing')
      .addHelpText(
        'after',
        `
Examples:
  $ auxeng change checkout --end 2026-12-04 --reason "Two weeks lost to the release freeze"
  $ auxeng change checkout --on 2026-10-09 --leave "Ada Lovelace"
  $ auxeng change checkout --on 2026-10-12 --join "Alan Turing"
  $ auxeng change checkout --target coverage=60 --reason "70 was out of reach" --dry-run
  $ auxeng change checkout --contact "Rosalind Franklin=4 likes the new CLI"
  $ auxeng change checkout --accept small-team --until 2026-11-02 --reason "Two more people join in November"`,
      );
  },
  async run([name], flags, context) {
    const { io, style } = context;
    const workspace = await openRepo(context);
    const { today, resolved, folder } = await openEngagement(workspace, context, name);
    const charter = await documentIn(folder, 'engagement', resolved, workspace);
    const given = changesGiven(flags, charter, (flags.on as Day | undefined) ?? today, today);
    const prompter = given.length > 0 ? undefined : await prompterAt(io, style);
    if (given.length === 0 && !prompter) throw nothingSaid();
    await showIntro(resolved, context);
    const revision = new Revision({ roots: workspace, folder, doc: charter, output: context });
    const tried = async (named: readonly NamedChange[]) => {
      const changes = applied(named, charter, today);
      await revision.check(changes);
      return changes.charter;
    };
    const view = { day: today, audience: 'home', slugs: [resolved.slug] } as const;
    const status = () => statusOf(workspace.settings, resolved.loaded, view).engagements[0];
    const ask = (asked: Prompter) => askChanges({ prompter: asked, charter, day: today, status }, flags, tried);
    const named = prompter ? await withBack(prompter, ask) : given;
    if (named.length === 0) return reportNothing(charter, context);
    const said = named.map(({ line, value, decision }) => line.said(value, decision)).join('; ');
    const changes = applied(named, charter, today);
    return reportRevised(revision, changes, flags, { slug: resolved.slug, workspace, said }, context);
  },
};
