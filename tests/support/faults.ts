import path from 'node:path';
import type { Run } from './io.ts';
import { tempRepo } from './repo.ts';
import { execute, plainEnv, programFile } from './spawned.ts';
import { tried } from './tried.ts';

/** Calls of `node:fs` that change something on the disk. */
const writes = [
  'mkdirSync',
  'writeFileSync',
  'linkSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'fsyncSync',
  'fchmodSync',
];

/** What goes wrong on a disk: `code` is that of the error, or `kill` ends the process. */
export interface Fault {
  /** The calls that it befalls; all that change something, when left out. */
  calls?: readonly string[];
  code: string;
  /** Of those calls, the first to fail; from 1. */
  from?: number;
  /** Of those calls, the last to fail; none does later. */
  to?: number;
}

/** Node's own streams and loader use other calls, or open files for reading. */
const script = ({ calls = writes, code, from = 1, to = Number.MAX_SAFE_INTEGER }: Fault) => `
const fs = require('node:fs');
let count = 0;
for (const name of ${JSON.stringify(calls)}) {
  const real = fs[name];
  fs[name] = (...args) => {
    const reads = name === 'openSync' && typeof args[1] !== 'string';
    if (!reads && ++count >= ${from} && count <= ${to}) {
      if (${JSON.stringify(code)} === 'kill') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error('${code}: injected, ' + name), { code: '${code}' });
    }
    return real(...args);
  };
}
`;

/** Runs the built program on a disk with a fault. */
export function withFault(argv: readonly string[], cwd: string, fault: Fault): Promise<Run> {
  tried();
  const folder = tempRepo({ 'fault.cjs': script(fault) });
  const flags = ['--require', path.join(folder, 'fault.cjs'), programFile(), ...argv];
  return execute(process.execPath, flags, cwd, plainEnv());
}
