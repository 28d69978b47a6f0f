import { type Diagnostic, failed, type Result } from '../base/diagnostic.ts';
import type { Files } from '../io/types.ts';
import { type Doc, readDocument } from '../kinds/document.ts';
import { type Kind, type KindName, weekName } from '../kinds/kind.ts';
import { type FoundFile, fileProblem, findEngagements } from './find.ts';

/** The documents of one engagement. */
export interface Folder {
  slug: string;
  /** Relative to the repo's root. */
  path: string;
  documents: Doc[];
  /** Free notes and other files, relative to the repo's root. */
  others: string[];
}

/** All that was read. `checked` names documents, readable or not. */
export interface Reading {
  folders: Folder[];
  diagnostics: Diagnostic[];
  checked: string[];
}

/** A document is text that people read: real ones stay under 20 KB. */
export const maxDocument = 1024 * 1024;

async function misnamed(kind: Kind, wanted: string, file: string, bytes: Uint8Array): Promise<Diagnostic> {
  const dated = kind.path.includes('{week}') ? (await readDocument(kind, '', file, bytes)).value : undefined;
  const name = weekName(dated?.fields[kind.dateField]);
  const advice = name === undefined ? wanted : `${wanted}; by its date this one is ${name}`;
  return fileProblem('file-name', file, `a ${kind.name} is named by ${advice}`);
}

/** Never throws: a file that cannot be read is a problem, and the others are still read. */
async function readFound(files: Files, { file, type, placement }: FoundFile): Promise<Result<Doc | undefined>> {
  if (type === 'other') {
    return failed(fileProblem('not-a-file', file, 'is a link or a device, not a file; replace it by a plain file'));
  }
  let bytes: Uint8Array;
  try {
    bytes = files.read(file, maxDocument);
  } catch (error) {
    return failed(fileProblem('unreadable', file, `cannot be read: ${(error as Error).message}`));
  }
  if (bytes.length > maxDocument) {
    const message = `is larger than ${maxDocument / 1024} KiB; move text into a note beside it`;
    return failed(fileProblem('too-large', file, message));
  }
  if ('misnamed' in placement) return failed(await misnamed(placement.misnamed, placement.wanted, file, bytes));
  return readDocument(placement.kind, placement.name, file, bytes);
}

/** Reads every engagement below a folder of the repo, or only those whose slugs are named. */
export async function readEngagements(
  files: Files,
  kinds: readonly Kind[],
  engagements: string,
  only?: readonly string[],
): Promise<Reading> {
  const { folders, diagnostics } = findEngagements(files, kinds, engagements, only);
  const reading: Reading = { folders: [], diagnostics: [...diagnostics], checked: [] };
  for (const { slug, path, found, others } of folders) {
    const documents: Doc[] = [];
    for (const item of found) {
      const { value, diagnostics: problems } = await readFound(files, item);
      reading.checked.push(item.file);
      reading.diagnostics.push(...problems);
      if (value) documents.push(value);
    }
    reading.folders.push({ slug, path, documents, others });
  }
  return reading;
}

/** The document of a kind of which there is one. */
export const only = <Name extends KindName>(folder: Folder, name: Name): Doc<Name> | undefined =>
  folder.documents.find((doc) => doc.kind.name === name) as Doc<Name> | undefined;
