import type { Status } from '../../status/types.ts';
import type { Block, BlockColumn, Cell, NoteBlock, Page, Tone } from '../blocks.ts';
import { diagnosticLine } from '../diagnostics/text.ts';
import { bar, sparkline, trendColumns } from '../draw.ts';
import { forTerminal } from '../escape.ts';
import { type Column, type Palette, pad, paletteOf, table, truncate, widthOf, wrap } from '../text.ts';
import type { StatusFormat, Style } from '../types.ts';
import { brokenWords, emptyRepoHint, percentOrDash } from '../words.ts';

/** From this width on there is room for bars in every row, and for columns that are good to have. */
const wide = 100;
const barColumns = 8;

/** Renders blocks for one style. */
class TextRenderer {
  private readonly style: Style;
  private readonly palette: Palette;

  constructor(style: Style) {
    this.style = style;
    this.palette = paletteOf(style);
  }

  private tone(tone: Tone, text: string = tone): string {
    return tone === 'error' || tone === 'warning' || tone === 'info'
      ? this.palette.severity(tone, text)
      : this.palette.health(tone, text);
  }

  private cell(cell: Cell, drawn: boolean): string {
    if (typeof cell === 'string') return forTerminal(cell);
    if ('tone' in cell) return cell.tone;
    if ('trend' in cell) return sparkline(cell.trend, { ...cell, columns: trendColumns }, this.style);
    const words = 'words' in cell ? forTerminal(cell.words) : percentOrDash(cell.share);
    if (!drawn) return words;
    const drawing = cell.share === null ? ' '.repeat(barColumns) : bar(cell.share, barColumns, this.style);
    return `${drawing} ${words}`;
  }

  private table(columns: readonly BlockColumn[], rows: readonly (readonly Cell[])[], indent: string): string[] {
    const width = this.style.columns - indent.length;
    const isWide = width >= wide;
    // A table with a trend is about progress: its bars are drawn whatever the width.
    const drawn = isWide || rows.some((row) => row.some((cell) => typeof cell === 'object' && 'trend' in cell));
    const kept = columns.map((_, index) => index).filter((index) => isWide || !columns[index]?.wide);
    const shown = kept.map((index): Column => {
      const { title = '', flexible = false } = columns[index] ?? {};
      const paint = (text: string, row: number) => {
        const cell = rows[row]?.[index];
        return typeof cell === 'object' && 'tone' in cell ? this.tone(cell.tone, text) : text;
      };
      return { title: title.toUpperCase(), flexible, paint };
    });
    const cells = rows.map((row) => kept.map((index) => this.cell(row[index] ?? '', drawn)));
    return table(shown, cells, { ...this.style, columns: width }).map((line) => indent + line);
  }

  private list(items: readonly { label: string; text: string }[], indent: string): string[] {
    const longest = Math.max(...items.map(({ label }) => widthOf(forTerminal(label))));
    const room = Math.min(longest, Math.floor(this.style.columns / 3));
    return items.map(({ label, text }) => {
      const shown = pad(truncate(forTerminal(label), room, this.style), room);
      return `${indent}${shown}  ${wrap(forTerminal(text), this.style.columns, ' '.repeat(indent.length + room + 2))}`;
    });
  }

  private subheading({ text, tone }: { text: string; tone?: Tone }): string {
    const room = this.style.columns - (tone ? tone.length + 2 : 0);
    const shown = this.palette.bold(truncate(forTerminal(text), room, this.style));
    return tone ? `${shown}  ${this.tone(tone)}` : shown;
  }

  private note({ severity, rule, aside, text, todo, location }: NoteBlock): string[] {
    const { bold, dim, severity: paint } = this.palette;
    const indent = ' '.repeat(11);
    const lines = [text, ...(todo === undefined ? [] : [`To do: ${todo}`])];
    return [
      `  ${paint(severity, pad(severity, 8))} ${bold(rule)}${aside ? dim(`  ${aside}`) : ''}`,
      ...lines.map((line) => indent + wrap(forTerminal(line), this.style.columns, indent)),
      indent + dim(forTerminal(location)),
    ];
  }

  private block(block: Block, nested: boolean): string[] {
    const { bold } = this.palette;
    const { columns } = this.style;
    const indent = nested ? '  ' : '';
    switch (block.type) {
      case 'title':
        return [`${bold(forTerminal(block.text))}: ${forTerminal(block.aside)}`, ''];
      case 'heading':
        return [bold(wrap(forTerminal(block.text).toUpperCase(), columns)), ''];
      case 'subheading':
        return [this.subheading(block)];
      case 'paragraph':
        return [indent + wrap(forTerminal(block.text), columns, indent)];
      case 'table':
        return this.table(block.columns, block.rows, indent);
      case 'note':
        return this.note(block);
      case 'list':
        return this.list(block.items, indent);
      case 'tasks':
        return block.items.map(
          (item, index) => `  ${String(index + 1).padStart(2)}. ${wrap(forTerminal(item), columns, ' '.repeat(6))}`,
        );
    }
  }

  /** An empty line before each heading, and before each subheading but the first of its section. */
  blocks(blocks: readonly Block[]): string[] {
    let nested = false;
    return blocks.flatMap((block, index) => {
      const before = blocks[index - 1]?.type;
      const apart = block.type === 'heading' || (block.type === 'subheading' && before !== 'heading');
      const gap = apart && before !== undefined && before !== 'title' ? [''] : [];
      nested = before === 'subheading' || (nested && block.type !== 'heading');
      return [...gap, ...this.block(block, nested)];
    });
  }

  broken({ diagnostics, left_out: leftOut }: Status): string[] {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const words = brokenWords(errors, leftOut);
    if (words === undefined) return [];
    return [
      this.palette.severity('error', wrap(forTerminal(words), this.style.columns)),
      ...errors.map((diagnostic) => `  ${diagnosticLine(diagnostic, this.palette)}`),
      '',
    ];
  }
}

/** For people at a terminal: what needs attention is spelled out, and what is well takes one row. */
export const statusText: StatusFormat<Page> = {
  name: 'text',
  render(status, view, style) {
    if (status.engagements.length === 0 && status.diagnostics.length === 0)
      return `${wrap(emptyRepoHint, style.columns)}\n`;
    const renderer = new TextRenderer(style);
    return `${[...renderer.broken(status), ...renderer.blocks(view.blocks(status))].join('\n')}\n`;
  },
};
