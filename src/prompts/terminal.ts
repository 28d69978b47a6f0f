import type { Io } from '../io/types.ts';
import type { Style } from '../report/types.ts';
import type { Prompter } from './prompter.ts';

/** A prompter, or `undefined` without a terminal. It is slow to load, so it is imported only here, on demand. */
export async function prompterAt(io: Io, style: Style): Promise<Prompter | undefined> {
  if (!io.stdin.isTTY || !io.stdout.isTerminal) return undefined;
  const { openPrompter } = await import('./prompter.ts');
  return openPrompter(io, style);
}
