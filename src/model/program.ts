import type { Day } from '../base/calendar.ts';
import { byPlace, byText, type Diagnostic } from '../base/diagnostic.ts';
import { checkFolders } from '../checks/index.ts';
import { brokenFiles, type Folder, readEngagements } from '../workspace/read.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { engagementOf } from './engagement.ts';
import { byPhase } from './phase.ts';
import type { Audience, Engagement, Program } from './types.ts';

/** All documents of a repo with all their problems, in order. */
export interface Loaded {
  folders: Folder[];
  /** Files of documents, readable or not. */
  checked: string[];
  diagnostics: Diagnostic[];
}

/** Reads and checks every document, or those of the named engagements. A broken file never keeps the others from being read. */
export async function load({ files, kinds, settings }: Workspace, only?: readonly string[]): Promise<Loaded> {
  const { folders, diagnostics, checked } = await readEngagements(files, kinds, settings.engagements, only);
  return { folders, checked, diagnostics: [...diagnostics, ...checkFolders(folders)].sort(byPlace) };
}

export interface ProgramOptions {
  day: Day;
  audience: Audience;
}

const byAttention = (a: Engagement, b: Engagement): number => byPhase(a.phase, b.phase) || byText(a.slug, b.slug);

/** The engagements as they stand on a day. Documents that do not validate are left out. */
export function programOf(
  { settings }: Workspace,
  { folders, diagnostics }: Loaded,
  { day, audience }: ProgramOptions,
): Program {
  const view = { day, audience, settings, broken: brokenFiles(diagnostics) };
  const engagements = folders.flatMap((folder) => engagementOf(folder, view) ?? []).sort(byAttention);
  return { day, audience, engagements };
}

/** Whether a file is for the home team alone. */
export const isHomeFile = (file: string, engagements: string): boolean =>
  file.startsWith(`${engagements}/`) && file.slice(engagements.length + 1).split('/')[1] === 'home';
