import { isDownKey, isUpKey, type KeypressEvent } from '@inquirer/core';

export const hideCursor = '\u001b[?25l';

/** Where an arrow key leads in a list of so many; `undefined` for another key. */
export function movedBy(key: KeypressEvent, active: number, items: number): number | undefined {
  const by = isUpKey(key) ? -1 : isDownKey(key) ? 1 : 0;
  return by === 0 ? undefined : Math.min(items - 1, Math.max(0, active + by));
}
