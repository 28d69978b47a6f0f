import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../base/errors.ts';
import { isMapping } from '../../base/fields.ts';
import { readYaml } from '../../document/readers.ts';
import { Source } from '../../document/source.ts';
import { listWritten } from '../../drafts/output.ts';
import { diffLines } from '../../report/diff.ts';
import { forTerminal } from '../../report/escape.ts';
import { checkoutAt } from '../../workspace/home.ts';
import { replaceFile } from '../../workspace/replace.ts';
import { maxSettings, settingsFile } from '../../workspace/settings.ts';
import { repoAround, type Workspace } from '../../workspace/workspace.ts';
import { homeEntry } from '../shared/repo.ts';
import type { Context } from '../types.ts';
import { homeLine } from './texts.ts';

/** What is to be set: for this machine where the private checkout is, and for everyone that there is one. */
export interface HomePlan {
  repo: string;
  folder: string;
  /** The text of settings that do not say it yet. */
  settings: { before: string; after: string } | undefined;
}

const dataIn = async (text: string): Promise<unknown> =>
  (await readYaml(new Source(settingsFile, text), 0, text.length)).value;

/** The settings with one more line. Throws a UserError if they would not read as they did, and that line. */
async function withHomeLine(before: string): Promise<string> {
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const after = `${before}${before === '' || before.endsWith('\n') ? '' : lineEnd}${homeLine}${lineEnd}`;
  const data = await dataIn(before);
  if (isMapping(data) && isDeepStrictEqual(await dataIn(after), { ...data, home: 'elsewhere' })) return after;
  throw new UserError(`${settingsFile} does not take another line`, `add "${homeLine}" to it, then try again`);
}

async function settingsChange({ files, settings, hasSettings }: Workspace): Promise<HomePlan['settings']> {
  if (!hasSettings || settings.home === 'elsewhere') return undefined;
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(settingsFile, maxSettings));
  return { before, after: await withHomeLine(before) };
}

/** What --home asks for, if it is given. Throws a UserError if its folder is no private checkout. */
export async function planHome({ cwd, home }: Context, workspace: Workspace): Promise<HomePlan | undefined> {
  if (home === undefined) return undefined;
  const repo = repoAround(workspace.root);
  const folder = path.resolve(cwd, home);
  checkoutAt({ folder, by: '--home' }, repo);
  return { repo, folder, settings: await settingsChange(workspace) };
}

async function showPlan({ folder, settings }: HomePlan, { io }: Context): Promise<void> {
  const lines = settings ? [`would change ${settingsFile}:`, ...diffLines(settings.before, settings.after)] : [];
  const shown = [`would set git config ${homeEntry} ${folder}`, ...lines].map(forTerminal);
  await io.stdout.write(`${shown.join('\n')}\n`);
}

/** Throws a UserError, with nothing written, if git or the settings refuse. */
export async function setUpHome(
  plan: HomePlan,
  workspace: Workspace,
  context: Context,
  { dryRun }: { dryRun: boolean },
): Promise<void> {
  const { repo, folder, settings } = plan;
  if (dryRun) return showPlan(plan, context);
  try {
    context.io.setGitConfig(repo, homeEntry, folder);
  } catch (error) {
    throw new UserError(
      `git config ${homeEntry} could not be set: ${(error as Error).message}`,
      'nothing was written; --home needs a git repo, AUXENG_HOME does not',
    );
  }
  if (!context.quiet) await context.io.stdout.write(`set git config ${homeEntry} ${forTerminal(folder)}\n`);
  if (!settings) return;
  replaceFile(workspace, settingsFile, settings.before, settings.after);
  await listWritten([{ file: settingsFile }], workspace, context, 'changed');
}
