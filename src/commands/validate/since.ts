import type { Diagnostic } from '../../base/diagnostic.ts';
import { load } from '../../checks/load.ts';
import { without } from '../../status/changes/without.ts';
import { problemKey } from '../../status/changes.ts';
import { openSince } from '../../workspace/commit.ts';
import { homeFinder, type Opened } from '../shared/repo.ts';
import type { Context } from '../types.ts';

/** The problems that an older commit did not have, wherever in their files they were. Throws as `openSince` does. */
export async function newProblems(
  diagnostics: readonly Diagnostic[],
  opened: Opened,
  since: string,
  context: Context,
): Promise<Diagnostic[]> {
  const old = await openSince(context.cwd, opened, since, homeFinder(context));
  return old ? without(diagnostics, (await load(old.workspace)).diagnostics, problemKey) : [...diagnostics];
}
