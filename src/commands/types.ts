import type { Command } from 'commander';
import type { Flags } from '../drafts/flags.ts';
import type { Io } from '../io/types.ts';
import type { Style } from '../report/types.ts';

export type ExitCode = 0 | 1 | 2;

/** What every command receives besides its flags. */
export interface Context {
  io: Io;
  /** Where the command looks for the repo: `-C`, or the working directory. */
  cwd: string;
  /** More folders, where -C was given more than once. */
  others: readonly string[];
  /** The private checkout with home/, as --home names it. */
  home: string | undefined;
  style: Style;
  quiet: boolean;
  /** Writes workflow commands of GitHub Actions; in all that `io` writes, its runner sees none. */
  annotate(lines: string): Promise<void>;
  /** Every command, for the one that completes them. */
  commands: readonly CommandEntry[];
}

/** One file of this folder. It is loaded only when its command is the one that was called. */
export interface CommandModule {
  /** Adds flags and examples. */
  configure(command: Command): void;
  run(operands: readonly unknown[], flags: Flags, context: Context): Promise<ExitCode>;
}

/** What an operand names, so that shells can complete it. */
export type Operand = 'engagement' | 'kind' | 'rule' | 'shell';

/** What the list of commands knows without loading any. */
export interface CommandEntry {
  name: string;
  /** Operands as commander writes them: `[engagement...]`. */
  operands: string;
  summary: string;
  /** Whether it reads several repos as one program. */
  several?: true;
  /** What each operand names; files and new names are left out. */
  completes: readonly Operand[];
  load(): Promise<CommandModule>;
}
