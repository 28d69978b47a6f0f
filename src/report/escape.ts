import { escapeCharacter } from '../base/text.ts';

/*
 * One escaper for each sink. All that comes out of a document goes through one of them: on a pull request from a fork
 * no byte can be trusted.
 */

/** Controls, lone surrogates, and what reorders or breaks a line unseen. */
const terminalControl = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line for a terminal: whatever would move the cursor, colour or reorder text becomes visible. */
export const forTerminal = (text: string): string =>
  isPlain(text) ? text : text.replace(terminalControl, escapeCharacter);

/** Printable ASCII and what we draw with: nothing to escape, and as wide as it is long. */
export const isPlain = (text: string): boolean => /^[ -~·…\u2580-\u259f]*$/.test(text);

/** One line for Markdown: no line break ends what it stands in. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(terminalControl, escapeCharacter);

/**
 * One line of Markdown that means just its characters: no markup, no HTML, no link, no mention. What means nothing where
 * it stands, such as a quote or the underscore of a name, stays as it is.
 */
export const forMarkdown = (text: string): string =>
  inOneLine(text)
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[$*[\]`~]|<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    // Forges link bare URLs, and look for @names and #numbers.
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi, '\\$&')
    .replace(/([@#])(?=\w)/g, '$1&#8203;');

/** The same where a block begins, which a sign may make a list, a heading or a quote; a heading may end in such signs too. */
export const forMarkdownStart = (text: string): string =>
  forMarkdown(text).replace(/^ ?[-+>=#]|(?<=^ ?\d+)[.)]|(?<=\s)#(?=#*\s*$)/g, '\\$&');

/** Code in a line of Markdown, between more backticks than it has in a row. A bar would end a cell of a table. */
export function forMarkdownCode(text: string): string {
  const code = inOneLine(text).replaceAll('|', '\u00a6');
  const fence = '`'.repeat(1 + Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length)));
  const space = fence.length > 1 ? ' ' : '';
  return `${fence}${space}${code}${space}${fence}`;
}

/** The address of a file of the repo, relative to its root. */
export const forLink = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');

/** Text of HTML, also within quotes. */
export const forHtml = (text: string): string =>
  text
    .replace(terminalControl, (sign) => (/[\t\r\n]/.test(sign) ? ' ' : escapeCharacter(sign)))
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** JSON that reads the same, with every character escaped that a terminal or an editor would obey. */
export const forJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(terminalControl, (sign) => (sign === '\n' ? sign : escapeCharacter(sign)));

/** One field of CSV after RFC 4180. What a spreadsheet would run as a formula becomes plain text. */
export function forCsv(text: string): string {
  const shown = text.replace(terminalControl, (sign) => (/[\t\r\n]/.test(sign) ? sign : escapeCharacter(sign)));
  const defused = /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
