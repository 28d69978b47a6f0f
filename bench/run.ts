/** `npm run bench -- [startup|bulk|growth|history] [--runs K] [--large]`: all when none is named. See README.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateProgram, programDay } from './generate.ts';
import { generateHistory, refuseDisagreement } from './history.ts';
import { type Command, type Cost, measure, medianOf, ratio } from './measure.ts';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'bin', 'auxeng.js');

const node = (name: string, ...argv: string[]): Command => ({ name, argv: [process.execPath, ...argv] });
const auxeng = (...argv: string[]): Command => node(`auxeng ${argv[0]}`, program, ...argv);
const idle = node('node -e 0', '-e', '0');
const unbundled = node('unbundled --version', path.join(import.meta.dirname, 'unbundled.mjs'), '--version');

/** Signals are not failures here; a document that does not validate is. */
const report = (folder: string, ...flags: string[]): Command => {
  const { argv } = auxeng('report', '-C', folder, '--as-of', programDay, '--fail-on', 'never', ...flags);
  return { name: ['auxeng report', ...flags].join(' '), argv };
};
const validate = (folder: string): Command => auxeng('validate', '-C', folder);

interface Options {
  runs: number | undefined;
  large: boolean;
  /** An empty folder that is gone in the end. */
  scratch: string;
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const columns = rows[0] ?? [];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${rows.map((row) => `  ${line(row)}`).join('\n')}`);
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
const times = (factor: number): string => `${factor.toFixed(2)} x`;

const figures = (costs: readonly Cost[]): string[] => [ms(medianOf(costs, 'cpu')), ms(medianOf(costs, 'wall'))];

function programOf(documents: number, { scratch }: Options): string {
  const folder = path.join(scratch, `program-${documents}`);
  if (!existsSync(folder)) generateProgram(folder, documents);
  return folder;
}

interface Limited {
  command: Command;
  /** At most so many times the CPU of `node -e 0`. */
  toIdle: number;
  /** And of `unbundled.mjs`, which loads the same packages. */
  toUnbundled?: number;
}

const limitsOn = (demo: string): Limited[] => [
  { command: auxeng('--version'), toIdle: 1.5 },
  { command: auxeng('--help'), toIdle: 1.7 },
  { command: auxeng('report', '-C', demo, '--fail-on', 'never'), toIdle: 4.5, toUnbundled: 0.65 },
];

/** A command against both references, as a row of the table, and whether it kept its limits. */
function against({ command, toIdle, toUnbundled = Number.POSITIVE_INFINITY }: Limited, runs: number) {
  const [costs = [], ...references] = measure([command, idle, unbundled], runs);
  const [byIdle = Number.NaN, byUnbundled = Number.NaN] = references.map((found) => ratio(costs, found, 'cpu'));
  const held = byIdle <= toIdle && byUnbundled <= toUnbundled;
  const limit = (factor: number) => (Number.isFinite(factor) ? times(factor) : '');
  const ratios = [times(byIdle), limit(toIdle), times(byUnbundled), limit(toUnbundled)];
  return { row: [command.name, ...figures(costs), ...ratios, held ? 'held' : 'MISSED'], references, held };
}

/** Start-up is what people feel. The limits are of CPU time, each against a node that does nothing. */
function startup({ runs = 21, scratch }: Options): boolean {
  const demo = path.join(scratch, 'demo');
  execFileSync(process.execPath, [program, 'demo', demo], { stdio: ['ignore', 'ignore', 'pipe'] });
  const results = limitsOn(demo).map((limited) => against(limited, runs));
  const [idleCosts = [], unbundledCosts = []] = results.at(-1)?.references ?? [];
  print(`Start-up against two references, medians of ${runs} rounds`, [
    ['', 'CPU', 'wall', 'to idle', 'limit', 'to unbundled', 'limit', ''],
    ...results.map(({ row }) => row),
    [idle.name, ...figures(idleCosts)],
    [unbundled.name, ...figures(unbundledCosts)],
  ]);
  return results.every(({ held }) => held);
}

/** Many documents, against the plain script on the same files. */
function bulk(options: Options): boolean {
  const { runs = 5 } = options;
  const rows = [1_000, 10_000].flatMap((documents) => {
    const folder = programOf(documents, options);
    const baseline = node('baseline', path.join(import.meta.dirname, 'baseline.mjs'), folder);
    return [validate(folder), report(folder)].map((command) => {
      const [costs = [], references = []] = measure([command, baseline], runs);
      const ratios = (['cpu', 'wall'] as const).map((field) => times(ratio(costs, references, field)));
      return [`${command.name}, ${documents}`, ...figures(costs), ...figures(references), ...ratios];
    });
  });
  print(`Bulk against gray-matter and ajv, medians of ${runs} pairs`, [
    ['documents', 'CPU', 'wall', 'baseline CPU', 'baseline wall', 'CPU ratio', 'wall ratio'],
    ...rows,
  ]);
  return true;
}

/** At most so many times the CPU for ten times the documents: more means that something looks at all for each. */
const maxGrowth = 10.5;

const growsEvenly = (costs: readonly number[]): boolean =>
  costs.every((cost, index) => index === 0 || cost <= maxGrowth * (costs[index - 1] ?? 0));

/** Whether a document costs the same among many as among few, in every view. */
function growth(options: Options): boolean {
  const { runs = 3, large } = options;
  const sizes = [1_000, 10_000, ...(large ? [100_000] : [])];
  let held = true;
  const views = ['people', 'platform'].map((view) => (folder: string) => report(folder, '--view', view));
  const rows = [validate, (folder: string) => report(folder), ...views].flatMap((commandFor) => {
    const commands = sizes.map((documents) => commandFor(programOf(documents, options)));
    const [idleCosts = [], ...all] = measure([idle, ...commands], runs);
    const each = all.map((costs, index) => {
      return (medianOf(costs, 'cpu') - medianOf(idleCosts, 'cpu')) / (sizes[index] ?? 1);
    });
    held &&= growsEvenly(all.map((costs) => medianOf(costs, 'cpu')));
    return all.map((costs, index) => [
      `${commands[index]?.name}, ${sizes[index]}`,
      ...figures(costs),
      `${Math.round(1000 * (each[index] ?? 0))} us`,
      times((each[index] ?? 0) / (each[0] ?? 1)),
      `${Math.round(medianOf(costs, 'rss'))} MiB`,
    ]);
  });
  print(`Growth, medians of ${runs} runs`, [
    ['documents', 'CPU', 'wall', 'CPU a document', `to ${sizes[0]}`, 'peak memory'],
    ...rows,
  ]);
  return held;
}

/** A report of a commit, and of what changed, on 200 engagements, against one of the same files on the disk. */
function history({ runs = 7, scratch }: Options): boolean {
  const folder = path.join(scratch, 'history');
  generateHistory(folder, 200 * 23);
  const disk = report(folder);
  refuseDisagreement(folder, disk);
  // What changed takes two programs, which have most of their documents in common.
  const limited = [
    { flags: ['--at', 'HEAD'], limit: 1.5 },
    { flags: ['--since', 'HEAD~1'], limit: 1.5 },
    { flags: ['--since', 'HEAD~1', '--at', 'HEAD'], limit: 1.6 },
  ];
  const commands = limited.map(({ flags }) => ({ name: 'report', argv: [...disk.argv, ...flags] }));
  const [references = [], ...all] = measure([disk, ...commands], runs);
  const results = limited.map(({ flags, limit }, index) => {
    const factors = (['cpu', 'wall'] as const).map((field) => ratio(all[index] ?? [], references, field));
    const held = factors.every((factor) => factor <= limit);
    const row = [`report ${flags.join(' ')}`, ...figures(all[index] ?? []), ...factors.map(times), times(limit)];
    return { row: [...row, held ? 'held' : 'MISSED'], held };
  });
  print(`History of 200 engagements against the work tree, medians of ${runs} rounds`, [
    ['', 'CPU', 'wall', 'CPU ratio', 'wall ratio', 'limit', ''],
    ['report', ...figures(references)],
    ...results.map(({ row }) => row),
  ]);
  return results.every(({ held }) => held);
}

const parts: Record<string, (options: Options) => boolean> = { startup, bulk, growth, history };

function chosen(names: readonly string[]): ((options: Options) => boolean)[] {
  return (names.length > 0 ? names : Object.keys(parts)).map((name) => {
    const part = parts[name];
    if (!part) throw new Error(`there is no "${name}"; there is ${Object.keys(parts).join(', ')}`);
    return part;
  });
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string' }, large: { type: 'boolean', default: false } },
  });
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0))
    throw new Error('--runs takes a whole number, 1 or more');
  const wanted = chosen(positionals);
  if (!existsSync(path.join(root, 'dist', 'main.cjs'))) throw new Error('dist/ is missing: npm run build');
  const scratch = mkdtempSync(path.join(tmpdir(), 'auxeng-bench-'));
  try {
    return wanted.map((part) => part({ runs, large: values.large, scratch })).every(Boolean) ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`bench: ${(error as Error).message}`);
  process.exitCode = 2;
}
