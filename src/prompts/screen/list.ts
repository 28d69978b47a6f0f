import { isDownKey, isUpKey, type KeypressEvent } from '@inquirer/core';
import type { Choice } from '../questions.ts';

export const hideCursor = '\u001b[?25l';

/** Where an arrow key leads in a list of so many; `undefined` for another key. */
export function movedBy(key: KeypressEvent, active: number, items: number): number | undefined {
  const by = isUpKey(key) ? -1 : isDownKey(key) ? 1 : 0;
  return by === 0 ? undefined : Math.min(items - 1, Math.max(0, active + by));
}

/** Where a value stands in a list; at its start, when nowhere. */
export const indexIn = (choices: readonly Choice[], value: unknown): number =>
  Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  );
