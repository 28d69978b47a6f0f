import type { Prompter } from '../../prompts/prompter.ts';
import type { Context } from '../types.ts';

/** Who is asked; nobody where there is no terminal. What asks is slow to load, so it is loaded here and late. */
export async function prompterOf({ io, style }: Context): Promise<Prompter | undefined> {
  if (!io.stdin.isTTY || !io.stdout.isTerminal) return undefined;
  const { openPrompter } = await import('../../prompts/prompter.ts');
  return openPrompter(io, style);
}
