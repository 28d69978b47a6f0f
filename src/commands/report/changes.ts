import { type Day, earlier, isDay } from '../../base/calendar.ts';
import type { Severity } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { count, listed } from '../../base/text.ts';
import { type Loaded, load } from '../../checks/load.ts';
import { sharedReader } from '../../kinds/shared-reader.ts';
import { type ProgramOptions, programOf } from '../../model/program.ts';
import type { Audience, Program } from '../../model/types.ts';
import { changesFormats, changesLinking, changesText } from '../../report/changes/index.ts';
import { forTerminal } from '../../report/escape.ts';
import type { LinkTo } from '../../report/links.ts';
import { raises } from '../../rules/index.ts';
import { audienceFor } from '../../status/audience.ts';
import type { InTime } from '../../status/changes/engagement.ts';
import type { Changes, Point } from '../../status/changes/types.ts';
import { broughtErrors, changesBetween } from '../../status/changes.ts';
import { failureOf, statusOf } from '../../status/status.ts';
import type { Status } from '../../status/types.ts';
import { inCommit, openSince, type Snapshot } from '../../workspace/commit.ts';
import { listSlugs, slugsIfListed } from '../../workspace/find.ts';
import type { Settings } from '../../workspace/settings.ts';
import { homeLocation, type Workspace } from '../../workspace/workspace.ts';
import { slugNamed } from '../shared/engagements.ts';
import { homeFinder, type Opened, refuseSeveral } from '../shared/repo.ts';
import { showResult, styleFor } from '../shared/result.ts';
import type { Context, ExitCode } from '../types.ts';

export interface ChangesOptions {
  names: readonly string[];
  /** Undefined: for whoever reads the log. */
  format: string | undefined;
  asOf: Day | undefined;
  audience: Audience | undefined;
  failOn: Severity | 'never' | 'new';
  since: string;
  output: string | undefined;
  /** Whether GitHub Actions shows it where people look. */
  isAnnotated: boolean;
}

/** Nothing, as before the first commit. */
const noDocuments: Loaded = { folders: [], diagnostics: [], checked: [] };

/** The host team's, if of one of both nobody knows where `home/` lies: half a comparison would be wrong. */
function audienceOf(workspaces: readonly Workspace[], wanted: Audience | undefined): Audience {
  const unknown = workspaces.find((workspace) => homeLocation(workspace) === 'unknown');
  return audienceFor(unknown ? 'unknown' : 'beside', wanted);
}

/** The engagements that were named: one that is gone has a name, too, and one that was renamed has two. */
function slugsNamed(names: readonly string[], { files, settings }: Workspace, old: Snapshot | undefined): string[] {
  const newNames = new Map([...(old?.renamed ?? [])].map(([slug, was]) => [was, slug]));
  const oldSlugs = old ? slugsIfListed(old.workspace.files, old.workspace.settings.engagements) : [];
  const known = [...new Set([...listSlugs(files, settings.engagements), ...oldSlugs, ...newNames.keys()])];
  return names.map((name) => slugNamed(name, known)).map((slug) => newNames.get(slug) ?? slug);
}

async function noteFault({ commit, fault = '' }: Snapshot, { io }: Context): Promise<void> {
  const [why = ''] = fault.split('\n');
  const note = `note: in the commit ${commit.id.slice(0, 12)}, ${why.replace(/:$/, '')}; it is read by the settings of now`;
  await io.stderr.write(`${forTerminal(note)}\n`);
}

const pointOf = (old: Snapshot | undefined, day: Day): Point => ({
  commit: old?.commit.id ?? null,
  ...(old?.branchPointOf === undefined ? {} : { branch_point_of: old.branchPointOf }),
  as_of: day,
});

/** What the old documents would say by now. Most comparisons need not know. */
function inTimeBy(settings: Settings, before: Loaded, options: ProgramOptions): InTime {
  let meanwhile: Program | undefined;
  return (slug, rule) => {
    meanwhile ??= programOf(settings, before, options);
    const engagement = meanwhile.engagements.find((one) => one.slug === slug);
    return engagement !== undefined && raises(rule, engagement, meanwhile, settings);
  };
}

/** What has changed, and the status at its end. */
async function compare(opened: Opened, options: ChangesOptions, context: Context) {
  const { workspace, snapshot } = opened;
  const today = context.io.today(workspace.settings.retro.timezone);
  const day = options.asOf ?? snapshot?.day ?? today;
  const reader = sharedReader();
  const after = await load(workspace, undefined, reader.read);
  const newer = { ...opened, known: reader.bytesAt };
  const old = await openSince(context.cwd, newer, options.since, homeFinder(context));
  if (old?.fault !== undefined) await noteFault(old, context);
  const workspaces = [workspace, ...(old ? [old.workspace] : [])];
  const audience = audienceOf(workspaces, options.audience);
  const shared = { today, audience, slugs: slugsNamed(options.names, workspace, old), overview: false };
  const before = old ? await inCommit(old.commit, () => load(old.workspace, undefined, reader.read)) : noDocuments;
  const { settings } = old?.workspace ?? workspace;
  const oldDay = earlier(isDay(options.since) ? options.since : (old?.day ?? day), day);
  const then = statusOf(settings, before, { ...shared, day: oldDay });
  const now = statusOf(workspace.settings, after, { ...shared, day });
  const inTime = inTimeBy(settings, before, { today, audience, day });
  const changes = changesBetween(
    { point: pointOf(old, oldDay), status: then, loaded: before, renamed: old?.renamed },
    { point: { commit: snapshot?.commit.id ?? null, as_of: day }, status: now, loaded: after },
    inTime,
  );
  return { changes, status: now, documents: after.checked };
}

/**
 * Why the exit code is 1; `undefined` where it is 0. `new` and `never` judge the changes alone, `never` only whether they
 * broke a document; any severity judges the whole status.
 */
function reasonToFail(changes: Changes, status: Status, failOn: ChangesOptions['failOn']): string | undefined {
  if (failOn !== 'new' && failOn !== 'never') {
    const isWhole = 'with --fail-on new, only those count that came with these changes';
    return failureOf(status, failOn) ? `There are problems, new or not: see \`auxeng report\`; ${isWhole}.` : undefined;
  }
  const errors = broughtErrors(changes, failOn === 'new');
  const places = [...new Set(errors.map(({ where, rule }) => `${where} (${rule})`))];
  return errors.length === 0
    ? undefined
    : `${count(errors.length, 'error')} came with these changes: ${listed(places)}.`;
}

/** Under GitHub Actions, where people look: only what is new. */
async function showInActions(
  changes: Changes,
  markdown: (linkTo: LinkTo) => string,
  { workspace }: Opened,
  context: Context,
) {
  const { reportToActions } = await import('../shared/actions.ts');
  const engagements = changes.engagements.map(({ slug, signals }) => ({ slug, signals: signals.came }));
  const news = { diagnostics: changes.diagnostics.came, engagements };
  await reportToActions({ markdown, news }, workspace, context);
}

/** `auxeng report --since`: what has changed. */
export async function reportChanges(opened: Opened, options: ChangesOptions, context: Context): Promise<ExitCode> {
  refuseSeveral(context, '--since');
  const { format: wanted = changesText.name, output } = options;
  const format = changesFormats.find(({ name }) => name === wanted);
  if (!format) {
    const names = listed(changesFormats.map(({ name }) => name));
    throw new UserError(`--since does not come as ${wanted}`, `its formats are ${names}`);
  }
  const { changes, status, documents } = await compare(opened, options, context);
  const why = reasonToFail(changes, status, options.failOn);
  const text = format.render(changes, status, why, styleFor(output, context));
  await showResult(text, output, { workspace: opened.workspace, documents }, context);
  if (options.isAnnotated) {
    const markdown = (linkTo: LinkTo) => changesLinking(linkTo).render(changes, status, why, context.style);
    await showInActions(changes, markdown, opened, context);
  }
  return why === undefined ? 0 : 1;
}
