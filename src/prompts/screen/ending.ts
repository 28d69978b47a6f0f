import { InputEnded, Interrupted } from '../../base/errors.ts';
import type { Io } from '../../io/types.ts';
import { Back } from '../prompter.ts';

/** A terminal marks what is pasted between these. */
export const [bracketsOn, bracketsOff] = ['\u001b[?2004h', '\u001b[?2004l'];

const showCursor = '\u001b[?25h';

/** The program was stopped and goes on: what was drawn is out of sight, and readline no longer listens. */
export class Continued extends Error {
  override name = 'Continued';
}

/** Whether nothing more is asked: that holds even if an answer came just before. */
export const isFinal = (end: Error | undefined): boolean => end instanceof Interrupted || end instanceof InputEnded;

/** By a signal, which gives the exit code, or since nobody is there. */
const overBy = (code: number | undefined): Error =>
  code === undefined
    ? new InputEnded(
        'the input ended before every question was answered',
        'nothing was written; use flags instead of prompts, see --help',
      )
    : new Interrupted(undefined, code);

interface Key {
  name?: string;
  ctrl?: boolean;
  shift?: boolean;
}

const isBackKey = ({ name, shift }: Key) => name === 'escape' || (name === 'tab' && shift === true);

/** Listens for what ends a prompt without its answer. Returns how to listen no longer. */
export function listenForEnd(io: Io, canGoBack: boolean, stop: (why: Error) => void): () => void {
  const listen = (_: unknown, key: Key) => {
    if (canGoBack && isBackKey(key)) stop(new Back());
    // Also where it comes too early or too late for the prompt.
    if (key.ctrl && key.name === 'c') stop(new Interrupted());
    // Readline stops the program, and gives back no more than the keyboard.
    if (key.ctrl && key.name === 'z') io.terminal.write(`${showCursor}${bracketsOff}`);
  };
  io.stdin.on('keypress', listen);
  const off = [io.whenOver((code) => stop(overBy(code))), io.whenContinued(() => stop(new Continued()))];
  return () => {
    for (const unlisten of off) unlisten();
    io.stdin.removeListener('keypress', listen);
  };
}

/** Readline throws the errors of its input where nobody can catch them. */
export function withoutErrors<Result>(input: NodeJS.ReadableStream, start: () => Result): Result {
  const before = input.listeners('error');
  const started = start();
  const added = input.listeners('error').filter((listener) => !before.includes(listener));
  for (const listener of added) input.removeListener('error', listener as () => void);
  return started;
}
