import type { Severity } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import type { Flags } from '../drafts/flags.ts';
import type { Audience } from '../model/types.ts';
import type { View } from '../report/blocks.ts';
import type { LinkTo } from '../report/links.ts';
import { statusFormats } from '../report/status/index.ts';
import { markdownLinking, statusMarkdown } from '../report/status/markdown.ts';
import { statusText } from '../report/status/text.ts';
import { wrap } from '../report/text.ts';
import type { Style } from '../report/types.ts';
import { details, everything } from '../report/views/engagement.ts';
import { views } from '../report/views/index.ts';
import { page } from '../report/views/page.ts';
import { withoutHome } from '../report/views/title.ts';
import { failureWords } from '../report/words.ts';
import { audienceFor } from '../status/audience.ts';
import { type Failure, failureOf, statusOf } from '../status/status.ts';
import type { Status } from '../status/types.ts';
import { listSlugs } from '../workspace/find.ts';
import { homeLocation } from '../workspace/workspace.ts';
import { addNarrowing, type Narrowing, narrowingOf } from './report/narrow.ts';
import { slugNamed } from './shared/engagements.ts';
import { choice, day } from './shared/flags.ts';
import { forActions, type Opened, openAt } from './shared/repo.ts';
import { addOutput, outputOf, showResult, styleFor, underActions } from './shared/result.ts';
import type { CommandModule, Context, ExitCode } from './types.ts';

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
  all: boolean;
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
  all: flags.all === true,
  output: outputOf(flags),
});

/** Flags that do not go together. */
function refuseContradictions({ view, audience, since, all }: ReportOptions, flags: Flags): void {
  if (view === 'people' && audience === 'host') {
    throw new UserError(
      'the people view is for the home team only',
      'remove --audience host, or choose another --view',
    );
  }
  if (since !== undefined && (flags.view !== undefined || all || narrowingOf(flags))) {
    throw new UserError(
      '--since has no views',
      'leave out --view, --all, --health, --phase, --engineer and --host, or leave out --since',
    );
  }
}

/** Throws a UserError where the engagements that were named are not for the host team. */
function refuseNothing(wanted: readonly string[], { engagements, diagnostics }: Status): void {
  if (wanted.length === 0 || engagements.length > 0 || diagnostics.length > 0) return;
  throw new UserError(
    `the host team's report leaves out ${wanted.join(', ')}`,
    'declined engagements are not shown to the host team',
  );
}

/** The whole result. Readers of JSON and CSV are given an empty list; a person is told what there is none of, and why it fails. */
function resultText(
  status: Status,
  view: View,
  { format: wanted, failOn }: ReportOptions,
  { style, narrowing, failure }: { style: Style; narrowing: Narrowing | undefined; failure: Failure | undefined },
): string {
  const format = statusFormats.find(({ name }) => name === wanted) ?? statusText;
  const isRead = format === statusText || format === statusMarkdown;
  if (narrowing && !failure && isRead && status.engagements.length === 0)
    return `no engagement with ${narrowing.words}\n`;
  const text = format.render(status, view, style);
  const isSaid = failure && format === statusText;
  return isSaid ? `${text}${wrap(failureWords(failure, failOn), style.columns)}\n` : text;
}

/** Names ask for all about them, `--all` for all about all; else it is Monday's page. */
function viewFor({ names, view, all, audience: wanted }: ReportOptions, audience: Audience): View {
  const overview = names.length > 0 ? details : all ? everything : page;
  const chosen = views.find(({ name }) => name === view && name !== overview.name) ?? overview;
  return audience === (wanted ?? 'home') ? chosen : withoutHome(chosen);
}

/** How it stands on one day: all but `--since`. */
async function reportStatus(
  { workspace, snapshot }: Opened,
  options: ReportOptions & { isAnnotated: boolean },
  narrowing: Narrowing | undefined,
  context: Context,
): Promise<ExitCode> {
  const { view: viewName, asOf, audience: wantedBy, failOn, output } = options;
  if (failOn === 'new') throw new UserError('--fail-on new needs --since', 'for instance --since origin/main');
  const audience = audienceFor(homeLocation(workspace), viewName === 'people' ? 'home' : wantedBy);
  const slugs = listSlugs(workspace.files, workspace.settings.engagements);
  const wanted = options.names.map((name) => slugNamed(name, slugs));
  const loaded = await load(workspace);
  const today = context.io.today(workspace.settings.retro.timezone);
  const status = statusOf(workspace.settings, loaded, {
    ...{ day: asOf ?? snapshot?.day ?? today, today, audience, slugs: wanted },
    ...(narrowing ? { narrow: narrowing.includes } : {}),
  });
  narrowing?.check();
  if (!narrowing) refuseNothing(wanted, status);
  const failure = failureOf(status, failOn);
  const view = viewFor(options, audience);
  const text = resultText(status, view, options, { style: styleFor(output, context), narrowing, failure });
  await showResult(text, output, { workspace, documents: loaded.checked }, context);
  if (options.isAnnotated) {
    const { reportToActions } = await import('./shared/actions.ts');
    const markdown = (linkTo: LinkTo) => markdownLinking(linkTo).render(status, view, context.style);
    await reportToActions({ markdown, news: status }, workspace, context);
  }
  return failure ? 1 : 0;
}

export const report: CommandModule = {
  configure: (command) =>
    addNarrowing(
      addOutput(command)
        .option('--all', 'everything about all engagements, closed and declined ones too')
        .option('--view <view>', `${viewNames.join(', ')} (default engagements)`, choice(viewNames))
        .option('--format <format>', `${formats.join(', ')} (default text)`, choice(formats))
        .option('--as-of <date>', 'show the status on this day (default today, or the day of --at)', day)
        .option('--at <rev>', 'the documents as they stand in this commit; the files on disk are not read')
        .option(
          '--since <rev|date>',
          'what has changed since the merge base with this commit, or since the last commit of this day',
        )
        .option(
          '--audience <team>',
          'home or host; host leaves out everything under home/ (default home, or host without --home if that is elsewhere)',
          choice(['home', 'host']),
        )
        .option(
          '--fail-on <severity>',
          'exit with 1 at this severity or above: never, error, warning, info (default error); with --since also new: for errors that came with the changes',
          choice(['never', 'error', 'warning', 'info', 'new']),
        ),
    ).addHelpText(
      'after',
      `
Under GitHub Actions, without --format, the lines that it is about are
annotated, and the page becomes the job summary.

Examples:
  $ auxeng report
  $ auxeng report checkout --format markdown --audience host
  $ auxeng report --all --health off-track
  $ auxeng report --as-of 2026-10-01 --fail-on warning`,
    ),
  async run(operands, flags, context) {
    const options = toReportOptions(operands, flags);
    refuseContradictions(options, flags);
    const isAnnotated = options.format === undefined && underActions(context);
    return forActions(context, { at: options.at, isReport: true, isAnnotated }, async () => {
      const opened = await openAt(context, options.at);
      const { since } = options;
      if (since === undefined) return reportStatus(opened, { ...options, isAnnotated }, narrowingOf(flags), context);
      const { reportChanges } = await import('./report/changes.ts');
      return reportChanges(opened, { ...options, since, isAnnotated }, context);
    });
  },
};
