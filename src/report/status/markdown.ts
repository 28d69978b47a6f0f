import type { Status } from '../../status/types.ts';
import type { Block, Cell, EntryBlock, NoteBlock, Page, TimelineBlock } from '../blocks.ts';
import { sparkline, timelineLines, trendColumns } from '../draw.ts';
import { forMarkdown, forMarkdownCode, forMarkdownStart, toUri } from '../escape.ts';
import type { StatusFormat } from '../types.ts';
import { brokenWords, emptyRepoHint, percentOrDash } from '../words.ts';

/** A bar would end the cell. */
const inCell = (text: string): string => text.replaceAll('|', '\\|');

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return inCell(forMarkdown(cell));
  if ('tone' in cell) return `**${cell.tone}**`;
  if ('name' in cell) return link(cell.name, toUri(cell.file));
  if ('trend' in cell) return sparkline(cell.trend, { ...cell, columns: trendColumns }, { unicode: true });
  return 'words' in cell ? inCell(forMarkdown(cell.words)) : percentOrDash(cell.share);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Some readers look for links within a link: what is no plain name is code. */
const link = (text: string, address: string): string =>
  `[${/^[\w-]+$/.test(text) ? text : forMarkdownCode(text)}](${address})`;

/** `path:12` leads to that line; what lies in a private checkout has no address here. */
function linkTo(location: string): string {
  if (location.startsWith('home:')) return forMarkdown(location);
  const [, file = location, line] = /^(.*):(\d+)$/.exec(location) ?? [];
  return link(location, `${toUri(file)}${line === undefined ? '' : `#L${line}`}`);
}

/** Words of our own: what stands in backticks is code. */
const ownWords = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? forMarkdownCode(part) : forMarkdown(part)))
    .join('');

function noteLine({ severity, rule, aside, text, todo, command, location }: NoteBlock): string {
  const step =
    todo === undefined ? '' : ` To do: ${ownWords(todo)}${command === undefined ? '' : ` ${forMarkdownCode(command)}`}`;
  return `- **${severity}** ${rule}${aside ? `, ${aside}` : ''}: ${forMarkdown(text)}${step} (${linkTo(location)})`;
}

function entryLines({ name, file, tone, people, causes, todo }: EntryBlock): string[] {
  const step = todo === undefined ? [] : ['command' in todo ? forMarkdownCode(todo.command) : ownWords(todo.words)];
  return [
    `- **${link(name, toUri(file))}** ${[`**${tone}**`, ...people.map((person) => `${person.role} ${forMarkdown(person.name)}`)].join(' · ')}`,
    ...causes.map(
      ({ text, since, rule, location }) =>
        `  - ${since === undefined ? '' : `since ${since}: `}${forMarkdownStart(text)}${location && rule ? ` (${rule}, ${linkTo(location)})` : ''}`,
    ),
    ...step.map((text) => `  - **To do:** ${text}`),
  ];
}

/** Indented, so that no name begins a line; without backticks, which would end the block. */
const drawnWeeks = (block: TimelineBlock): string[] =>
  timelineLines(block, { unicode: true, columns: 100 }).map((line) => ` ${line.replaceAll('`', "'")}`);

function itemLine({
  label,
  text,
  locations = [],
}: {
  label: string;
  text: string;
  locations?: readonly string[];
}): string {
  const said = label === '' ? forMarkdownStart(text) : `**${forMarkdown(label).trim()}** ${forMarkdown(text)}`;
  return locations.length === 0 ? `- ${said}` : `- ${said} (${locations.map(linkTo).join(', ')})`;
}

const subheadingText = (text: string, file: string | undefined): string =>
  file === undefined ? forMarkdownStart(text) : link(text, toUri(file));

/** `under`: whether there is a heading above, so that no heading level is skipped. */
function blockLines(block: Block, under: boolean): string[] {
  switch (block.type) {
    case 'title':
      return [
        `# ${forMarkdown(block.text)}`,
        '',
        ...(block.aside.length > 0 ? [block.aside.map(forMarkdown).join(' · '), ''] : []),
      ];
    case 'heading':
      return [`## ${forMarkdownStart(block.text)}`, ''];
    case 'subheading':
      return [
        `${under ? '###' : '##'} ${subheadingText(block.text, block.file)}${block.tone ? `: ${block.tone}` : ''}`,
        '',
      ];
    case 'paragraph':
      return [block.own ? ownWords(block.text) : forMarkdownStart(block.text), ''];
    case 'table':
      return [
        row(block.columns.map(({ title }) => title)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(cellText))),
        '',
      ];
    case 'note':
      return [noteLine(block)];
    case 'entry':
      return entryLines(block);
    case 'timeline':
      return ['```text', ...drawnWeeks(block), '```', ''];
    case 'list':
      return [...block.items.map(itemLine), ''];
    case 'tasks':
      return [...block.items.map((item) => `- [ ] ${forMarkdown(item)}`), ''];
  }
}

/** A list ends with an empty line before whatever comes next. */
function joinBlocks(blocks: readonly Block[]): string[] {
  const firstHeading = blocks.findIndex(({ type }) => type === 'heading');
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]?.type;
    const endsList = (before === 'note' || before === 'entry') && block.type !== before;
    return [...(endsList ? [''] : []), ...blockLines(block, firstHeading !== -1 && firstHeading < index)];
  });
}

function broken({ diagnostics, left_out: leftOut }: Status): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const words = brokenWords(errors, leftOut);
  if (words === undefined) return [];
  return [
    `**${forMarkdown(words)}**`,
    '',
    ...errors.map(({ file, range, message, rule }) => {
      const { line, column } = range.start;
      return `- ${link(`${file}:${line}:${column}`, `${toUri(file)}#L${line}`)} ${forMarkdown(message)} (${rule})`;
    }),
    '',
  ];
}

/** For job summaries and mails. */
export const statusMarkdown: StatusFormat<Page> = {
  name: 'markdown',
  render(status, view) {
    const empty = status.engagements.length === 0 ? [emptyRepoHint] : [];
    return `${[...broken(status), ...joinBlocks(view.blocks(status)), ...empty].join('\n').trimEnd()}\n`;
  },
};
