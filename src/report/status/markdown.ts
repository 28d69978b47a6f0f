import type { Status } from '../../status/types.ts';
import type { Block, Cell, Page } from '../blocks.ts';
import { sparkline, trendColumns } from '../draw.ts';
import { forMarkdown } from '../escape.ts';
import type { StatusFormat } from '../types.ts';
import { brokenWords, emptyRepoHint, percentOrDash } from '../words.ts';

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return forMarkdown(cell);
  if ('tone' in cell) return `**${cell.tone}**`;
  if ('trend' in cell) return sparkline(cell.trend, { ...cell, columns: trendColumns }, { unicode: true });
  return 'words' in cell ? forMarkdown(cell.words) : percentOrDash(cell.share);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** `under`: whether there is a heading above, so that no heading level is skipped. */
function blockLines(block: Block, under: boolean): string[] {
  switch (block.type) {
    case 'title':
      return [`# ${forMarkdown(block.text)}`, ''];
    case 'heading':
      return [`## ${forMarkdown(block.text)}`, ''];
    case 'subheading':
      return [`${under ? '###' : '##'} ${forMarkdown(block.text)}${block.tone ? `: ${block.tone}` : ''}`, ''];
    case 'paragraph':
      return [forMarkdown(block.text), ''];
    case 'table':
      return [
        row(block.columns.map(({ title }) => title)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(cellText))),
        '',
      ];
    case 'note': {
      const aside = block.aside ? `, ${block.aside}` : '';
      const todo = block.todo === undefined ? '' : ` To do: ${forMarkdown(block.todo)}`;
      return [
        `- **${block.severity}** ${block.rule}${aside}: ${forMarkdown(block.text)}${todo} (${forMarkdown(block.location)})`,
      ];
    }
    case 'list':
      return [...block.items.map(({ label, text }) => `- **${forMarkdown(label).trim()}** ${forMarkdown(text)}`), ''];
    case 'tasks':
      return [...block.items.map((item) => `- [ ] ${forMarkdown(item)}`), ''];
  }
}

/** A list ends with an empty line before whatever comes next. */
function joinBlocks(blocks: readonly Block[]): string[] {
  const firstHeading = blocks.findIndex(({ type }) => type === 'heading');
  return blocks.flatMap((block, index) => {
    const endsList = blocks[index - 1]?.type === 'note' && block.type !== 'note';
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
      return `- ${forMarkdown(`${file}:${line}:${column} ${message}`)} (${rule})`;
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
