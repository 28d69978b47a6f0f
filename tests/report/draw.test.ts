import { describe, expect, it } from 'vitest';
import { bar, sparkline } from '../../src/report/draw.ts';

const unicode = { unicode: true };
const line = (values: number[], from: number, to: number) => sparkline(values, { from, to, columns: 12 }, unicode);

describe('a line', () => {
  it.each([
    ['rises to a target', [0, 5, 10], 0, 10, '▁▅█'],
    ['rises to a target below the baseline', [40, 20, 5], 40, 5, '▁▅█'],
    ['falls where a goal gets worse', [10, 18, 25], 10, 2, '▆▃▁'],
    ['falls, and comes back', [10, 25, 2], 10, 2, '▆▁█'],
    ['is as high as it gets beyond the target', [0, 20], 0, 10, '▁█'],
    ['stays low where nothing moves', [3, 3], 3, 9, '▁▁'],
  ])('%s', (_, values, from, to, expected) => {
    expect(line(values, from, to)).toBe(expected);
  });

  it('shows the newest values', () => {
    expect(sparkline([9, 0, 10], { from: 0, to: 10, columns: 2 }, unicode)).toBe('▁█');
  });
});

it('a bar is empty below 0 and full beyond 1', () => {
  expect([bar(-1.9, 4, unicode), bar(0.5, 4, unicode), bar(2, 4, unicode)]).toEqual(['····', '██··', '████']);
});
