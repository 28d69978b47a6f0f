import { type Day, isInRange } from '../base/calendar.ts';
import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { valueAt } from '../base/fields.ts';
import type { Doc } from '../kinds/document.ts';
import type { Folder } from '../workspace/read.ts';

/** A check that schemas cannot express: consistency between the documents of an engagement. */
export interface Check {
  check(folder: Folder): Diagnostic[];
}

/** The same for each document by itself. */
export const eachDocument = (check: (doc: Doc) => Diagnostic[]): Check => ({
  check: (folder) => folder.documents.flatMap(check),
});

/** The day that a document has at a path; nothing where it has none that can be. */
export const dayOf = (doc: Doc | undefined, ...path: Path): Day | undefined => {
  const day = doc && valueAt(doc.fields, path);
  return typeof day === 'string' && isInRange(day) ? day : undefined;
};
