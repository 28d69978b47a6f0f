import type { Diagnostic } from '../base/diagnostic.ts';
import { checkFolders } from '../checks/index.ts';
import { type Edit, editFrontMatter } from '../document/edit.ts';
import type { Doc } from '../kinds/document.ts';
import { readDraft } from '../kinds/template.ts';
import { diffLines } from '../report/diff.ts';
import { forTerminal } from '../report/escape.ts';
import type { Roots } from '../workspace/home.ts';
import type { Folder } from '../workspace/read.ts';
import { replaceFile } from '../workspace/replace.ts';
import { refuseErrors } from './draft.ts';
import { listWritten, type Output } from './output.ts';

interface RevisionParts {
  roots: Roots;
  /** The engagement's, as it was read. */
  folder: Folder;
  doc: Doc;
  output: Output;
}

/** What is to be different: fields of the front matter, and then perhaps the text behind it. */
export interface Revised {
  edits: readonly Edit[];
  /** From the edited text to the one that is written. */
  body?: (text: string) => string;
}

/** A document that exists and is to change in some places, and in no others. */
export class Revision {
  private readonly parts: RevisionParts;

  constructor(parts: RevisionParts) {
    this.parts = parts;
  }

  get doc(): Doc {
    return this.parts.doc;
  }

  private textWith({ edits, body = (text) => text }: Revised): string {
    const { doc } = this.parts;
    const order = Object.keys(doc.kind.schema.properties ?? {});
    return body(editFrontMatter(doc.source, edits, order));
  }

  /** The problems of the engagement with the document in this text. */
  private async problemsWith(text: string): Promise<Diagnostic[]> {
    const { doc, folder } = this.parts;
    const { value, diagnostics } = await readDraft(doc.kind, doc.name, doc.file, text);
    const others = folder.documents.filter((other) => other.file !== doc.file);
    return [...diagnostics, ...checkFolders([{ ...folder, documents: [...others, ...(value ? [value] : [])] }])];
  }

  /** Throws a UserError where the change would bring an error that was not there. */
  async check(revised: Revised): Promise<string> {
    const { doc, output } = this.parts;
    const text = this.textWith(revised);
    const known = new Set((await this.problemsWith(doc.source.whole)).map(({ message }) => message));
    const isNew = ({ severity, message }: Diagnostic) => severity === 'error' && !known.has(message);
    refuseErrors((await this.problemsWith(text)).filter(isNew), output.style);
    return text;
  }

  /** Writes the document, or shows the difference, once it is checked. */
  async write(revised: Revised, { dryRun }: { dryRun: boolean }): Promise<void> {
    const { roots, doc, output } = this.parts;
    const before = doc.source.whole;
    const after = await this.check(revised);
    if (dryRun) return this.showDifference(before, after);
    replaceFile(roots, doc.file, before, after);
    await listWritten([doc], roots, output, 'changed');
  }

  private async showDifference(before: string, after: string): Promise<void> {
    const { doc, output } = this.parts;
    const lines = diffLines(before, after).map((line) => forTerminal(line));
    const shown = lines.length === 0 ? ['no difference'] : lines;
    await output.io.stdout.write(
      `${[`would change ${forTerminal(doc.file)}:`, ...shown, '', 'nothing was written (--dry-run)'].join('\n')}\n`,
    );
  }
}
