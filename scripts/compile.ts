/**
 * Runs what was built once over a sample, and keeps what V8 compiled of it: the program then starts without compiling, on
 * this version of node.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Io } from '../src/io/types.ts';
import type * as built from '../src/start.ts';
import { root } from './schemas.ts';

const { main, nodeIo, keepCompiled }: typeof built = await import(path.join(root, 'dist', 'main.js'));

const asOf = '2026-11-18';
/** What people run often, and CI; the rest is compiled when it is called. */
const runs = [
  ['--help'],
  ['demo', '.', '--as-of', asOf],
  ['validate'],
  ['report', '--as-of', asOf, '--fail-on', 'never'],
  ['report', '--as-of', asOf, '--fail-on', 'never', '--format', 'markdown'],
  ['retro', 'checkout', '--date', asOf, '--well', 'Built', '--poorly', 'Nothing', '--next', 'Ship'],
];

const scratch = mkdtempSync(path.join(tmpdir(), 'auxeng-compile-'));
const silent = { write: async () => {}, isTerminal: false, columns: 80 };
let complaint = '';
const io: Io = {
  ...nodeIo(),
  cwd: scratch,
  stdout: silent,
  stderr: {
    ...silent,
    write: async (text) => {
      complaint += text;
    },
  },
};

try {
  for (const argv of runs) {
    const code = await main(argv, io);
    if (code !== 0) throw new Error(`auxeng ${argv.join(' ')} ended with ${code}:\n${complaint}`);
  }
  keepCompiled();
} finally {
  rmSync(scratch, { recursive: true });
}
