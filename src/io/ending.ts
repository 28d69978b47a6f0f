import { closeSync } from 'node:fs';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Loaded only where there is a terminal. */
const isTerminal = (descriptor: number): boolean => process.getBuiltinModule('node:tty').isatty(descriptor);

/** Node aborts at its end where a terminal that it began with is gone, but passes over what is closed. */
const closeLost = (terminals: readonly number[]): void =>
  terminals.filter((descriptor) => !isTerminal(descriptor)).forEach(closeSync);

/** As `Io.whenOver`. */
export function whenOver(listener: (code?: number) => void): () => void {
  const terminals = [0, 1, 2].filter(isTerminal);
  let isOver = false;
  const over = (code?: number) => {
    if (!isOver) {
      process.once('exit', () => closeLost(terminals));
      for (const stream of [process.stdin, process.stdout]) stream.on('error', () => {});
    }
    isOver = true;
    listener(code);
  };
  const signalled = (_: string, number: number) => over(128 + number);
  const ended = () => over();
  for (const signal of signals) process.on(signal, signalled);
  // All that is waited for is an answer, and none can come.
  process.on('beforeExit', ended);
  for (const stream of [process.stdin, process.stdout]) stream.on('error', ended);
  return () => {
    for (const signal of signals) process.off(signal, signalled);
    process.off('beforeExit', ended);
    for (const stream of [process.stdin, process.stdout]) stream.off('error', ended);
  };
}

/** As `Io.whenContinued`. */
export function whenContinued(listener: () => void): () => void {
  process.on('SIGCONT', listener);
  return () => process.off('SIGCONT', listener);
}
