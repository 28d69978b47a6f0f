import { addDays, type Day } from '../base/calendar.ts';
import type { TimelineBlock } from './blocks.ts';
import { monthOf } from './dates.ts';
import { forTerminal } from './escape.ts';
import { linesOf, pad, widthOf } from './text.ts';
import type { Style } from './types.ts';

/** What drawings are made of, with and without Unicode. */
const inks = {
  unicode: {
    full: '█',
    parts: ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'],
    empty: '·',
    steps: [...'▁▂▃▄▅▆▇█'],
    weeks: { host: '█', planned: '▒', home: '·', short: '!', free: '░', before: ' ' },
  },
  ascii: {
    full: '#',
    parts: [''],
    empty: '.',
    steps: [...'_.-=*#'],
    weeks: { host: '#', planned: '=', home: '.', short: '!', free: '_', before: ' ' },
  },
};

const inkOf = ({ unicode }: Pick<Style, 'unicode'>) => (unicode ? inks.unicode : inks.ascii);

/** The newest values that a sparkline shows. */
export const trendColumns = 12;

/** A bar of so many columns, filled to a share between 0 and 1. */
export function bar(share: number, columns: number, style: Pick<Style, 'unicode'>): string {
  const { full, parts, empty } = inkOf(style);
  const filled = Math.min(1, Math.max(0, share)) * columns;
  const whole = Math.floor(filled);
  const part = parts[Math.floor((filled - whole) * parts.length)] ?? '';
  const drawn = full.repeat(whole) + (whole < columns ? part : '');
  return drawn + empty.repeat(Math.max(0, columns - whole - part.length));
}

/**
 * One step for each of the newest values, low at `from` and high at `to`, so that a target below its baseline rises too.
 * Where values are worse than `from`, the worst is lowest: what gets worse is seen to fall.
 */
export function sparkline(
  values: readonly number[],
  { from, to, columns }: { from: number; to: number; columns: number },
  style: Pick<Style, 'unicode'>,
): string {
  const { steps } = inkOf(style);
  const shares = values.slice(-columns).map((value) => Math.min(1, (value - from) / (to - from)));
  const lowest = Math.min(0, ...shares);
  const stepOf = (share: number) => steps[Math.round(((share - lowest) / (1 - lowest)) * (steps.length - 1))] ?? '';
  return shares.map(stepOf).join('');
}

/** The weeks that a drawing shows at most, and how many of them lie behind. */
const [mostWeeks, weeksBehind] = [52, 0.5];

/** The first of so many weeks around the present one. */
const firstWeek = (all: number, now: number, shown: number): number =>
  Math.min(Math.max(0, now - Math.floor(shown * weeksBehind)), Math.max(0, all - shown));

/** The names of the months, each over its first week that has room for it. */
function monthLine(from: Day, weeks: number): string {
  let line = '';
  for (let week = 0; week < weeks; week++) {
    const monday = addDays(from, 7 * week);
    const isFirst = week === 0 || Number(monday.slice(8)) <= 7;
    if (isFirst && (week === 0 || line.length < week) && week + 3 <= weeks)
      line = `${line.padEnd(week)}${monthOf(monday)}`;
  }
  return line;
}

/** A line for each person, a sign for each week, as many as there is room for; the present week is marked below. */
export function timelineLines({ from, now, rows }: TimelineBlock, style: Pick<Style, 'unicode' | 'columns'>): string[] {
  const { weeks: signs } = inkOf(style);
  const { columns } = style;
  const names = rows.map(({ name }) => forTerminal(name));
  // A name that is longer has lines of its own.
  const nameWidth = Math.max(0, ...names.map(widthOf).filter((width) => width <= columns / 3));
  const asideWidth = rows.reduce((most, { aside }) => Math.max(most, widthOf(aside)), 0);
  const all = rows.reduce((most, { weeks }) => Math.max(most, weeks.length), 0);
  const shown = Math.min(all, mostWeeks, Math.max(8, columns - nameWidth - asideWidth - 4));
  const first = firstWeek(all, now, shown);
  const indent = ' '.repeat(nameWidth + 2);
  const legend = `${signs.host} with a host team, ${signs.planned} planned, ${signs.home} at home, ${signs.short} at home for too short a time, ${signs.free} free`;
  return [
    `${indent}${monthLine(addDays(from, 7 * first), shown)}`,
    ...rows.flatMap(({ weeks, aside }, at) => {
      const name = names[at] ?? '';
      const drawn = weeks.slice(first, first + shown).map((mark) => signs[mark]);
      const line = `${drawn.join('')}  ${aside}`.trimEnd();
      if (widthOf(name) <= nameWidth) return [`${pad(name, nameWidth)}  ${line}`];
      return [...linesOf(name, columns), `${indent}${line}`];
    }),
    `${indent}${' '.repeat(now - first)}^ this week`,
    ...linesOf(legend, columns),
  ];
}
