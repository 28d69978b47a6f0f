import { type Command, InvalidArgumentError, type Option } from 'commander';
import { type Day, firstDay, isDay, isInRange, isWeek, lastDay } from '../../base/calendar.ts';
import { dayFromWords } from '../../base/dates.ts';
import { UserError } from '../../base/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { entrySchema, helpOf, isField, isRepeatable, type Table, type TableEntry } from '../../drafts/table.ts';
import type { Kind } from '../../kinds/kind.ts';
import { type FieldPath, fieldSchema } from '../../kinds/schema.ts';

/** Reads a flag that may be given again and again. */
export const collect = (text: string, before: unknown): string[] => [...((before as string[] | undefined) ?? []), text];

/** Reads a flag that takes one of a few words. */
export function choice(values: readonly string[]): (text: string) => string {
  const parse = (text: string) => {
    if (values.includes(text)) return text;
    const near = nearest(text, values);
    const all = `one of ${values.join(', ')}`;
    throw new InvalidArgumentError(near === undefined ? `Write ${all}` : `Did you mean "${near}"? (${all})`);
  };
  return Object.assign(parse, { values });
}

/** The words that a flag takes; none where it takes anything. */
export const flagChoices = ({ parseArg }: Option): readonly string[] =>
  (parseArg as { values?: readonly string[] } | undefined)?.values ?? [];

/** Words say a day or not, whatever day is today. */
const isDayInWords = (text: string): boolean => dayFromWords(text, firstDay) !== undefined;

function dayText(text: string): string {
  if (!isDayInWords(text))
    throw new InvalidArgumentError('Not a date; write it as YYYY-MM-DD, such as 2026-09-17, or as "next thu"');
  if (isDay(text) && !isInRange(text)) throw new InvalidArgumentError(`Write a date from ${firstDay} to ${lastDay}`);
  return text;
}

/** Reads a flag that takes a calendar day, also in words, which `meant` turns into a date. */
export const day = Object.assign(dayText, {
  meant: (text: string, today: string): string => dayFromWords(text, today) ?? text,
});

/** Throws a UserError for a day after today in a field that says when something has happened. */
export function refuseFuture({ schema }: Kind, path: FieldPath, day: unknown, today: Day): void {
  if (!fieldSchema(schema, path)['x-auxeng-past'] || typeof day !== 'string' || day <= today) return;
  throw new UserError(`${day} is after today, ${today}`, 'nothing was written; correct the date');
}

/** Reads a flag that takes an ISO week. */
export function week(text: string): string {
  if (isWeek(text)) return text;
  throw new InvalidArgumentError('Not a week; write YYYY-Www, for instance 2026-W38');
}

/** Reads the number of an open action, as a report shows it. */
export function collectNumber(text: string, before: number[] | undefined): number[] {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Use the number of an open action, as shown in the report');
  return [...(before ?? []), Number(text)];
}

/** How commander reads the flag of an entry. What needs the repo's schemas is checked later, by them. */
function readerOf<Known>(entry: TableEntry<Known>): (text: string, before: unknown) => unknown {
  if (!isField(entry) || isRepeatable(entry)) return collect;
  const { format, enum: words } = entrySchema(entry);
  if (format === 'date') return day;
  return words ? choice(words.map(String)) : (text) => text;
}

/** The flags of a table, and --set for every other field. */
export function addFlags<Known>(command: Command, table: Table<Known>): Command {
  for (const entry of table) {
    if (entry.flag !== undefined) command.option<unknown>(entry.flag, helpOf(entry), readerOf(entry));
  }
  return command.option(
    '--set <field=value>',
    'set a field; lists as a,b or repeated, mappings as key=value,key=value or field.key=value; repeatable',
    collect,
  );
}
