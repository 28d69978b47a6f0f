import { linesOf, pad, paletteOf, widthOf } from './text.ts';
import type { Style } from './types.ts';

export interface Column {
  title: string;
  /** Free text: takes the room that is left, and wraps where that is not enough. */
  flexible?: boolean;
  /** Where the table does not fit, the column of the lowest rank goes first; one without a rank stays. */
  rank?: number;
  paint?(text: string, row: number): string;
}

type Rows = readonly (readonly string[])[];

const gap = 2;
/** What free text keeps before a column has to go. */
const minFlexible = 18;

const widthsOf = (columns: readonly Column[], rows: Rows): number[] =>
  columns.map(({ title }, at) => rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), widthOf(title)));

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));

/** Whether every column stays but those of a rank, and nothing wraps. */
export const fits = (columns: readonly Column[], rows: Rows, room: number, rank: number): boolean =>
  total(widthsOf(columns, rows).filter((_, at) => columns[at]?.rank !== rank)) <= room;

interface Sized {
  column: Column;
  at: number;
  natural: number;
}

const least = ({ column, natural }: Sized): number => (column.flexible ? Math.min(natural, minFlexible) : natural);

/** The columns for which there is room. What cannot be read in part, such as a number, is shown whole or not at all. */
function keptOf(all: readonly Sized[], room: number): Sized[] {
  let kept = [...all];
  while (total(kept.map(least)) > room) {
    const ranks = kept.flatMap(({ column }) => column.rank ?? []);
    if (ranks.length === 0) break;
    const lowest = kept.findLastIndex(({ column }) => column.rank === Math.min(...ranks));
    kept = kept.filter((_, at) => at !== lowest);
  }
  return kept;
}

/** Free text shares what is left; where even what must stay is too wide, the widest wraps within its words. */
function fitted(kept: readonly Sized[], room: number): number[] {
  const widths = kept.map(least);
  kept.forEach(({ natural }, at) => {
    widths[at] = Math.min(natural, (widths[at] ?? 0) + Math.max(0, room - total(widths)));
  });
  while (total(widths) > room && Math.max(...widths) > 2) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** A table that fits. Cells have no colours: `paint` adds those once the widths are known. */
export function table(columns: readonly Column[], rows: Rows, style: Style): string[] {
  const { bold } = paletteOf(style);
  const naturals = widthsOf(columns, rows);
  const sized = columns.map((column, at) => ({ column, at, natural: naturals[at] ?? 0 }));
  const kept = keptOf(sized, style.columns);
  const widths = fitted(kept, style.columns);
  const lines = (cells: readonly string[], paint: (text: string, column: Column) => string): string[] => {
    const wrapped = kept.map(({ at }, index) => linesOf(cells[at] ?? '', widths[index] ?? 0));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      kept
        .map(({ column }, index) => paint(pad(wrapped[index]?.[line] ?? '', widths[index] ?? 0), column))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  };
  return [
    ...lines(
      columns.map(({ title }) => title),
      bold,
    ),
    ...rows.flatMap((row, number) => lines(row, (text, { paint }) => paint?.(text, number) ?? text)),
  ];
}
