import type { Path } from '../../base/diagnostic.ts';
import { wrapped } from '../../base/fields.ts';
import type { Span } from '../locations.ts';
import type { Edit } from './data.ts';
import { collectionOf, type Entry, entryAt, rootOf } from './entries.ts';
import { toInsert } from './insert.ts';
import { type Splice, spliced } from './lines.ts';
import { fieldLines } from './print.ts';
import { toRemove } from './remove.ts';
import { toReplace } from './replace.ts';
import { habitsOf, type Level, type Sheet, written } from './sheet.ts';

/** An empty list or mapping with a comment inside keeps its shape for the comment's sake. */
const isEmptyPair = (yaml: string, { start, end }: Span) => /^[[{] *[\]}]$/.test(yaml.slice(start, end));

function within(sheet: Sheet, level: Level, entry: Entry, rest: Path, value: unknown): Splice[] | undefined {
  const inner = collectionOf(entry.value);
  if (inner && !isEmptyPair(sheet.yaml, inner)) {
    return splicesFor(sheet, { collection: inner, holder: { entry, level } }, rest, value);
  }
  return value === undefined ? [] : toReplace(sheet, level, entry, wrapped(rest, value));
}

function splicesFor(sheet: Sheet, level: Level, path: Path, value: unknown): Splice[] | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  const entry = entryAt(level.collection, step);
  if (!entry) return value === undefined ? [] : toInsert(sheet, level, step, wrapped(rest, value));
  if (rest.length > 0) return within(sheet, level, entry, rest, value);
  return value === undefined ? toRemove(sheet, level, entry) : toReplace(sheet, level, entry, value);
}

/** A YAML text with one value set, put in or taken out. Nothing where it cannot be told how. */
export function editText(
  yaml: string,
  { path, value }: Edit,
  { lineEnd, order }: Pick<Sheet, 'lineEnd' | 'order'>,
): string | undefined {
  const root = rootOf(yaml);
  const sheet = { yaml, lineEnd, order, habits: habitsOf(yaml, root) };
  if (root) {
    const splices = splicesFor(sheet, { collection: root }, path, value);
    return splices && spliced(yaml, splices);
  }
  const [key, ...rest] = path;
  return yaml + written(sheet, fieldLines(String(key), wrapped(rest, value), sheet.habits));
}
