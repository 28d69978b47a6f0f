import type { Collection, Entry } from './entries.ts';
import {
  beginsLine,
  behindAllComments,
  columnOf,
  lineBehind,
  lineStart,
  type Splice,
  spacesBefore,
  taken,
} from './lines.ts';
import { toReplace } from './replace.ts';
import type { Level, Sheet } from './sheet.ts';

const cut = (start: number, end: number): Splice => ({ start, end, text: '' });

const comma = /[ \t]*,/y;
const lineRest = /[ \t]*(?:#[^\n]*)?\r?\n/y;
const spaces = /[ \t]*/y;
const blankLines = /(?:[ \t]*\r?\n)*/y;

/** An entry with its comma; just with its lines, where nothing else stands on them. */
function fromFlow(yaml: string, { entries }: Collection, entry: Entry): Splice[] {
  const at = entries.indexOf(entry);
  const [previous, next] = [entries[at - 1], entries[at + 1]];
  const commaBehind = taken(yaml, entry.end, comma);
  const end = entry.end + commaBehind;
  const begins = beginsLine(yaml, entry.start);
  const ends = taken(yaml, end, lineRest) > 0;
  if (begins && ends) return [cut(lineStart(yaml, entry.start), lineBehind(yaml, end))];
  if (next && !ends) return [cut(entry.start, end + taken(yaml, end, spaces))];
  const own = cut(entry.start - (begins ? 0 : spacesBefore(yaml, entry.start)), end);
  if (!previous || commaBehind > 0) return [own];
  return [cut(previous.end, previous.end + taken(yaml, previous.end, comma)), own];
}

/** The first entry of a block that begins on the line of a dash: the next one moves up, unless comments stand between. */
function behindDash({ yaml, lineEnd }: Sheet, entry: Entry, next: Entry): Splice {
  const behind = lineBehind(yaml, entry.end);
  const isNext = yaml.slice(behind, next.start).trim() === '';
  if (isNext) return cut(entry.start, next.start);
  return { start: entry.start - spacesBefore(yaml, entry.start), end: behind, text: lineEnd };
}

/** Whole lines. Comments indented below the entry would else become part of a text above it, and blank lines as well. */
function fromBlock(sheet: Sheet, { entries }: Collection, entry: Entry): Splice[] {
  const { yaml } = sheet;
  const { start } = entry;
  const [previous, next] = [entries[entries.indexOf(entry) - 1], entries[1]];
  if (!beginsLine(yaml, start) && next) return [behindDash(sheet, entry, next)];
  const end = behindAllComments(yaml, lineBehind(yaml, entry.end), columnOf(yaml, start));
  const isBelowText = previous !== undefined && yaml[previous.end - 1] === '\n';
  return [cut(lineStart(yaml, start), isBelowText ? end + taken(yaml, end, blankLines) : end)];
}

/** Takes out the only entry: what is left is an empty list or mapping, with its comments. */
function emptied(sheet: Sheet, { collection, holder }: Level, entry: Entry): Splice[] | undefined {
  const { yaml } = sheet;
  const { isFlow, isList, start, end } = collection;
  if (!isFlow)
    return holder
      ? toReplace(sheet, holder.level, holder.entry, isList ? [] : {})
      : fromBlock(sheet, collection, entry);
  const around = yaml.slice(start + 1, entry.start) + yaml.slice(entry.end, end - 1);
  return /^[\s,]*$/.test(around) ? [cut(start + 1, end - 1)] : fromFlow(yaml, collection, entry);
}

/** Takes out an entry. Nothing where it cannot be told how. */
export function toRemove(sheet: Sheet, level: Level, entry: Entry): Splice[] | undefined {
  const { collection } = level;
  if (collection.entries.length === 1) return emptied(sheet, level, entry);
  return collection.isFlow ? fromFlow(sheet.yaml, collection, entry) : fromBlock(sheet, collection, entry);
}
