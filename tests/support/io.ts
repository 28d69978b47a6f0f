import { PassThrough, Readable } from 'node:stream';
import type { Io, OutputStream } from '../../src/io/types.ts';
import { main } from '../../src/main.ts';

/** What a run of the program left behind. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  /** The day that is today. */
  today?: string;
  columns?: number;
  /** What `git config user.name` answers. */
  userName?: string;
  /** The rest of git's configuration. */
  gitConfig?: Map<string, string>;
  /** The file that was started. */
  program?: string;
  /** What is kept outside of the repo's files. */
  state?: Map<string, string>;
}

/** An output that keeps what is written. */
export function sink(columns = 80, isTerminal = false): OutputStream & { text: string } {
  return {
    text: '',
    isTerminal,
    columns,
    async write(text: string) {
      this.text += text;
    },
  };
}

/** The edge of a machine on which nobody answers. */
export const quietIo = (
  { cwd, env = {}, today = '2026-11-21', userName, program, gitConfig = new Map(), state = new Map() }: RunOptions,
  stdout: OutputStream,
  stderr: OutputStream,
): Io => ({
  cwd,
  platform: 'linux',
  program,
  env,
  stdin: Readable.from([]),
  stdout,
  stderr,
  terminal: new PassThrough(),
  today: () => today,
  nextChange: async () => {
    throw new Error('nothing changes in this test');
  },
  userName: () => userName,
  gitPath: (_, name) => gitConfig.get(name),
  setGitConfig: (_, name, value) => gitConfig.set(name, value),
  state: () => ({
    read: (name) => state.get(name),
    write: (name, text) => {
      state.set(name, text);
      return true;
    },
    remove: (name) => state.delete(name),
  }),
  edit: async () => {
    throw new Error('no editor in this test');
  },
  whenOver: () => () => {},
  whenContinued: () => () => {},
});

/** Runs the program in this process, without a terminal. */
export async function run(argv: readonly string[], options: RunOptions): Promise<Run> {
  const [stdout, stderr] = [sink(options.columns), sink(options.columns)];
  const code = await main(argv, quietIo(options, stdout, stderr));
  return { code, out: stdout.text, err: stderr.text };
}
