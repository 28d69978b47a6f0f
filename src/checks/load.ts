import { byLocation } from '../base/diagnostic.ts';
import { type Reading, readEngagements } from '../workspace/read.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkFolders } from './index.ts';

/** All documents of a repo with all their problems, in order. */
export type Loaded = Reading;

/**
 * Reads and checks every document, or those of the named engagements. A broken file never keeps the others from being
 * read.
 */
export async function load({ files, kinds, settings }: Workspace, only?: readonly string[]): Promise<Loaded> {
  const { diagnostics, ...read } = await readEngagements(files, kinds, settings.engagements, only);
  return { ...read, diagnostics: [...diagnostics, ...checkFolders(read.folders)].sort(byLocation) };
}
