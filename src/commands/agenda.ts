import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import type { Flags } from '../drafts/flags.ts';
import { statusMarkdown } from '../report/status/markdown.ts';
import { statusText } from '../report/status/text.ts';
import { wrap } from '../report/text.ts';
import { agendaOf } from '../report/views/agenda.ts';
import { failureWords } from '../report/words.ts';
import { failureOf, statusOf } from '../status/status.ts';
import { engagementIn, folderOf, resolveEngagement } from './shared/engagements.ts';
import { choice, day } from './shared/flags.ts';
import { openRepo } from './shared/repo.ts';
import type { CommandModule } from './types.ts';

const formats = [statusText, statusMarkdown];
const formatNames = formats.map(({ name }) => name);

/** The host team is in the room: nothing that lies under `home/` is on its page. */
const audience = 'host';

const formatNamed = ({ format }: Flags) => formats.find(({ name }) => name === format) ?? statusText;

export const agenda: CommandModule = {
  configure: (command) =>
    command
      .option('--format <format>', `${formatNames.join(', ')} (default text)`, choice(formatNames))
      .option('--as-of <date>', 'as it stood on that day (default today)', day)
      .addHelpText(
        'after',
        '\nIt is for everybody in the room: nothing under home/ is shown.\n\nExamples:\n  $ auxeng agenda\n  $ auxeng agenda checkout --format markdown',
      ),
  async run([name], flags, context) {
    const { io, style } = context;
    const workspace = await openRepo(context);
    const today = io.today(workspace.settings.retro.timezone);
    const onDay = (flags.asOf as string | undefined) ?? today;
    const { slug } = await resolveEngagement(workspace, context, name, { onDay, anyPhase: true });
    // Some rules look across all engagements.
    const loaded = await load(workspace);
    const folder = folderOf(slug, loaded, workspace);
    if (engagementIn(folder, workspace, onDay).phase === 'declined')
      throw new UserError(`${slug} was declined`, 'there is no retro to prepare');
    const engagement = engagementIn(folder, workspace, onDay, audience);
    const status = statusOf(workspace.settings, loaded, { day: onDay, today, audience, slugs: [slug] });
    await io.stdout.write(formatNamed(flags).render(status, agendaOf(engagement), style));
    const failure = failureOf(status, 'never');
    if (failure && formatNamed(flags) === statusText)
      await io.stdout.write(`${wrap(failureWords(failure, 'never'), style.columns)}\n`);
    return failure ? 1 : 0;
  },
};
