import { type Day, isWithin } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import type { Acceptance, Change, Pause } from './types.ts';

type Charter = Doc<'engagement'>;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The item of a list that has this id, or the field of a mapping. */
const keyOf = (value: Fields, step: string): string | undefined =>
  Array.isArray(value) ? Object.keys(value).find((index) => value[Number(index)]?.id === step) : step;

/** With a value at the end of a path whose steps are names, or ids of a list's items; as it was where there is no such path. */
function withValueAt(value: unknown, [step, ...rest]: readonly string[], replaced: unknown): unknown {
  if (step === undefined) return replaced;
  if (!isFields(value)) return value;
  const key = keyOf(value, step);
  if (key === undefined) return value;
  const inner = withValueAt(value[key], rest, replaced);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner ?? undefined };
}

const changeOf = ({ date, field, from, reason }: Partial<Change>): Change[] =>
  date === undefined || field === undefined ? [] : [{ date, field, from: from ?? null, reason: reason ?? '' }];

/** What was overwritten, the oldest first; of one day, in the order of the file. */
export const changesOf = ({ data }: Charter): Change[] =>
  (data.changes ?? []).flatMap((change) => changeOf(change as Partial<Change>)).sort((a, b) => byText(a.date, b.date));

/**
 * The charter as it stood on a day: every change that was decided later is undone, the newest first. Where things stand in
 * the file is as it is today.
 */
export function charterOn(charter: Charter, day: Day): Charter {
  const later = changesOf(charter).filter(({ date }) => date > day);
  const fields = later.reduceRight<unknown>(
    (before, { field, from }) => withValueAt(before, field.split('.'), from),
    charter.fields,
  );
  return charter.withFields(fields as Record<string, unknown>);
}

/** The signals that both sides live with on a day. */
export const acceptedOn = ({ data }: Charter, day: Day): Acceptance[] =>
  (data.accepted ?? []).flatMap(({ rule, reason = '', from, until }) =>
    rule === undefined || !isWithin(day, { from, until }) ? [] : [{ rule, reason, until }],
  );

/** The times without work that both ends are known of. */
export const pausesIn = (pauses: readonly Partial<Pause>[]): Pause[] =>
  pauses.flatMap(({ from, until, reason = '' }) =>
    from === undefined || until === undefined ? [] : [{ from, until, reason }],
  );
