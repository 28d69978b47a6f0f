import { UserError } from '../base/errors.ts';
import { valueAt } from '../base/fields.ts';
import { normalize } from '../base/text.ts';
import { Revision } from '../drafts/revision.ts';
import { fieldValue } from '../drafts/set.ts';
import type { Doc } from '../kinds/document.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { type QuestionOptions, questionFor } from '../prompts/questions.ts';
import { withBack } from '../prompts/tape.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { documentIn } from './shared/documents.ts';
import { openEngagement } from './shared/engagements.ts';
import { choice, day, refuseFuture } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import { reportRevised, showIntro } from './shared/revised.ts';
import type { CommandModule } from './types.ts';

type Expectations = Doc<'expectations'>;

const fields = ['name', 'team', 'date'] as const;

type Agreement = Record<(typeof fields)[number], unknown>;

/** Why this person cannot agree for this team: they already did. */
function again({ name, team }: Partial<Agreement>, { data }: Expectations): string | undefined {
  const known = data.agreed?.find(
    (other) => other.team === team && normalize(other.name ?? '') === normalize(String(name)),
  );
  return known && `${name} already agreed for the ${team} team on ${known.date}`;
}

/** Asks for what no flag says. Throws a UserError for what is missing where nobody can be asked. */
async function agreementOf(
  given: Partial<Agreement>,
  { doc, today }: { doc: Expectations; today: string },
  prompter: Prompter | undefined,
): Promise<Agreement> {
  const missing = fields.filter((field) => field !== 'date' && given[field] === undefined);
  if (missing.length > 0 && !prompter)
    throw new UserError(
      `missing: ${missing.map((field) => `--${field}`).join(' ')}`,
      'who agreed, and for which team?',
    );
  const date = given.date ?? (prompter ? undefined : today);
  const ask = (field: keyof Agreement, options: QuestionOptions = {}) =>
    prompter?.ask(questionFor(doc.kind, ['agreed', 0, field], { optional: false, ...options }));
  // The team first: whoever types a name is told at once that it is there.
  const team = given.team ?? (await ask('team'));
  const name = given.name ?? (await ask('name', { objection: (who) => again({ name: who, team }, doc) }));
  return { name, team, date: date ?? (await ask('date', { default: today })) };
}

export const agree: CommandModule = {
  configure: (command) =>
    command
      .option('--name <name>', 'who agreed')
      .option('--team <team>', 'for which team: home or host', choice(['home', 'host']))
      .option('--date <date>', 'the day (default today)', day)
      .option('--dry-run', 'show the difference, write nothing')
      .addHelpText(
        'after',
        '\nExamples:\n  $ auxeng agree\n  $ auxeng agree checkout --name "Grace Hopper" --team home',
      ),
  async run([slug], flags, context) {
    const { io, style } = context;
    const workspace = await openRepo(context);
    const { today, resolved, folder } = await openEngagement(workspace, context, slug);
    const doc = await documentIn(folder, 'expectations', resolved, workspace);
    const given = Object.fromEntries(fields.flatMap((field) => (flags[field] ? [[field, flags[field]]] : [])));
    if (given.name !== undefined) fieldValue(doc.kind, ['agreed', 0, 'name'], '--name', String(given.name));
    const prompter = given.name && given.team ? undefined : await prompterAt(io, style);
    await showIntro(resolved, context);
    const ask = (asked?: Prompter) => agreementOf(given, { doc, today }, asked);
    const agreement = prompter ? await withBack(prompter, ask) : await ask();
    refuseFuture(doc.kind, ['agreed', 0, 'date'], agreement.date, today);
    const problem = again(agreement, doc);
    if (problem) throw new UserError(problem, 'nothing was written');
    const present = valueAt(doc.fields, ['agreed']);
    const edit = { path: ['agreed', Array.isArray(present) ? present.length : 0], value: agreement };
    const revision = new Revision({ roots: workspace, folder, doc, output: context });
    const said = `${agreement.name} agreed for the ${agreement.team} team`;
    return reportRevised(revision, { edits: [edit] }, flags, { slug: resolved.slug, workspace, said }, context);
  },
};
