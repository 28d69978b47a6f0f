import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const variable = 'AUXENG_TRIED';

/** Counts faults and hostile inputs, which the suite says in the end. Test files run in several processes. */
export function tried(count = 1): void {
  const file = process.env[variable];
  if (file !== undefined) appendFileSync(file, `${count}\n`);
}

/** Called by vitest before the first test; what it returns, after the last. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'auxeng-tried-'));
  const file = path.join(folder, 'counts');
  writeFileSync(file, '');
  process.env[variable] = file;
  return () => {
    const counts = readFileSync(file, 'utf8').split('\n').map(Number);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total > 0) process.stdout.write(`\nfaults and hostile inputs tried: ${total}\n`);
    rmSync(folder, { recursive: true });
  };
}
