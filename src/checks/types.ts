import { type Day, isInRange } from '../base/calendar.ts';
import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { valueAt } from '../base/fields.ts';
import type { Doc } from '../kinds/document.ts';
import type { Folder } from '../workspace/read.ts';

/** A check that schemas cannot express: consistency between the documents of an engagement. */
export interface Check {
  check(folder: Folder): Diagnostic[];
}

/** The same for each document by itself: once for one that two points of a history share. */
export function eachDocument(check: (doc: Doc) => Diagnostic[]): Check {
  const known = new WeakMap<Doc, Diagnostic[]>();
  const checkOnce = (doc: Doc): Diagnostic[] => {
    const problems = known.get(doc) ?? check(doc);
    known.set(doc, problems);
    return problems;
  };
  return { check: ({ documents }) => documents.flatMap(checkOnce) };
}

/** The day that a document has at a path; nothing where it has none that can be. */
export const dayOf = (doc: Doc | undefined, ...path: Path): Day | undefined => {
  const day = doc && valueAt(doc.fields, path);
  return typeof day === 'string' && isInRange(day) ? day : undefined;
};
