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
export const isPlain = (text: string): boolean => /^[ -~·…→\u2580-\u259f]*$/.test(text);

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

/** The data of a workflow command of GitHub's runner, which undoes this. Line breaks stay: an annotation may have several lines. */
export const forCommand = (text: string): string =>
  text
    .replace(terminalControl, (sign) => (/[\r\n]/.test(sign) ? sign : escapeCharacter(sign)))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');

/** A property of a workflow command: a colon would end the properties, a comma this one. */
export const forCommandProperty = (text: string): string =>
  forCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Whole lines in which GitHub's runner sees no command. It looks for `::` behind any space (or what shows nothing) at the
 * start of a line, and for `##[` anywhere. The escapes are those of JSON, so that JSON reads the same.
 */
export const forRunner = (text: string): string =>
  text.replaceAll('##[', '#\\u0023[').replace(/(^|[\r\n])((?:(?![\r\n])[\s\u0085\p{Cf}])*):(?=:)/gu, '$1$2\\u003a');

/** Text or an attribute's value of XML. Line breaks and characters that XML cannot hold become visible. */
export const forXml = (text: string): string =>
  forTerminal(text)
    .replace(/[\ufffe\uffff]/g, escapeCharacter)
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('##[', '##&#91;');

/** A relative URI of a path with forward slashes (RFC 3986): whatever is not unreserved is percent-encoded as UTF-8. */
export const toUri = (file: string): string =>
  file
    .split('/')
    .map((step) =>
      // Half a pair of surrogates has no UTF-8.
      encodeURIComponent(step.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, percentEncoded),
    )
    .join('/');

const percentEncoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
