import type { Status } from '../../status/types.ts';
import type { Block, Cell, EntryBlock, ListItem, NoteBlock, Page, TimelineBlock } from '../blocks.ts';
import { sparkline, timelineLines, trendColumns } from '../draw.ts';
import { forMarkdown, forMarkdownCode, forMarkdownStart } from '../escape.ts';
import { fromRoot, type LinkTo, markdownLink, markdownLocation } from '../links.ts';
import type { StatusFormat } from '../types.ts';
import { brokenWords, emptyRepoHint, ownWordsAs, percentOrDash } from '../words.ts';

/** A bar would end the cell. */
const inCell = (text: string): string => text.replaceAll('|', '\\|');

function cellText(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'string') return inCell(forMarkdown(cell));
  if ('tone' in cell) return `**${cell.tone}**`;
  if ('name' in cell) return inCell(markdownLink(cell.name, linkTo(cell.file)));
  if ('trend' in cell) return sparkline(cell.trend, { ...cell, columns: trendColumns }, { unicode: true });
  return 'words' in cell ? inCell(forMarkdown(cell.words)) : percentOrDash(cell.share);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const ownWords = ownWordsAs(forMarkdown, forMarkdownCode);

function noteLine({ severity, rule, aside, text, todo, command, location }: NoteBlock, linkTo: LinkTo): string {
  const step =
    todo === undefined ? '' : ` To do: ${ownWords(todo)}${command === undefined ? '' : ` ${forMarkdownCode(command)}`}`;
  return `- **${severity}** ${rule}${aside ? `, ${aside}` : ''}: ${forMarkdown(text)}${step} (${markdownLocation(location, linkTo)})`;
}

function entryLines({ name, file, tone, people, causes, todo }: EntryBlock, linkTo: LinkTo): string[] {
  const step = todo === undefined ? [] : ['command' in todo ? forMarkdownCode(todo.command) : ownWords(todo.words)];
  return [
    `- **${markdownLink(name, linkTo(file))}** ${[`**${tone}**`, ...people.map((person) => `${person.role} ${forMarkdown(person.name)}`)].join(' · ')}`,
    ...causes.map(
      ({ text, since, rule, location }) =>
        `  - ${since === undefined ? '' : `since ${since}: `}${forMarkdownStart(text)}${location && rule ? ` (${rule}, ${markdownLocation(location, linkTo)})` : ''}`,
    ),
    ...step.map((text) => `  - **To do:** ${text}`),
  ];
}

/** Indented, so that no name begins a line; without backticks, which would end the block. */
const drawnWeeks = (block: TimelineBlock): string[] =>
  timelineLines(block, { unicode: true, columns: 100 }).map((line) => ` ${line.replaceAll('`', "'")}`);

function itemLine({ label, text, locations = [] }: ListItem, linkTo: LinkTo): string {
  const said = label === '' ? forMarkdownStart(text) : `**${forMarkdown(label).trim()}** ${forMarkdown(text)}`;
  const places = locations.map((location) => markdownLocation(location, linkTo));
  return `- ${said}${places.length === 0 ? '' : ` (${places.join(', ')})`}`;
}

const subheadingText = (text: string, address: string | undefined): string =>
  address === undefined ? forMarkdownStart(text) : markdownLink(text, address);

/** `under`: whether there is a heading above, so that no heading level is skipped. */
function blockLines(block: Block, under: boolean, linkTo: LinkTo): string[] {
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
        `${under ? '###' : '##'} ${subheadingText(block.text, block.file && linkTo(block.file))}${block.tone ? `: ${block.tone}` : ''}`,
        '',
      ];
    case 'paragraph':
      return [block.own ? ownWords(block.text) : forMarkdownStart(block.text), ''];
    case 'table':
      return [
        row(block.columns.map(({ title }) => title)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map((cell) => cellText(cell, linkTo)))),
        '',
      ];
    case 'note':
      return [noteLine(block, linkTo)];
    case 'entry':
      return entryLines(block, linkTo);
    case 'timeline':
      return ['```text', ...drawnWeeks(block), '```', ''];
    case 'list':
      return [...block.items.map((item) => itemLine(item, linkTo)), ''];
    case 'tasks':
      return [...block.items.map((item) => `- [ ] ${forMarkdown(item)}`), ''];
  }
}

/** A list ends with an empty line before whatever comes next. */
function joinBlocks(blocks: readonly Block[], linkTo: LinkTo): string[] {
  const firstHeading = blocks.findIndex(({ type }) => type === 'heading');
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]?.type;
    const endsList = (before === 'note' || before === 'entry') && block.type !== before;
    return [...(endsList ? [''] : []), ...blockLines(block, firstHeading !== -1 && firstHeading < index, linkTo)];
  });
}

function broken({ diagnostics, left_out: leftOut }: Status, linkTo: LinkTo): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const words = brokenWords(errors, leftOut);
  if (words === undefined) return [];
  return [
    `**${forMarkdown(words)}**`,
    '',
    ...errors.map(
      ({ file, range, message, rule }) =>
        `- ${markdownLocation({ file, ...range.start }, linkTo)} ${forMarkdown(message)} (${rule})`,
    ),
    '',
  ];
}

/** Whose files are found at the addresses given. */
export const markdownLinking = (linkTo: LinkTo): StatusFormat<Page> => ({
  name: 'markdown',
  render(status, view) {
    const empty = status.engagements.length === 0 ? [emptyRepoHint] : [];
    return `${[...broken(status, linkTo), ...joinBlocks(view.blocks(status), linkTo), ...empty].join('\n').trimEnd()}\n`;
  },
});

/** For mails and pages of the repo itself. */
export const statusMarkdown = markdownLinking(fromRoot);
