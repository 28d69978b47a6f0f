import path from 'node:path';
import { hasErrors } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import { Source } from '../document/source.ts';
import type { Flags } from '../drafts/flags.ts';
import { exists, realPath } from '../io/disk.ts';
import type { Files } from '../io/types.ts';
import { validationFormats } from '../report/diagnostics/index.ts';
import { absolutePath, pathBelow } from '../workspace/home.ts';
import { homeMark, inRepo, slugOf } from '../workspace/paths.ts';
import { maxDocument } from '../workspace/read.ts';
import { homeLocation, type Workspace } from '../workspace/workspace.ts';
import { choice } from './shared/flags.ts';
import { openAt, refuseSeveral } from './shared/repo.ts';
import type { CommandModule } from './types.ts';

const formatNames = validationFormats.map(({ name }) => name);

interface ValidateOptions {
  format: string;
  at: string | undefined;
  paths: readonly string[];
}

const toValidateOptions = (operands: readonly unknown[], flags: Flags): ValidateOptions => ({
  format: (flags.format as string | undefined) ?? 'text',
  at: flags.at as string | undefined,
  paths: (operands[0] as string[] | undefined) ?? [],
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

/** Opening a named pipe would block forever. */
const isRegularFile = (files: Files, file: string): boolean =>
  files.list(path.posix.dirname(file)).some(({ name, type }) => type === 'file' && name === path.posix.basename(file));

/** Reads a line of a file for an excerpt. Files that cannot be read have none. */
function lineReader(files: Files): (file: string, line: number) => string | undefined {
  let last: Source | undefined;
  return (file, line) => {
    try {
      if (last?.file !== file) {
        const bytes = isRegularFile(files, file) ? files.read(file, maxDocument) : new Uint8Array();
        last = new Source(file, new TextDecoder().decode(bytes));
      }
      return last.line(line);
    } catch {
      return undefined;
    }
  };
}

export const validate: CommandModule = {
  configure: (command) =>
    command
      .option('--format <format>', `${formatNames.join(', ')} (default text)`, choice(formatNames))
      .option('--at <rev>', 'check the documents of this commit; the files on disk are not read')
      .addHelpText(
        'after',
        '\nExamples:\n  $ auxeng validate\n  $ auxeng validate engagements/checkout-testing --format json\n  $ auxeng validate --format unix',
      ),
  async run(operands, flags, context) {
    const { io, cwd, style, quiet } = context;
    const options = toValidateOptions(operands, flags);
    const { workspace } = await openAt(context, options.at);
    if (options.paths.length > 0) refuseSeveral(context, 'a path');
    const folders = options.paths.map((given) => nameOf(given, cwd, workspace, options.at));
    const loaded = await load(workspace, slugsUnder(folders, workspace));
    const checked = loaded.checked.filter((file) => isUnder(file, folders, workspace));
    if (checked.length === 0 && loaded.diagnostics.length === 0 && folders.length > 0) {
      throw new UserError(
        `no documents under ${options.paths.join(', ')}`,
        `documents belong in ${workspace.settings.engagements}/`,
      );
    }
    const diagnostics = loaded.diagnostics.filter(({ file }) => isUnder(file, folders, workspace));
    const format = validationFormats.find(({ name }) => name === options.format);
    const validation = {
      checked: checked.length,
      diagnostics,
      withoutHome: homeLocation(workspace) === 'unknown',
      lineOf: lineReader(workspace.files),
      pathOf: (file: string) => path.relative(workspace.root, absolutePath(workspace, file)).split(path.sep).join('/'),
    };
    const text = format?.render(validation, style) ?? '';
    if (!quiet || diagnostics.length > 0) await io.stdout.write(text);
    return hasErrors(diagnostics) ? 1 : 0;
  },
};
