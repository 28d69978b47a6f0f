import path from 'node:path';
import { hasErrors } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import type { Flags } from '../drafts/flags.ts';
import { exists, realPath } from '../io/disk.ts';
import type { Files } from '../io/types.ts';
import type { Audience } from '../model/types.ts';
import { validationGithub } from '../report/diagnostics/github.ts';
import { validationFormats } from '../report/diagnostics/index.ts';
import { validationText } from '../report/diagnostics/text.ts';
import { forTerminal } from '../report/escape.ts';
import type { Validation } from '../report/types.ts';
import { lineReader } from '../workspace/excerpts.ts';
import { absolutePath, pathBelow } from '../workspace/home.ts';
import { homeMark, inRepo, isHomeFile, slugOf } from '../workspace/paths.ts';
import { homeLocation, repoAround, repoPathIn, type Workspace } from '../workspace/workspace.ts';
import { choice } from './shared/flags.ts';
import { forActions, type Opened, openAt, refuseSeveral } from './shared/repo.ts';
import { addOutput, outputOf, showResult, styleFor, underActions } from './shared/result.ts';
import type { CommandModule, Context, ExitCode } from './types.ts';

const formatNames = validationFormats.map(({ name }) => name);

interface ValidateOptions {
  /** Undefined: for whoever reads the log. */
  format: string | undefined;
  at: string | undefined;
  since: string | undefined;
  paths: readonly string[];
  audience: Audience;
  output: string | undefined;
}

const toValidateOptions = (operands: readonly unknown[], flags: Flags): ValidateOptions => ({
  format: flags.format as string | undefined,
  at: flags.at as string | undefined,
  since: flags.since as string | undefined,
  paths: (operands[0] as string[] | undefined) ?? [],
  audience: (flags.audience as Audience | undefined) ?? 'home',
  output: outputOf(flags),
});

/**
 * The name of the file or folder at a path as the person wrote it. Throws a UserError when it is not there.
 */
function nameOf(given: string, cwd: string, { root, home, files }: Workspace, at: string | undefined): string {
  const absolute = path.resolve(cwd, given);
  const name = pathBelow(root, absolute) ?? checkoutName(absolute, home);
  if (name === undefined) throw new UserError(`${given} is outside ${root}`, 'use -C for another repo');
  const isThere = at === undefined ? exists(absolute) : isListed(files, name);
  if (isThere) return name;
  const where = at === undefined ? '' : ` in ${at}`;
  throw new UserError(`${given} does not exist${where}`, 'pass files or folders of the repo');
}

/** Whether a folder lists a path, as one of a commit does; the root needs no listing. */
const isListed = (files: Files, name: string): boolean => {
  const folder = path.posix.dirname(name);
  return (
    name === '' || files.list(folder === '.' ? '' : folder).some((entry) => entry.name === path.posix.basename(name))
  );
};

/** A path in the private checkout, whichever links lead there. */
function checkoutName(absolute: string, home: string | undefined): string | undefined {
  const below = home === undefined || !exists(absolute) ? undefined : pathBelow(home, realPath(absolute));
  return below === undefined ? undefined : `${homeMark}${below}`;
}

const holds = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(folder === '' || folder === homeMark ? folder : `${folder}/`);

/** Whether a file is under one of the paths; those of an engagement hold its files in the private checkout, too. */
const isUnder = (file: string, folders: readonly string[], { settings }: Workspace): boolean =>
  folders.length === 0 ||
  folders.some((folder) => holds(folder, file) || holds(folder, inRepo(file, settings.engagements)));

/** The engagements that the paths touch; all of them when a path lies above one. */
function slugsUnder(folders: readonly string[], { settings }: Workspace): string[] | undefined {
  const slugs = folders.map((folder) => slugOf(folder, settings.engagements));
  return slugs.length > 0 && slugs.every((slug) => slug !== undefined) ? slugs : undefined;
}

/** What is checked: the files under the paths, and for the host team none that is under home/. */
const isWanted = (file: string, folders: readonly string[], audience: Audience, workspace: Workspace): boolean =>
  isUnder(file, folders, workspace) && (audience === 'home' || !isHomeFile(file, workspace.settings.engagements));

async function validationOf({ paths, audience, at, since }: ValidateOptions, opened: Opened, context: Context) {
  const { workspace } = opened;
  const { cwd } = context;
  const folders = paths.map((given) => nameOf(given, cwd, workspace, at));
  const comparison =
    since === undefined ? undefined : (await import('./validate/since.ts')).comparisonWith(since, context);
  const loaded = await load(workspace, slugsUnder(folders, workspace), comparison?.read);
  const files = loaded.checked.filter((file) => isWanted(file, folders, audience, workspace));
  if (files.length === 0 && loaded.diagnostics.length === 0 && folders.length > 0) {
    throw new UserError(
      `no documents under ${paths.join(', ')}`,
      `documents belong in ${workspace.settings.engagements}/`,
    );
  }
  const all = loaded.diagnostics.filter(({ file }) => isWanted(file, folders, audience, workspace));
  const diagnostics = comparison ? await comparison.newAmong(all, opened) : all;
  return {
    checked: files.length,
    files,
    diagnostics,
    ...(comparison === undefined ? {} : { known: all.length - diagnostics.length }),
    withoutHome: audience === 'home' && homeLocation(workspace) === 'unknown',
    lineOf: lineReader(workspace.files),
    pathOf: (file: string) => path.relative(workspace.root, absolutePath(workspace, file)).split(path.sep).join('/'),
    repoPathOf: repoPathIn(workspace),
  };
}

/** Prints the problems, and under GitHub Actions annotates their lines too, unless a format was asked for. */
async function show(
  validation: Validation & { files: readonly string[] },
  { format: wanted, output }: ValidateOptions,
  workspace: Workspace,
  context: Context,
): Promise<void> {
  const { quiet, annotate } = context;
  const format = validationFormats.find(({ name }) => name === wanted) ?? validationText;
  const style = styleFor(output, context);
  const text = format.render(validation, style);
  if (format === validationGithub && output === undefined) await annotate(text);
  else if (output !== undefined || !quiet || validation.diagnostics.length > 0) {
    await showResult(text, output, { workspace, documents: validation.files }, context);
  }
  if (wanted === undefined && underActions(context)) await annotate(validationGithub.render(validation, style));
}

async function validateOnce(options: ValidateOptions, context: Context): Promise<ExitCode> {
  const { at, format, paths, since } = options;
  const isAnnotated = format === validationGithub.name || (format === undefined && underActions(context));
  return forActions(context, { at, isReport: false, isAnnotated }, async () => {
    const opened = await openAt(context, at);
    if (paths.length > 0) refuseSeveral(context, 'a path');
    if (since !== undefined) refuseSeveral(context, '--since');
    const validation = await validationOf(options, opened, context);
    await show(validation, options, opened.workspace, context);
    return hasErrors(validation.diagnostics) ? 1 : 0;
  });
}

/** Validates again whenever something has changed. What cannot be checked now may be after the next change. */
async function watch(options: ValidateOptions, context: Context): Promise<never> {
  const { io } = context;
  const folder = repoAround(path.resolve(context.cwd));
  for (;;) {
    // From before it is validated, so that nothing that changes during it is missed.
    const changed = io.nextChange(folder);
    try {
      await validateOnce(options, context);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await io.stderr.write(`error: ${forTerminal(error.message)}\n`);
    }
    await io.stderr.write('watching; Ctrl-C ends it\n');
    await changed;
  }
}

export const validate: CommandModule = {
  configure: (command) =>
    addOutput(
      command
        .option('--format <format>', `${formatNames.join(', ')} (default text)`, choice(formatNames))
        .option('--at <rev>', 'check the documents of this commit; the files on disk are not read')
        .option(
          '--since <rev|date>',
          'leave out problems that the merge base with this commit, or the last commit of this day, had already',
        )
        .option('--watch', 'check again whenever a file changes, until Ctrl-C')
        .option(
          '--audience <team>',
          'home or host; host leaves out everything under home/ (default home)',
          choice(['home', 'host']),
        ),
    ).addHelpText(
      'after',
      `
Under GitHub Actions, without --format, lines with problems are annotated, too.

Examples:
  $ auxeng validate
  $ auxeng validate engagements/checkout-testing --format json
  $ auxeng validate --since origin/main
  $ auxeng validate --format sarif --output auxeng.sarif`,
    ),
  async run(operands, flags, context) {
    const options = toValidateOptions(operands, flags);
    if (!flags.watch) return validateOnce(options, context);
    if (options.at !== undefined) throw new UserError('a commit does not change', 'leave out --at or --watch');
    // Its own output would be the next change.
    if (options.output !== undefined) throw new UserError('--watch prints only', 'leave out --output or --watch');
    return watch(options, context);
  },
};
