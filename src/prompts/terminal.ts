import type { Io } from '../io/types.ts';
import type { Style } from '../report/types.ts';
import { Prompter } from './prompter.ts';

/** Nobody sits at the machines of a CI, and a dumb terminal cannot redraw a prompt. */
const isUnattended = ({ CI = '', TERM }: Io['env']): boolean => !['', '0', 'false'].includes(CI) || TERM === 'dumb';

/** A prompter, or `undefined` without a person. What draws is slow to load, so it is imported only here, on demand. */
export async function prompterAt(io: Io, style: Style): Promise<Prompter | undefined> {
  if (!io.stdin.isTTY || !io.stdout.isTerminal || isUnattended(io.env)) return undefined;
  const { openScreen } = await import('./screen.ts');
  return new Prompter(openScreen(io, style));
}
