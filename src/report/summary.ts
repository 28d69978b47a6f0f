import type { PublishedDiagnostic } from '../base/diagnostic.ts';
import { count, listed } from '../base/text.ts';
import { forMarkdown } from './escape.ts';
import { type LinkTo, markdownLocation } from './links.ts';

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

/** A report in Markdown as the summary of a job: with marks, and in at most so many bytes. */
export const summaryOf = (markdown: string, room: number): string =>
  withinBytes(markdown.split('\n').map(withMarks), room);

/** What stands in place of a report where the settings, or a schema or template of the repo's own, have errors: each with its place. */
export const settingsMarkdown = (diagnostics: readonly PublishedDiagnostic[], linkTo: LinkTo): string =>
  [
    `# No report: there are errors in ${listed([...new Set(diagnostics.map(({ file }) => forMarkdown(file)))])}`,
    '',
    ...diagnostics.map(
      ({ file, range, severity, message }) =>
        `- ${markdownLocation({ file, ...range.start }, linkTo)} **${severity}** ${forMarkdown(message)}`,
    ),
    '',
    'Fix them first: every command reads this.',
    '',
  ].join('\n');
