import type { PublishedDiagnostic } from '../base/diagnostic.ts';
import { count } from '../base/text.ts';
import { forMarkdown, toUri } from './escape.ts';

/** What stands beside a word of the report, for whoever only glances at it. */
const marks: Record<string, string> = {
  'off-track': '🔴',
  error: '🔴',
  'at-risk': '🟡',
  warning: '🟡',
  'on-track': '🟢',
};

const health = 'off-track|at-risk|on-track';
const marked = (word: string): string => `${marks[word]} ${word}`;

/** Only the report's own words are bold, end a heading or are counted: stars of documents are escaped. */
const withMarks = (line: string): string =>
  line
    .replace(/\*\*(off-track|at-risk|on-track|error|warning)\*\*/g, (bold, word: string) => `${marks[word]} ${bold}`)
    .replace(new RegExp(`^(#+ .*: )(${health})$`), (_, before: string, word: string) => before + marked(word))
    .replace(new RegExp(`(?<=^(?:.* · )?\\d+ )(${health})(?=$| · )`, 'g'), marked);

/** The address of a file, or of a line of it; nothing where there is none. */
export type LinkTo = (file: string, line?: number) => string | undefined;

const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A file that Markdown names becomes a link to its line, and a link from the root one to the commit. */
function withLinks(line: string, linkTo: LinkTo): string {
  const link = (place: string, file: string, at: string, whole: string) => {
    const address = linkTo(unescaped(file), Number(at));
    return address === undefined ? whole : `[${place}](${address})`;
  };
  return line
    .replace(/\]\((?![a-z]+:)([^\s()#]+)(?:#L(\d+))?\)/g, (whole, uri: string, at?: string) => {
      const address = linkTo(decodeURIComponent(uri), at === undefined ? undefined : Number(at));
      return address === undefined ? whole : `](${address})`;
    })
    .replace(/(?<!\])\(([^\s()]+):(\d+)\)/g, (whole, file: string, at: string) => {
      const shown = link(`${file}:${at}`, file, at, whole);
      return shown === whole ? whole : `(${shown})`;
    })
    .replace(/^- ([^\s:[]+):(\d+):(\d+)(?= )/, (whole, file: string, at: string, column: string) => {
      const shown = link(`${file}:${at}:${column}`, file, at, whole);
      return shown === whole ? whole : `- ${shown}`;
    });
}

/** As many whole lines as there are bytes for, and how many more there are. */
function withinBytes(lines: readonly string[], room: number): string {
  const whole = lines.join('\n');
  if (Buffer.byteLength(whole) <= room) return whole;
  const noteOf = (more: number) => `\n${forMarkdown(`… and ${count(more, 'more line')}: auxeng report`)}\n`;
  let left = room - Buffer.byteLength(noteOf(lines.length));
  if (left < 0) return '';
  const shown = lines.findIndex((line) => {
    left -= Buffer.byteLength(line) + 1;
    return left < 0;
  });
  return `${lines.slice(0, shown).join('\n')}\n${noteOf(lines.length - shown - 1)}`;
}

/** A report in Markdown as the summary of a job, in at most so many bytes: with marks, and with links to its files. */
export const summaryOf = (markdown: string, linkTo: LinkTo, room: number): string =>
  withinBytes(
    markdown.split('\n').map((line) => withLinks(withMarks(line), linkTo)),
    room,
  );

/** A file as GitHub shows it at a commit. Without `plain=1` it would show Markdown without lines. */
export const githubAddress = (repo: string, commit: string, file: string, line?: number): string =>
  `${repo}/blob/${commit}/${toUri(file)}${line === undefined ? '' : `?plain=1#L${line}`}`;

/** What stands in place of a report where the settings have errors: each with its place. */
export const settingsMarkdown = (diagnostics: readonly PublishedDiagnostic[]): string =>
  [
    '# No report: the settings have errors',
    '',
    ...diagnostics.map(
      ({ file, range: { start }, severity, message }) =>
        `- ${forMarkdown(file)}:${start.line}:${start.column} **${severity}** ${forMarkdown(message)}`,
    ),
    '',
    'Fix them first: every command reads this file.',
    '',
  ].join('\n');
