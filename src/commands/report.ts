import type { Severity } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import type { Flags } from '../drafts/flags.ts';
import type { Audience } from '../model/types.ts';
import { statusFormats } from '../report/status/index.ts';
import { statusMarkdown } from '../report/status/markdown.ts';
import { statusText } from '../report/status/text.ts';
import { details } from '../report/views/engagement.ts';
import { engagements } from '../report/views/engagements.ts';
import { views } from '../report/views/index.ts';
import { withoutHome } from '../report/views/title.ts';
import { audienceFor } from '../status/audience.ts';
import { hasProblems, statusOf } from '../status/status.ts';
import { listSlugs } from '../workspace/find.ts';
import { homeLocation } from '../workspace/workspace.ts';
import { slugNamed } from './shared/engagements.ts';
import { choice, day } from './shared/flags.ts';
import { openAt } from './shared/repo.ts';
import { addOutput, outputOf, showResult, styleFor, underActions } from './shared/result.ts';
import type { CommandModule } from './types.ts';

const formats = statusFormats.map(({ name }) => name);
const viewNames = views.map(({ name }) => name);

interface ReportOptions {
  names: readonly string[];
  /** Undefined: for whoever reads the log. */
  format: string | undefined;
  view: string;
  asOf: string | undefined;
  at: string | undefined;
  since: string | undefined;
  audience: Audience | undefined;
  failOn: Severity | 'never' | 'new';
  output: string | undefined;
}

const toReportOptions = (operands: readonly unknown[], flags: Flags): ReportOptions => ({
  names: (operands[0] as string[] | undefined) ?? [],
  format: flags.format as string | undefined,
  view: (flags.view as string | undefined) ?? 'engagements',
  asOf: flags.asOf as string | undefined,
  at: flags.at as string | undefined,
  since: flags.since as string | undefined,
  audience: flags.audience as Audience | undefined,
  failOn: (flags.failOn as ReportOptions['failOn'] | undefined) ?? 'error',
  output: outputOf(flags),
});

/** Flags that do not go together. */
function refuseContradictions({ view, audience, since }: ReportOptions, flags: Flags): void {
  if (view === 'people' && audience === 'host') {
    throw new UserError(
      'the people view is for the home team only',
      'remove --audience host, or choose another --view',
    );
  }
  if (since !== undefined && flags.view !== undefined) {
    throw new UserError('--since has no views', 'leave out --view or --since');
  }
}

export const report: CommandModule = {
  configure: (command) =>
    addOutput(command)
      .option('--view <view>', `${viewNames.join(', ')} (default engagements)`, choice(viewNames))
      .option('--format <format>', `${formats.join(', ')} (default text)`, choice(formats))
      .option('--as-of <date>', 'show the status on this day (default today, or the day of --at)', day)
      .option('--at <rev>', 'the documents as they stand in this commit; the files on disk are not read')
      .option('--since <rev|date>', 'what has changed since this commit, or the last one of this day')
      .option(
        '--audience <team>',
        'home or host; host leaves out everything under home/ (default home, or host without --home if that is elsewhere)',
        choice(['home', 'host']),
      )
      .option(
        '--fail-on <severity>',
        'exit with 1 at this severity or above: never, error, warning, info (default error); with --since also new: for errors that came with the changes',
        choice(['never', 'error', 'warning', 'info', 'new']),
      )
      .addHelpText(
        'after',
        `
Under GitHub Actions, without --format, the lines that it is about are
annotated, and the page becomes the job summary.

Examples:
  $ auxeng report
  $ auxeng report checkout --format markdown --audience host
  $ auxeng report --as-of 2026-10-01 --fail-on warning`,
      ),
  async run(operands, flags, context) {
    const { io } = context;
    const options = toReportOptions(operands, flags);
    const {
      names,
      format: wantedFormat,
      view: viewName,
      asOf,
      at,
      since,
      audience: wantedBy,
      failOn,
      output,
    } = options;
    refuseContradictions(options, flags);
    if (since !== undefined) {
      const { reportChanges } = await import('./report/changes.ts');
      return reportChanges(await openAt(context, at), { ...options, since }, context);
    }
    if (failOn === 'new') throw new UserError('--fail-on new needs --since', 'for instance --since origin/main');
    const { workspace, snapshot } = await openAt(context, at);
    const audience = audienceFor(homeLocation(workspace), viewName === 'people' ? 'home' : wantedBy);
    const slugs = listSlugs(workspace.files, workspace.settings.engagements);
    const wanted = names.map((name) => slugNamed(name, slugs));
    const loaded = await load(workspace);
    const today = io.today(workspace.settings.retro.timezone);
    const status = statusOf(workspace.settings, loaded, {
      day: asOf ?? snapshot?.day ?? today,
      today,
      audience,
      slugs: wanted,
    });
    if (wanted.length > 0 && status.engagements.length === 0 && status.diagnostics.length === 0) {
      throw new UserError(
        `the host team's report leaves out ${wanted.join(', ')}`,
        'declined engagements are not shown to the host team',
      );
    }
    const overview = wanted.length > 0 ? details : engagements;
    const chosen = views.find(({ name }) => name === viewName && name !== overview.name) ?? overview;
    const view = audience === (wantedBy ?? 'home') ? chosen : withoutHome(chosen);
    const format = statusFormats.find(({ name }) => name === wantedFormat) ?? statusText;
    const text = format.render(status, view, styleFor(output, context));
    await showResult(text, output, { workspace, documents: loaded.checked }, context);
    if (wantedFormat === undefined && underActions(context)) {
      const { reportToActions } = await import('./shared/actions.ts');
      const markdown = statusMarkdown.render(status, view, context.style);
      await reportToActions({ markdown, status, news: status }, workspace, context);
    }
    return hasProblems(status, failOn) ? 1 : 0;
  },
};
