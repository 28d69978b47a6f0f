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

/** The text in lines of at most so many columns, broken between words where it can be. Takes no colours. */
export const linesOf = (text: string, columns: number): string[] =>
  widthOf(text) <= columns ? [text] : wrapAnsi(text, columns, { trim: true, hard: true }).split('\n');

/** Breaks a text into lines of at most so many columns, all but the first indented. */
export const wrap = (text: string, columns: number, indent = ''): string =>
  linesOf(text, Math.max(20, columns - indent.length)).join(`\n${indent}`);
