import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { Interrupted, UserError } from './base/errors.ts';
import { suggestion } from './base/nearest.ts';
import { version } from './base/version.ts';
import { commands } from './commands/index.ts';
import type { CommandEntry, Context } from './commands/types.ts';
import type { Flags } from './drafts/flags.ts';
import type { Io, OutputStream } from './io/types.ts';
import { forRunner, forTerminal } from './report/escape.ts';

export { nodeIo } from './io/node.ts';

interface Globals {
  directories: readonly string[];
  home: string | undefined;
  color: boolean | undefined;
  quiet: boolean;
}

const toGlobals = (flags: Flags): Globals => ({
  directories: (flags.directory as string[] | undefined) ?? [],
  home: flags.home as string | undefined,
  color: flags.color as boolean | undefined,
  quiet: flags.quiet === true,
});

/** A flag beats the environment, and NO_COLOR beats FORCE_COLOR (https://no-color.org). */
function wantsColor({ color }: Globals, { env, stdout }: Io): boolean {
  if (color !== undefined) return color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stdout.isTerminal && env.TERM !== 'dumb';
}

/** The locale as POSIX resolves it. Windows has none, and its terminals support Unicode. */
function speaksUnicode({ env, platform }: Io): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return platform === 'win32' || /utf-?8/i.test(locale);
}

/** A stream in which GitHub's runner finds no command: it would obey those of a document, too. */
const withoutCommands = (stream: OutputStream): OutputStream => ({
  isTerminal: stream.isTerminal,
  columns: stream.columns,
  write: (text) => stream.write(forRunner(text)),
});

/** The world as it is safe to write to: under GitHub Actions, no line that is written is a command. */
function guarded(io: Io): Io {
  if (!io.env.GITHUB_ACTIONS) return io;
  return Object.create(io, {
    stdout: { get: () => withoutCommands(io.stdout) },
    stderr: { get: () => withoutCommands(io.stderr) },
  });
}

function contextOf(globals: Globals, io: Io): Context {
  const columns = io.stdout.isTerminal ? io.stdout.columns : Number(io.env.COLUMNS) || io.stdout.columns;
  return {
    io: guarded(io),
    annotate: (lines) => io.stdout.write(lines),
    cwd: path.resolve(io.cwd, globals.directories[0] ?? '.'),
    others: globals.directories.slice(1).map((folder) => path.resolve(io.cwd, folder)),
    home: globals.home,
    style: { columns: Math.max(40, columns), color: wantsColor(globals, io), unicode: speaksUnicode(io) },
    quiet: globals.quiet,
    commands,
  };
}

/** The result of a run. */
interface Outcome {
  code: number;
  out: string;
  err: string;
}

const examples = `
Examples:
  $ auxeng demo                        try it on a sample program
  $ auxeng new checkout-testing        start an engagement
  $ auxeng retro                       record the week
  $ auxeng report                      see the status

Exit codes: 0 no problems, 1 problems found, 2 could not run, 130 interrupted.`;

/** Commands are stubs: only the one that is called is loaded and gets its flags. */
function programFor(io: Io, outcome: Outcome): Command {
  const program = new Command('auxeng')
    .description('Runs auxiliary engineering engagements from a git repo.')
    .version(version)
    .option<string[]>(
      '-C, --directory <folder>',
      'run as if started in this folder; repeatable for report and validate, which read several repos as one program',
      (folder, before) => [...(before ?? []), folder],
    )
    .option('--home <folder>', 'the private checkout with home/, if auxeng.yaml says that it is elsewhere')
    .option('--color', 'use color even without a terminal')
    .option('--no-color', 'disable color')
    .option('--quiet', 'print only the result, no next steps')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        outcome.out += text;
      },
      writeErr: (text) => {
        outcome.err += text;
      },
      getOutHelpWidth: () => Math.max(40, Math.min(100, io.stdout.columns)),
    })
    .allowExcessArguments()
    .action(() => noCommand(program));
  for (const entry of commands)
    program
      .command(`${entry.name} ${entry.operands}`.trim())
      .summary(entry.summary)
      .description(sentence(entry.summary));
  program.hook('preSubcommand', async (_, command) => {
    const entry = commands.find(({ name }) => name === command.name());
    if (entry) await loadCommand(command, entry, io, outcome);
  });
  return program;
}

/** Shows the help without a command. Throws a UserError with a suggestion for an unknown one. */
function noCommand(program: Command): void {
  const [name] = program.args;
  if (name === undefined) program.outputHelp();
  else throw unknownCommand(name);
}

const programFlags = ['--version', '--help'];

const unknownCommand = (name: string): UserError =>
  new UserError(
    `unknown command "${name}"`,
    suggestion(name, [...commands.map((entry) => entry.name), ...programFlags]),
  );

const sentence = (summary: string): string => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;

/** The flags of a command, with the days that were given in words. */
function meantBy(command: Command, { io }: Context): Flags {
  const flags: Record<string, unknown> = command.opts();
  for (const option of command.options) {
    const { meant } = (option.parseArg ?? {}) as { meant?: (text: unknown, today: string) => unknown };
    const name = option.attributeName();
    if (meant && flags[name] !== undefined) flags[name] = meant(flags[name], io.today());
  }
  return flags;
}

async function loadCommand(command: Command, entry: CommandEntry, io: Io, outcome: Outcome): Promise<void> {
  const module = await entry.load();
  module.configure(command);
  command.action(async (...args: unknown[]) => {
    const operands = args.slice(0, -2);
    const context = contextOf(toGlobals(command.optsWithGlobals()), io);
    if (context.others.length > 0 && !entry.several) {
      throw new UserError(
        `${entry.name} runs in one folder`,
        'give -C once; report and validate take it more than once',
      );
    }
    outcome.code = await module.run(operands, meantBy(command, context), context);
  });
}

/** `auxeng help report` is `auxeng report --help`, which loads the command first. */
function withoutHelpCommand(argv: readonly string[]): string[] {
  const [first, second, ...rest] = argv;
  if (first !== 'help') return [...argv];
  if (second === undefined) return ['--help'];
  if (!commands.some(({ name }) => name === second)) throw unknownCommand(second);
  return [second, '--help', ...rest];
}

/** A message for errors that the user can fix; for bugs, a stack trace and where to report it. */
function errorText(error: unknown): string {
  if (error instanceof UserError) {
    const lines = [`error: ${error.message}`, ...(error.hint ? [`  ${error.hint}`] : [])].join('\n').split('\n');
    return `${lines.map(forTerminal).join('\n')}\n`;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  return `auxeng ${version} crashed. Please report this bug, with this text:\n${stack}\n`;
}

async function runProgram(argv: readonly string[], io: Io, outcome: Outcome): Promise<void> {
  try {
    await programFor(io, outcome).parseAsync(withoutHelpCommand(argv), { from: 'user' });
    if (outcome.out) await guarded(io).stdout.write(outcome.out);
  } catch (error) {
    if (error instanceof CommanderError) {
      outcome.code = error.exitCode === 0 ? 0 : 2;
      if (outcome.out) await guarded(io).stdout.write(outcome.out);
    } else {
      throw error;
    }
  }
}

/** What a terminal shows is broken between words, but for commands, which are copied, and the lines of a stack. */
async function fitted(text: string, { isTerminal, columns }: OutputStream): Promise<string> {
  if (!isTerminal) return text;
  const { wrap } = await import('./report/text.ts');
  const fit = (line: string) => {
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    return /^\s+(?:at|auxeng) /.test(line) ? line : `${indent}${wrap(line.trimStart(), columns - 1, indent)}`;
  };
  return text.split('\n').map(fit).join('\n');
}

/**
 * Runs the program. `argv` holds the arguments alone. Resolves with the exit code: 0 all is well, 1 problems were
 * found, 2 it could not be done, 130 interrupted, 128 and its number by another signal. Never throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const outcome: Outcome = { code: 0, out: '', err: '' };
  try {
    await runProgram(argv, io, outcome);
  } catch (error) {
    if (error instanceof Interrupted) {
      outcome.code = error.code;
      outcome.err += `${error.message}\n`;
    } else {
      outcome.code = 2;
      outcome.err += errorText(error);
    }
  }
  try {
    if (outcome.err) await guarded(io).stderr.write(await fitted(outcome.err, io.stderr));
  } catch {
    // Nothing can be printed any more, so only the exit code reports it.
  }
  return outcome.code;
}
