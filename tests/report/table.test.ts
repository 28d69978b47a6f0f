import { expect, it } from 'vitest';
import { fits } from '../../src/report/table.ts';

it('of more rows than a call takes arguments is measured', () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => [`practice-${row}`]);
  expect(fits([{ title: 'PRACTICE' }], rows, 15, 1)).toBe(true);
  expect(fits([{ title: 'PRACTICE' }], rows, 14, 1)).toBe(false);
});
