import { InvalidArgumentError, type Option } from 'commander';
import { isDay } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { nearest } from '../../base/nearest.ts';

/** Reads a flag that may be given again and again. */
export const collect = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];

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
export const choicesOf = ({ parseArg }: Option): readonly string[] =>
  (parseArg as { values?: readonly string[] } | undefined)?.values ?? [];

/** Reads a flag that takes a calendar day. */
export function day(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('It is no date; write it as YYYY-MM-DD, for instance 2026-09-17');
}

/** What stands on both sides of the sign, where it is not an id and its value. */
const shapes: Readonly<Record<string, string>> = {
  '--set': 'field=value',
  '--section': 'title=text',
  '--practice': 'id=…',
};

/** Splits `id=value` at the first `=`. Throws a UserError when there is none. */
export function assignment(flag: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new UserError(`${flag} "${text}" is malformed`, `write it as ${flag} ${shapes[flag] ?? 'id=value'}`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
