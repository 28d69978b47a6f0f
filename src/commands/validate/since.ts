import type { Diagnostic } from '../../base/diagnostic.ts';
import { load } from '../../checks/load.ts';
import type { SharedReader } from '../../kinds/shared-reader.ts';
import { without } from '../../status/changes/without.ts';
import { problemKey } from '../../status/changes.ts';
import { inCommit, openSince } from '../../workspace/commit.ts';
import { homeFinder, type Opened } from '../shared/repo.ts';
import type { Context } from '../types.ts';

/** The problems that an older commit did not have, wherever in their files they were. Throws as `openSince` does. */
export async function newProblems(
  diagnostics: readonly Diagnostic[],
  { reader, since, ...opened }: Opened & { reader: SharedReader; since: string },
  context: Context,
): Promise<Diagnostic[]> {
  const old = await openSince(context.cwd, { ...opened, known: reader.bytesAt }, since, homeFinder(context));
  if (!old) return [...diagnostics];
  const { diagnostics: known } = await inCommit(old.commit, () => load(old.workspace, undefined, reader.read));
  return without(diagnostics, known, problemKey);
}
