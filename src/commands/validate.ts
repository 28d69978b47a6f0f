import path from 'node:path';
import { hasErrors } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import { Source } from '../document/source.ts';
import type { Flags } from '../drafts/flags.ts';
import { exists } from '../io/disk.ts';
import type { Files } from '../io/types.ts';
import { validationFormats } from '../report/diagnostics/index.ts';
import { slugOf } from '../workspace/paths.ts';
import { maxDocument } from '../workspace/read.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { choice } from './shared/flags.ts';
import type { CommandModule } from './types.ts';

const formatNames = validationFormats.map(({ name }) => name);

interface ValidateOptions {
  format: string;
  paths: readonly string[];
}

const toValidateOptions = (operands: readonly unknown[], flags: Flags): ValidateOptions => ({
  format: (flags.format as string | undefined) ?? 'text',
  paths: (operands[0] as string[] | undefined) ?? [],
});

/**
 * A path as the person wrote it, relative to the root with forward slashes. Throws a UserError when it is not there.
 */
function inRoot(given: string, cwd: string, root: string): string {
  const absolute = path.resolve(cwd, given);
  const relative = path.relative(root, absolute);
  if (relative === '..' || relative.startsWith(`..${path.sep}`))
    throw new UserError(`${given} is outside ${root}`, 'use -C for another repo');
  if (!exists(absolute)) throw new UserError(`${given} does not exist`, 'pass files or folders of the repo');
  return relative.split(path.sep).join('/');
}

const isUnder = (file: string, folders: readonly string[]): boolean =>
  folders.length === 0 || folders.some((folder) => folder === '' || file === folder || file.startsWith(`${folder}/`));

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
      .addHelpText(
        'after',
        '\nExamples:\n  $ auxeng validate\n  $ auxeng validate engagements/checkout-testing --format json\n  $ auxeng validate --format unix',
      ),
  async run(operands, flags, { io, cwd, style, quiet }) {
    const options = toValidateOptions(operands, flags);
    const workspace = await openWorkspace(cwd);
    const folders = options.paths.map((given) => inRoot(given, cwd, workspace.root));
    const loaded = await load(workspace, slugsUnder(folders, workspace));
    const checked = loaded.checked.filter((file) => isUnder(file, folders));
    if (checked.length === 0 && loaded.diagnostics.length === 0 && folders.length > 0) {
      throw new UserError(
        `no documents under ${options.paths.join(', ')}`,
        `documents belong in ${workspace.settings.engagements}/`,
      );
    }
    const diagnostics = loaded.diagnostics.filter(({ file }) => isUnder(file, folders));
    const format = validationFormats.find(({ name }) => name === options.format);
    const text =
      format?.render({ checked: checked.length, diagnostics, lineOf: lineReader(workspace.files) }, style) ?? '';
    if (!quiet || diagnostics.length > 0) await io.stdout.write(text);
    return hasErrors(diagnostics) ? 1 : 0;
  },
};
