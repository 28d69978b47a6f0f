import { UserError } from '../base/errors.ts';
import { normalize } from '../base/text.ts';
import { showNextSteps } from '../drafts/output.ts';
import { Revision } from '../drafts/revision.ts';
import { fieldValue } from '../drafts/set.ts';
import type { Doc } from '../kinds/document.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { questionFor } from '../prompts/questions.ts';
import { prompterAt } from '../prompts/terminal.ts';
import { only } from '../workspace/read.ts';
import { folderOf, introOf, resolveEngagement } from './shared/engagements.ts';
import { choice, day } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import type { CommandModule } from './types.ts';

const fields = ['name', 'team', 'date'] as const;

type Agreement = Record<(typeof fields)[number], unknown>;

/** Asks for what no flag says. Throws a UserError for what is missing where nobody can be asked. */
async function agreementOf(
  given: Partial<Agreement>,
  { kind }: Doc,
  prompter: Prompter | undefined,
): Promise<Agreement> {
  const agreement = { ...given };
  const missing = fields.filter((field) => given[field] === undefined);
  if (missing.length > 0 && !prompter)
    throw new UserError(`missing: ${missing.map((field) => `--${field}`).join(' ')}`, 'who agreed, for which team?');
  for (const field of missing) {
    agreement[field] = await prompter?.ask(questionFor(kind, ['agreed', 0, field], { optional: false }));
  }
  return agreement as Agreement;
}

function refuseAgain({ name, team }: Agreement, { data }: Doc<'expectations'>): void {
  const known = data.agreed?.find(
    (other) => other.team === team && normalize(other.name ?? '') === normalize(String(name)),
  );
  if (known) throw new UserError(`${name} already agreed for the ${team} team on ${known.date}`, 'nothing was written');
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
    const { io, style, quiet } = context;
    const workspace = await openRepo(context);
    const today = io.today(workspace.settings.retro.timezone);
    const resolved = await resolveEngagement(workspace, context, slug, { onDay: today, anyPhase: true });
    const folder = folderOf(resolved.slug, resolved.loaded, workspace);
    const doc = only(folder, 'expectations');
    if (!doc)
      throw new UserError(
        `${folder.path}/expectations.md is missing or cannot be read`,
        `\`auxeng add expectations ${resolved.slug}\` makes one`,
      );
    const intro = introOf(resolved);
    if (intro !== undefined && !quiet) await io.stdout.write(`${intro}\n`);
    const given = { name: flags.name, team: flags.team, date: flags.date ?? today };
    const prompter = given.name && given.team ? undefined : await prompterAt(io, style);
    const agreement = await agreementOf(given, doc, prompter);
    fieldValue(doc.kind, ['agreed', 0, 'name'], '--name', String(agreement.name));
    refuseAgain(agreement, doc);
    const agreed = doc.data.agreed?.length ?? 0;
    const dryRun = flags.dryRun === true;
    const revision = new Revision({ roots: workspace, folder, doc, output: context });
    await revision.write({ edits: [{ path: ['agreed', agreed], value: agreement }] }, { dryRun });
    if (!dryRun) await showNextSteps(['commit it', `auxeng report ${resolved.slug}    shows the status`], context);
    return 0;
  },
};
