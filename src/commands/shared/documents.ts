import { UserError } from '../../base/errors.ts';
import type { Doc } from '../../kinds/document.ts';
import type { KindName } from '../../kinds/kind.ts';
import { readDraft } from '../../kinds/template.ts';
import { type Folder, only } from '../../workspace/read.ts';
import type { Resolved } from './engagements.ts';

/** Why a document cannot be changed: it is not there, or cannot be read. */
export function unreadableError(kind: string, folder: Folder, { slug, loaded }: Resolved): UserError {
  if (!folder.unread.some((unread) => unread.kind.name === kind))
    return new UserError(
      `${slug} has no ${kind}`,
      kind === 'engagement'
        ? `${folder.path}/engagement.md is the charter`
        : `\`auxeng add ${kind} ${slug}\` makes one`,
    );
  const problems = loaded.diagnostics.filter(
    ({ file, severity }) => severity === 'error' && file.startsWith(`${folder.path}/`),
  );
  const lines = problems.map(
    ({ file, range, message }) => `\n  ${file}:${range.start.line}:${range.start.column} ${message}`,
  );
  return new UserError(`the ${kind} cannot be read, so it is not changed:${lines.join('')}`, 'fix the file first');
}

/** A document with all that stands in it, errors too: nothing of it is overlooked, and then overwritten. */
export const asWritten = async <Name extends KindName>(doc: Doc<Name>): Promise<Doc<Name>> =>
  ((await readDraft(doc.kind, doc.name, doc.file, doc.source.whole)).value as Doc<Name> | undefined) ?? doc;

/** The document of a kind of which there is one. Throws a UserError where it cannot be changed. */
export async function documentIn<Name extends KindName>(
  folder: Folder,
  kind: Name,
  resolved: Resolved,
): Promise<Doc<Name>> {
  const doc = only(folder, kind);
  if (!doc) throw unreadableError(kind, folder, resolved);
  return asWritten(doc);
}
