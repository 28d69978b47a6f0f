import { isInCheckout } from '../workspace/paths.ts';
import { forMarkdown, forMarkdownCode, toUri } from './escape.ts';

/** What is pointed at: a file, or a line or column of it where that is known. Both count from 1. */
export interface Location {
  file: string;
  line?: number;
  column?: number;
}

/** `engagement.md:3:1`, as editors and terminals read it. */
export const locationWords = ({ file, line, column }: Location): string =>
  [file, line, column].filter((part) => part !== undefined).join(':');

/** The address of a file, or of a line of it; nothing where it has none. */
export type LinkTo = (file: string, line?: number) => string | undefined;

/** From the folder of the program. What lies in a private checkout has no address there. */
export const fromRoot: LinkTo = (file, line) =>
  isInCheckout(file) ? undefined : `${toUri(file)}${line === undefined ? '' : `#L${line}`}`;

/** A file as GitHub shows it at a commit. Without `plain=1` it would show Markdown without lines. */
export const githubAddress = (repo: string, commit: string, file: string, line?: number): string =>
  `${repo}/blob/${commit}/${toUri(file)}${line === undefined ? '' : `?plain=1#L${line}`}`;

/** Some readers look for links within a link: what is no plain name is code. */
export function markdownLink(text: string, address: string | undefined): string {
  if (address === undefined) return forMarkdown(text);
  return `[${/^[a-z\d-]+$/i.test(text) ? text : forMarkdownCode(text)}](${address})`;
}

/** A place that leads to its line. */
export const markdownLocation = (location: Location, linkTo: LinkTo): string =>
  markdownLink(locationWords(location), linkTo(location.file, location.line));
