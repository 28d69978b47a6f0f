import { PassThrough, Readable } from 'node:stream';
import type { Io, Output } from '../../src/io/types.ts';
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
}

function sink(columns: number): Output & { text: string } {
  return {
    text: '',
    isTerminal: false,
    columns,
    async write(text: string) {
      this.text += text;
    },
  };
}

/** Runs the program in this process, without a terminal. */
export async function run(argv: readonly string[], options: RunOptions): Promise<Run> {
  const stdout = sink(options.columns ?? 80);
  const stderr = sink(options.columns ?? 80);
  const io: Io = {
    cwd: options.cwd,
    platform: 'linux',
    env: options.env ?? {},
    stdin: Readable.from([]),
    stdout,
    stderr,
    terminal: new PassThrough(),
    today: () => options.today ?? '2026-11-21',
    userName: () => options.userName,
    edit: async () => {
      throw new Error('no editor in this test');
    },
    presetExitCode: () => {},
  };
  const code = await main(argv, io);
  return { code, out: stdout.text, err: stderr.text };
}
