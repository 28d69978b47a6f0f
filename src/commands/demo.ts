import path from 'node:path';
import { UserError } from '../base/errors.ts';
import { load } from '../checks/load.ts';
import { demoFiles } from '../demo/index.ts';
import { makeFolders } from '../io/create.ts';
import { diskFiles, lstatIfExists } from '../io/disk.ts';
import { commitAll } from '../io/git/config.ts';
import { statusText } from '../report/status/text.ts';
import { page } from '../report/views/page.ts';
import { statusOf } from '../status/status.ts';
import { pathBelow } from '../workspace/home.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { createFiles, refuseDetours } from '../workspace/write.ts';
import { day } from './shared/flags.ts';
import type { CommandModule } from './types.ts';

/** A link would lead elsewhere, perhaps out of somebody's repo. */
const isFree = (folder: string): boolean => {
  const found = lstatIfExists(folder);
  return !found || (found.isDirectory() && diskFiles(folder).list('').length === 0);
};

/** `auxeng-demo`, or the first of `auxeng-demo-2`, `-3`… that is free: whoever runs the demo twice sees it twice. */
function freeFolder(cwd: string): string {
  for (let number = 1; ; number++) {
    const folder = path.join(cwd, number === 1 ? 'auxeng-demo' : `auxeng-demo-${number}`);
    if (isFree(folder)) return folder;
  }
}

/** What is in the way of a sample. */
function problemAt(folder: string): string {
  const found = lstatIfExists(folder);
  if (found?.isFile()) return 'is a file';
  return found?.isDirectory() ? 'is not empty' : 'is not a folder';
}

function folderFor(named: unknown, cwd: string): string {
  if (typeof named !== 'string') return freeFolder(cwd);
  const folder = path.resolve(cwd, named);
  const below = pathBelow(cwd, folder);
  if (below !== undefined) refuseDetours({ root: cwd }, below);
  if (isFree(folder)) return folder;
  throw new UserError(`${named} ${problemAt(folder)}`, 'choose a new or empty folder');
}

/** Writes the sample, and returns its folder. Throws a UserError if it cannot be written. */
function makeSample(named: unknown, cwd: string, asOf: string): string {
  try {
    const folder = folderFor(named, cwd);
    makeFolders(folder);
    createFiles({ root: folder }, demoFiles(asOf));
    return folder;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `the sample could not be written: ${(error as Error).message}`,
      'choose a folder that you may write to: `auxeng demo <folder>`',
    );
  }
}

export const demo: CommandModule = {
  configure: (command) =>
    command
      .option('--as-of <date>', 'the date the sample is built around (default today)', day)
      .addHelpText('after', '\nExamples:\n  $ auxeng demo\n  $ auxeng demo /tmp/sample --as-of 2026-11-18'),
  async run([named], flags, { io, cwd, style, quiet }) {
    const asOf = (flags.asOf as string | undefined) ?? io.today();
    const folder = makeSample(named, path.resolve(io.cwd, cwd), asOf);
    const committed = commitAll(folder, 'A sample program', asOf);
    const workspace = await openWorkspace(folder);
    const status = statusOf(workspace.settings, await load(workspace), { day: asOf, audience: 'home' });
    await io.stdout.write(statusText.render(status, page, style));
    if (quiet) return 0;
    const shown = path.relative(io.cwd, folder) || '.';
    const lines = [
      `This is a sample, in ${shown}${committed ? ', a git repo of its own' : ' (not a git repo: git was not found)'}. Look around:`,
      `  cd ${shown}`,
      '  auxeng report search            one engagement; exits with 1: it is off track',
      '  auxeng explain failure-persists what a rule means and what to do',
      '  auxeng validate                 check every document',
      '  auxeng retro checkout           record a retro',
    ];
    await io.stdout.write(`\n${lines.join('\n')}\n`);
    return 0;
  },
};
