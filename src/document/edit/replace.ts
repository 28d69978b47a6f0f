import type { CST } from 'yaml';
import type { Span } from '../locations.ts';
import { isFilled } from './data.ts';
import { collectionOf, type Entry, spanOf } from './entries.ts';
import { beginsLine, columnOf, insertion, lineBehind, lineStart, type Splice } from './lines.ts';
import { indented, inline, linesBelow, literalLines } from './print.ts';
import { type Level, paddingOf, type Sheet, written } from './sheet.ts';

const isNull = (token: CST.Token) => token.type === 'scalar' && /^(~|null|Null|NULL)$/.test(token.source);

/** Whether an entry says nothing yet that the value would have to stand beside. */
function isUnfilled({ value: old }: Entry, value: object): boolean {
  if (!old || isNull(old)) return true;
  // A short list stays on its line, as it was: `nps: [9]`.
  return collectionOf(old)?.entries.length === 0 && Object.values(value).some(isFilled);
}

/** Whether a list or mapping belongs on lines of its own, below its key. */
function belongsBelow({ yaml }: Sheet, { collection }: Level, entry: Entry, value: unknown): value is object {
  if (collection.isFlow || collection.isList || entry.head === undefined || !isFilled(value)) return false;
  const isOnKeyLine = !entry.value || !yaml.slice(entry.head, spanOf(entry.value).start).includes('\n');
  return isOnKeyLine && isUnfilled(entry, value);
}

function putBelow(sheet: Sheet, { start, head = start, end }: Entry, value: object): Splice[] {
  const lines = indented(linesBelow(value, sheet.habits), columnOf(sheet.yaml, start));
  return [{ start: head, end, text: '' }, insertion(lineBehind(sheet.yaml, end), written(sheet, lines))];
}

const canBeBlockText = (value: unknown): value is string =>
  typeof value === 'string' && /\n./.test(value) && !/\r|\n\n$/.test(value);

/** In place of a text in block style, which ends with its line and may have a comment on its first. */
function inPlaceOfBlockText(sheet: Sheet, entry: Entry, { start, end }: Span, value: unknown): Splice {
  const comment = /^\S+([ \t]+#[^\r\n]*)?/.exec(sheet.yaml.slice(start))?.[1] ?? '';
  const [first, ...others] = canBeBlockText(value)
    ? literalLines(value)
    : [inline(value, { isFlow: false, padding: ' ' })];
  const lines = [`${first}${comment}`, ...indented(others, columnOf(sheet.yaml, entry.start))];
  return { start, end, text: written(sheet, lines) };
}

/** Puts another value in the place of one that is there, or of a blank. Nothing where it cannot be told how. */
export function toReplace(sheet: Sheet, level: Level, entry: Entry, value: unknown): Splice[] | undefined {
  if (belongsBelow(sheet, level, entry, value)) return putBelow(sheet, entry, value);
  const { yaml } = sheet;
  const { head, value: old } = entry;
  if (head === undefined) return undefined;
  const padding = paddingOf(yaml, collectionOf(old) ?? level.collection);
  const text = inline(value, { isFlow: level.collection.isFlow, padding, replaced: old });
  if (!old) return [insertion(head, ` ${text}`)];
  const span = spanOf(old);
  if (old.type === 'block-scalar') return [inPlaceOfBlockText(sheet, entry, span, value)];
  const isBelow = old.type !== 'flow-collection' && collectionOf(old) && beginsLine(yaml, span.start);
  if (isBelow) {
    const lines = { start: lineStart(yaml, span.start), end: lineBehind(yaml, span.end), text: '' };
    return [insertion(head, ` ${text}`), lines];
  }
  // A list or mapping that ends with a text in block style ends with its line.
  return [{ ...span, text: yaml[span.end - 1] === '\n' ? text + sheet.lineEnd : text }];
}
