import { Chalk, type ChalkInstance } from 'chalk';
import truncatedWidth from 'fast-string-truncated-width';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Severity } from '../base/diagnostic.ts';
import type { HealthLevel } from '../status/health.ts';
import { isPlain } from './escape.ts';
import type { Style } from './types.ts';

/** Colours only emphasise what the text already says. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text?: string): string;
  health(level: ShownLevel, text?: string): string;
}

const severityColor: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' };

type ShownLevel = HealthLevel | 'not ready';

const healthColor: Record<ShownLevel, 'red' | 'yellow' | 'magenta' | 'green' | 'cyan'> = {
  'off-track': 'red',
  'at-risk': 'yellow',
  unknown: 'magenta',
  'on-track': 'green',
  'not ready': 'cyan',
};

export function paletteOf({ color }: Style): Palette {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    severity: (severity, text = severity) => chalk[severityColor[severity]](text),
    health: (level, text = level) => chalk[healthColor[level]](text),
  };
}

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text));

/** The text in at most so many columns, with an ellipsis where it was cut. Takes no colours. */
export function truncate(text: string, columns: number, { unicode }: Pick<Style, 'unicode'>): string {
  const ellipsis = unicode ? '…' : '...';
  let cut = text;
  // A single call may cut too late: it is a column or two off between drawn characters and letters.
  for (let limit = columns; widthOf(cut) > columns && limit >= 0; limit--) {
    const { index, ellipsed } = truncatedWidth(text, { limit, ellipsis, ellipsisWidth: ellipsis.length });
    cut = ellipsed ? `${text.slice(0, index)}${ellipsis}` : text.slice(0, index);
  }
  return cut;
}

export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)));

/** Breaks a text into lines of at most so many columns, all but the first indented. */
export function wrap(text: string, columns: number, indent = ''): string {
  const room = Math.max(20, columns - indent.length);
  if (widthOf(text) <= room) return text;
  const lines = wrapAnsi(text, room, { trim: true, hard: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n');
}

export interface Column {
  title: string;
  /** Takes what is left of the width, and is cut where that is not enough. */
  flexible?: boolean;
  paint?(text: string, row: number): string;
}

const gap = 2;
/**
 * A column is never cut below this: a few letters are still readable, and seven such columns fit the narrowest
 * terminal.
 */
const minColumn = 4;
/** What a flexible column keeps before others have to give way. */
const minFlexible = 18;

/** Cuts columns until a row fits: first the flexible ones, then always the widest. */
function fitWidths(natural: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...natural];
  const excess = () => widths.reduce((sum, width) => sum + width, gap * (widths.length - 1)) - room;
  columns.forEach(({ flexible }, at) => {
    if (flexible && excess() > 0 && (widths[at] ?? 0) > minFlexible) {
      widths[at] = Math.max(minFlexible, (widths[at] ?? 0) - excess());
    }
  });
  while (excess() > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= minColumn) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** A table that fits. Every cell is one line, without colours: `paint` adds those once the widths are known. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], style: Style): string[] {
  const { bold } = paletteOf(style);
  const natural = columns.map(({ title }, index) =>
    Math.max(...[title, ...rows.map((row) => row[index] ?? '')].map(widthOf)),
  );
  const widths = fitWidths(natural, columns, style.columns);
  const line = (cells: readonly string[], paint: (text: string, column: number) => string) =>
    cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return paint(pad(truncate(cell, width, style), width), index);
      })
      .join(' '.repeat(gap))
      .trimEnd();
  return [
    line(
      columns.map(({ title }) => title),
      (text) => bold(text),
    ),
    ...rows.map((row, number) => line(row, (text, index) => columns[index]?.paint?.(text, number) ?? text)),
  ];
}
