/** Measures whole child processes, in turns, so that a machine that slows down slows all of them down. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface Command {
  name: string;
  argv: readonly string[];
}

/** What one process cost: CPU time (user and system) and wall time in milliseconds, its peak memory in MiB. */
export interface Cost {
  cpu: number;
  wall: number;
  rss: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** Node parses a bundle of certificates at each start, which hides the rest, and options are those of one machine. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };

/** The output of a failed command, since the measured run discards it. */
function outputOf([file = '', ...args]: readonly string[]): string {
  const { stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
  return `${stderr}${stdout}`.trim().split('\n').slice(0, 10).join('\n');
}

/** Runs a command once. Throws when it fails: a command that does nothing is fast. */
function cost({ name, argv }: Command): Cost {
  const runner = path.join(import.meta.dirname, 'cpu.py');
  const { stdout, stderr, error, status } = spawnSync('python3', [runner, ...argv], { encoding: 'utf8', env });
  if (error) throw new Error(`python3 cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${runner} failed:\n${stderr}`);
  const { code, ...found } = JSON.parse(stdout) as Cost & { code: number };
  if (code !== 0) throw new Error(`"${name}" ended with exit code ${code}:\n${outputOf(argv)}`);
  return found;
}

/** The costs of each command, `runs` times A B C A B C …, after one run of each that does not count. */
export function measure(commands: readonly Command[], runs: number): Cost[][] {
  const rounds = Array.from({ length: runs + 1 }, () => commands.map(cost)).slice(1);
  return commands.map((_, index) => rounds.flatMap((round) => round[index] ?? []));
}

export const medianOf = (costs: readonly Cost[], field: keyof Cost): number =>
  median(costs.map((found) => found[field]));

/** How many times the reference's: the median of the ratios, each of two runs that followed one another. */
export const ratio = (costs: readonly Cost[], references: readonly Cost[], field: keyof Cost): number =>
  median(costs.map((found, index) => found[field] / (references[index]?.[field] ?? Number.NaN)));
