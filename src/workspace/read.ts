import type { Week } from '../base/calendar.ts';
import { type Diagnostic, failed, type Result } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { type Doc, readDocument } from '../kinds/document.ts';
import { type Kind, type KindName, weekName, weekOfName } from '../kinds/kind.ts';
import { type FoundFile, fileProblem, findEngagements, type SearchArea } from './find.ts';
import type { EngagementPaths } from './paths.ts';

/** A document without front matter that can be read. */
export interface Unread {
  kind: Kind;
  /** The week or slug that the file is named for. */
  name: string;
  /** The week of a weekly note. */
  week: Week | undefined;
}

/** The documents of one engagement, as they lie in its folder. */
export interface Folder extends EngagementPaths {
  slug: string;
  documents: Doc[];
  /** Documents that are there and could not be read: none of them is missing. */
  unread: Unread[];
  /** Free notes and other files. */
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
  const name = weekName(dated?.fields[kind.dateField], file, kind.suffix);
  const advice = name === undefined ? wanted : `${wanted}; by its date this is ${name}`;
  return fileProblem('file-name', file, `the file name must be ${advice}`);
}

/** Never throws: whatever a reader throws is a problem of the file, and the others are still read. */
async function readFound(area: SearchArea, found: FoundFile): Promise<Result<Doc | undefined>> {
  try {
    return await readOrThrow(area, found);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const message = `cannot be read: ${(error as Error).message}`;
    return failed(fileProblem('unreadable', found.file, message));
  }
}

/** Throws what the disk and the readers throw; a UserError is about the repo, not about the file. */
async function readOrThrow(
  { files, reader = readDocument }: SearchArea,
  { file, type, placement }: FoundFile,
): Promise<Result<Doc | undefined>> {
  if (type === 'other') {
    return failed(fileProblem('not-a-file', file, 'is a link or a device, not a file; replace it with a plain file'));
  }
  const bytes = files.read(file, maxDocument);
  if (bytes.length > maxDocument) {
    const message = `is larger than ${maxDocument / 1024} KiB; move text to another note`;
    return failed(fileProblem('too-large', file, message));
  }
  if ('misnamed' in placement) return failed(await misnamed(placement.misnamed, placement.wanted, file, bytes));
  return reader(placement.kind, placement.name, file, bytes);
}

const unreadOf = ({ kind, name }: { kind: Kind; name: string }): Unread => ({
  kind,
  name,
  week: weekOfName(kind, name),
});

/** Reads every engagement, or only those whose slugs are named. */
export async function readEngagements(area: SearchArea, only?: readonly string[]): Promise<Reading> {
  const { folders, diagnostics } = findEngagements(area, only);
  const reading: Reading = { folders: [], diagnostics: [...diagnostics], checked: [] };
  area.files.prepare?.(folders.flatMap(({ found }) => found.map(({ file }) => file)));
  for (const { found, ...folder } of folders) {
    const documents: Doc[] = [];
    const unread: Unread[] = [];
    for (const item of found) {
      const { value, diagnostics: problems } = await readFound(area, item);
      reading.checked.push(item.file);
      for (const problem of problems) reading.diagnostics.push(problem);
      if (value) documents.push(value);
      else if ('kind' in item.placement) unread.push(unreadOf(item.placement));
    }
    reading.folders.push({ ...folder, documents, unread });
  }
  return reading;
}

/** The document of a kind of which there is one. */
export const only = <Name extends KindName>(folder: Folder, name: Name): Doc<Name> | undefined =>
  folder.documents.find((doc) => doc.kind.name === name) as Doc<Name> | undefined;
