import type { Status } from '../../status/types.ts';
import type { Block, Cell, EntryBlock, ListItem, NoteBlock, Page, TableBlock, Tone } from '../blocks.ts';
import { diagnosticLine } from '../diagnostics/text.ts';
import { bar, sparkline, timelineLines, trendColumns } from '../draw.ts';
import { forTerminal } from '../escape.ts';
import { locationWords } from '../links.ts';
import { type Column, fits, table } from '../table.ts';
import { linesOf, type Palette, pad, paletteOf, widthOf, wrap } from '../text.ts';
import type { StatusFormat, Style } from '../types.ts';
import { brokenWords, calledWords, emptyRepoHint, percentOrDash } from '../words.ts';

const barColumns = 8;
/** `auxeng validate`, which is named above them, has them all. */
const shownErrors = 10;

/** Whether a block begins something new. A heading stands close to what needs somebody, which has no empty lines. */
function isApart(type: Block['type'], before: Block['type'] | undefined): boolean {
  if (before === undefined || before === 'title') return false;
  if (type === 'heading') return true;
  if (before === 'heading') return type !== 'entry';
  if (type === 'subheading') return true;
  return type === 'list' && (before === 'entry' || before === 'table');
}

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
    if ('name' in cell) return forTerminal(cell.name);
    if ('trend' in cell) return sparkline(cell.trend, { ...cell, columns: trendColumns }, this.style);
    const words = 'words' in cell ? forTerminal(cell.words) : percentOrDash(cell.share);
    if (!drawn) return words;
    const drawing = cell.share === null ? ' '.repeat(barColumns) : bar(cell.share, barColumns, this.style);
    return `${drawing} ${words}`;
  }

  private table({ columns, rows }: TableBlock, indent: string): string[] {
    const width = this.style.columns - indent.length;
    const shown = columns.map(({ title, flexible = false, rank }, index): Column => {
      const paint = (text: string, row: number) => {
        const cell = rows[row]?.[index];
        return typeof cell === 'object' && 'tone' in cell ? this.tone(cell.tone, text) : text;
      };
      return { title: title.toUpperCase(), flexible, paint, ...(rank === undefined ? {} : { rank }) };
    });
    const textsOf = (drawn: boolean) => rows.map((row) => row.map((cell) => this.cell(cell, drawn)));
    // Bars are good to have, as are the columns of the lowest rank: of the two, bars stay.
    const drawn = textsOf(true);
    const isDrawn = fits(shown, drawn, width, 1);
    const texts = isDrawn ? drawn : textsOf(false);
    return table(shown, texts, { ...this.style, columns: width }).map((line) => indent + line);
  }

  private heading({ text, aside = [] }: { text: string; aside?: readonly string[] }): string {
    const { columns } = this.style;
    const title = this.palette.bold(wrap(forTerminal(text).toUpperCase(), columns));
    const words = aside.length === 0 ? '' : ` (${this.joined(aside)})`;
    return widthOf(text + words) <= columns ? title + words : title;
  }

  /** A label that is longer than a third of the line has a line of its own: what people type is never cut. */
  private list(items: readonly ListItem[], indent: string): string[] {
    const { columns } = this.style;
    const widths = items.map(({ label }) => widthOf(forTerminal(label)));
    const room = Math.max(0, ...widths.filter((width) => width <= columns / 3));
    const hanging = ' '.repeat(indent.length + room + 2);
    return items.flatMap(({ label, text }, index) => {
      const shown = forTerminal(label);
      const wrapped = wrap(forTerminal(text), columns, hanging);
      if ((widths[index] ?? 0) <= room) return [`${indent}${pad(shown, room)}  ${wrapped}`.trimEnd()];
      return [...linesOf(shown, columns - indent.length).map((line) => indent + line), `${hanging}${wrapped}`];
    });
  }

  private subheading({ text, tone }: { text: string; tone?: Tone }): string[] {
    const lines = linesOf(forTerminal(text), this.style.columns - (tone ? tone.length + 2 : 0));
    const aside = tone ? `  ${this.tone(tone)}` : '';
    return lines.map((line, index) => `${this.palette.bold(line)}${index === lines.length - 1 ? aside : ''}`);
  }

  /** Words of our own, in the signs that the terminal has. */
  private joined(parts: readonly string[]): string {
    return parts.map(forTerminal).join(this.style.unicode ? ' · ' : ', ');
  }

  private title({ text, aside }: { text: string; aside: readonly string[] }): string[] {
    const title = forTerminal(text);
    const whole = aside.length === 0 ? title : `${title}: ${this.joined(aside)}`;
    const [first = '', ...others] = linesOf(whole, this.style.columns);
    const shown = first.startsWith(title) ? this.palette.bold(title) + first.slice(title.length) : first;
    return [shown, ...others, ''];
  }

  private entry({ name, tone, people, causes, todo }: EntryBlock): string[] {
    const { columns, unicode } = this.style;
    const head = wrap(`${name}  ${this.joined(people.map(calledWords))}`, columns, '  ');
    const shown = head.startsWith(name) ? this.palette.bold(this.tone(tone, name)) + head.slice(name.length) : head;
    const sinceColumns = Math.max(0, ...causes.map(({ since = '' }) => widthOf(since)));
    const hanging = ' '.repeat(2 + (sinceColumns === 0 ? 0 : sinceColumns + 2));
    const arrow = unicode ? '→' : '->';
    const step = todo === undefined ? [] : [`${arrow} ${'command' in todo ? todo.command : todo.words}`];
    return [
      shown,
      ...causes.map((cause) => this.cause(cause, hanging)),
      ...step.map((line) => `  ${wrap(forTerminal(line), columns, '    ')}`),
    ];
  }

  /** The rule is named where that takes no line: its name is what `explain` takes. */
  private cause({ since = '', text, rule = '' }: EntryBlock['causes'][number], hanging: string): string {
    const begin = `  ${since}`.padEnd(hanging.length) + forTerminal(text);
    const line = `${begin}  ${rule}`;
    if (rule !== '' && widthOf(line) <= this.style.columns) return `${begin}  ${this.palette.dim(rule)}`;
    return `  ${since}`.padEnd(hanging.length) + wrap(forTerminal(text), this.style.columns, hanging);
  }

  private note({ severity, rule, aside, text, todo, command, location }: NoteBlock): string[] {
    const { bold, dim, severity: paint } = this.palette;
    const indent = ' '.repeat(11);
    const lines = [
      text,
      ...(todo === undefined ? [] : [`To do: ${todo}`]),
      ...(command === undefined ? [] : [command]),
    ];
    return [
      `  ${paint(severity, pad(severity, 8))} ${bold(rule)}${aside ? dim(`  ${aside}`) : ''}`,
      ...lines.map((line) => indent + wrap(forTerminal(line), this.style.columns, indent)),
      indent + dim(forTerminal(locationWords(location))),
    ];
  }

  private block(block: Block, nested: boolean): string[] {
    const { columns } = this.style;
    const indent = nested ? '  ' : '';
    switch (block.type) {
      case 'title':
        return this.title(block);
      case 'entry':
        return this.entry(block);
      case 'timeline':
        return timelineLines(block, this.style);
      case 'heading':
        return [this.heading(block)];
      case 'subheading':
        return this.subheading(block);
      case 'paragraph':
        return [indent + wrap(forTerminal(block.text), columns, indent)];
      case 'table':
        return this.table(block, indent);
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

  /** An empty line before each section, and between sections of a section. */
  blocks(blocks: readonly Block[]): string[] {
    let nested = false;
    return blocks.flatMap((block, index) => {
      const before = blocks[index - 1]?.type;
      const gap = isApart(block.type, before) ? [''] : [];
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
      ...errors.slice(0, shownErrors).map((diagnostic) => `  ${diagnosticLine(diagnostic, this.palette)}`),
      ...(errors.length > shownErrors ? [`  and ${errors.length - shownErrors} more`] : []),
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
