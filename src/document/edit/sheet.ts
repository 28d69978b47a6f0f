import { type Collection, collectionOf, type Entry } from './entries.ts';
import { columnOf } from './lines.ts';
import type { Habits } from './print.ts';

/** What an edit is made on. */
export interface Sheet {
  yaml: string;
  lineEnd: string;
  habits: Habits;
  /** The names of the outermost fields, in the order that new ones are to stand in. */
  order: readonly string[];
}

/** A list or mapping, and the entry that holds it; nothing holds the outermost. */
export interface Level {
  collection: Collection;
  holder?: { entry: Entry; level: Level };
}

/** Column of the entry that holds it; -1 for the outermost. */
export const holderColumn = ({ yaml }: Sheet, { holder }: Level): number =>
  holder ? columnOf(yaml, holder.entry.start) : -1;

/** Whole lines from some without their ends. */
export const written = ({ lineEnd }: Sheet, lines: readonly string[]): string =>
  lines.map((line) => line + lineEnd).join('');

/** What stands inside of the braces of a mapping in flow style, or of the first one in a list: a space or nothing. */
export function paddingOf(yaml: string, collection: Collection | undefined): string {
  if (!collection?.isFlow || collection.entries.length === 0) return ' ';
  if (collection.isList) return paddingOf(yaml, collectionOf(collection.entries[0]?.value));
  return yaml[collection.start + 1] === ' ' ? ' ' : '';
}

/** How the fields are written already: two columns, and a line for each, where they do not show it. */
export function habitsOf(yaml: string, root: Collection | undefined): Habits {
  const blocks = (root?.entries ?? []).flatMap(({ start, value }) => {
    const inner = collectionOf(value);
    return inner && !inner.isFlow ? [{ inner, indent: columnOf(yaml, inner.start) - columnOf(yaml, start) }] : [];
  });
  const list = blocks.find(({ inner }) => inner.isList)?.indent;
  const mapping = blocks.find(({ inner }) => !inner.isList)?.indent;
  const items = blocks.flatMap(({ inner }) => (inner.isList ? inner.entries : []));
  const nestedItem = items.map(({ value }) => collectionOf(value)).find((item) => item !== undefined);
  return {
    fieldIndent: mapping ?? (list || 2),
    itemIndent: list ?? mapping ?? 2,
    flowItems: nestedItem?.isFlow ?? false,
  };
}
