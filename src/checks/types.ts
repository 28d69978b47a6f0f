import type { Diagnostic } from '../base/diagnostic.ts';
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
