import type { Diagnostic } from '../../base/diagnostic.ts';
import { load } from '../../checks/load.ts';
import type { DocumentReader } from '../../kinds/document.ts';
import { sharedReader } from '../../kinds/shared-reader.ts';
import { without } from '../../status/changes/without.ts';
import { problemKey } from '../../status/changes.ts';
import { inCommit, openSince } from '../../workspace/commit.ts';
import { homeFinder, type Opened } from '../shared/repo.ts';
import type { Context } from '../types.ts';

/** Tells new problems from those of before. */
export interface Comparison {
  /** To be read with first: it keeps the bytes of every document, so that the older commit is not asked for the same. */
  read: DocumentReader;
  /** The problems that the older commit did not have, wherever in their files they were. Throws as `openSince` does. */
  newAmong(diagnostics: readonly Diagnostic[], opened: Opened): Promise<Diagnostic[]>;
}

export function comparisonWith(since: string, context: Context): Comparison {
  const { read, bytesAt } = sharedReader();
  return {
    read,
    async newAmong(diagnostics, opened) {
      const old = await openSince(context.cwd, { ...opened, known: bytesAt }, since, homeFinder(context));
      if (!old) return [...diagnostics];
      const { diagnostics: known } = await inCommit(old.commit, () => load(old.workspace, undefined, read));
      return without(diagnostics, known, problemKey);
    },
  };
}
