import { type Collection, collectionOf, type Entry } from './entries.ts';
import { beginsLine, behindComments, columnOf, insertion, lineBehind, lineStart, type Splice, taken } from './lines.ts';
import { fieldLines, flowEntry, indented, inline, itemLines } from './print.ts';
import { holderColumn, type Level, paddingOf, type Sheet, written } from './sheet.ts';

/** Behind the last entry in flow style: on a line of its own, where that one begins a line. */
function behindFlow(sheet: Sheet, { commaEnd, end }: Collection, last: Entry, text: string): Splice[] {
  const { yaml, lineEnd } = sheet;
  const isLast = !yaml.slice(commaEnd ?? last.end, end).includes('\n');
  if (isLast || !beginsLine(yaml, last.start)) {
    return commaEnd === undefined ? [insertion(last.end, `, ${text}`)] : [insertion(commaEnd, ` ${text},`)];
  }
  const line = ' '.repeat(columnOf(yaml, last.start)) + text;
  return commaEnd === undefined
    ? [insertion(last.end, ','), insertion(lineBehind(yaml, last.end), line + lineEnd)]
    : [insertion(lineBehind(yaml, commaEnd), `${line},${lineEnd}`)];
}

function intoFlow(sheet: Sheet, collection: Collection, step: string | number, value: unknown): Splice[] {
  const padding = paddingOf(sheet.yaml, collection);
  const text = collection.isList ? inline(value, { isFlow: true, padding }) : flowEntry(String(step), value, padding);
  const last = collection.entries.at(-1);
  return last ? behindFlow(sheet, collection, last, text) : [insertion(collection.end - 1, text)];
}

/** Behind the last entry of a block, and comments that still belong to it. */
function endOfBlock(sheet: Sheet, level: Level): number {
  const behind = lineBehind(sheet.yaml, level.collection.end);
  return behindComments(sheet.yaml, behind, holderColumn(sheet, level));
}

/** An item is written as the one before it is: in flow style or not, as far behind its dash. */
function appended(sheet: Sheet, level: Level, last: Entry, value: unknown): Splice[] {
  const { yaml } = sheet;
  const item = collectionOf(last.value);
  const gap = /^ +(?=[^ \r\n#])/.exec(yaml.slice(last.head))?.[0] ?? ' ';
  const habits = { ...sheet.habits, flowItems: item?.isFlow ?? true };
  const lines = indented(itemLines(value, habits, gap, paddingOf(yaml, item)), columnOf(yaml, last.start));
  return [insertion(endOfBlock(sheet, level), written(sheet, lines))];
}

/** Before an entry and the comments right above, which speak of it; what is indented further may be part of a text. */
function aboveEntry(yaml: string, { start }: Entry): number {
  const comment = new RegExp(` {0,${columnOf(yaml, start)}}#`, 'y');
  let at = lineStart(yaml, start);
  while (at > 0 && taken(yaml, lineStart(yaml, at - 1), comment) > 0) at = lineStart(yaml, at - 1);
  return at;
}

/** Where a new field belongs by its name: behind the one that comes before it, or before the one that comes behind. */
function fieldPlace(sheet: Sheet, level: Level, name: string): number {
  const { yaml, order } = sheet;
  const { entries } = level.collection;
  const rank = order.indexOf(name);
  if (level.holder || rank === -1) return endOfBlock(sheet, level);
  const rankOf = (entry: Entry) => order.indexOf(entry.name ?? '');
  const earlier = entries.filter((entry) => rankOf(entry) !== -1 && rankOf(entry) < rank);
  const later = entries.find((entry) => rankOf(entry) > rank);
  const [previous] = earlier.sort((a, b) => rankOf(b) - rankOf(a));
  if (!previous && later) return aboveEntry(yaml, later);
  if (!previous || previous === entries.at(-1)) return endOfBlock(sheet, level);
  return behindComments(yaml, lineBehind(yaml, previous.end), columnOf(yaml, previous.start));
}

/** Puts in an entry that is not there yet. */
export function toInsert(sheet: Sheet, level: Level, step: string | number, value: unknown): Splice[] | undefined {
  const { collection } = level;
  if (collection.isFlow) return intoFlow(sheet, collection, step, value);
  const last = collection.entries.at(-1);
  if (!last) return undefined;
  if (collection.isList) return appended(sheet, level, last, value);
  const lines = indented(fieldLines(String(step), value, sheet.habits), columnOf(sheet.yaml, last.start));
  return [insertion(fieldPlace(sheet, level, String(step)), written(sheet, lines))];
}
