import type { Changes } from '../../status/changes/types.ts';
import type { Status } from '../../status/types.ts';
import { forJson } from '../escape.ts';
import type { LinkTo } from '../links.ts';
import { markdownLinking, statusMarkdown } from '../status/markdown.ts';
import { statusText } from '../status/text.ts';
import type { Style } from '../types.ts';
import { changesPage } from './page.ts';

/** A format of `auxeng report --since`: a pure function to a text that ends in a line break. */
export interface ChangesFormat {
  name: string;
  /** `why`: why the exit code is 1. */
  render(changes: Changes, status: Status, why: string | undefined, style: Style): string;
}

/** Above what has changed stand the errors that are new, not all there are. */
const withNewErrors = ({ diagnostics }: Changes, status: Status): Status => {
  const files = new Set(diagnostics.came.map(({ file }) => file));
  const documents = status.left_out.documents.filter((file) => files.has(file));
  return { ...status, diagnostics: diagnostics.came, left_out: { documents, engagements: [] } };
};

const asPage = ({ name, render }: typeof statusText): ChangesFormat => ({
  name,
  render: (changes, status, why, style) => render(withNewErrors(changes, status), changesPage(changes, why), style),
});

export const changesText = asPage(statusText);
/** In Markdown, with files at the addresses given. */
export const changesLinking = (linkTo: LinkTo): ChangesFormat => asPage(markdownLinking(linkTo));

/** The default first. */
export const changesFormats: readonly ChangesFormat[] = [
  changesText,
  asPage(statusMarkdown),
  { name: 'json', render: (changes) => `${forJson(changes)}\n` },
];
