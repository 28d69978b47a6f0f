import type { Style } from './types.ts';

/** What drawings are made of, with and without Unicode. */
const inks = {
  unicode: { full: '█', parts: ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'], empty: '·', steps: [...'▁▂▃▄▅▆▇█'] },
  ascii: { full: '#', parts: [''], empty: '.', steps: [...'_.-=*#'] },
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
