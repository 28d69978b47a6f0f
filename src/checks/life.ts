import { addDays, type Day } from '../base/calendar.ts';
import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { valueAt } from '../base/fields.ts';
import type { Doc } from '../kinds/document.ts';
import { only } from '../workspace/read.ts';
import { type Check, dayOf, eachDocument } from './types.ts';

/** The places of the items of a list. */
const itemsOf = (doc: Doc, list: string): number[] => {
  const items = doc.fields[list];
  return Array.isArray(items) ? [...items.keys()] : [];
};

const nameAt = (doc: Doc, path: Path): string => {
  const name = valueAt(doc.fields, path);
  return typeof name === 'string' ? name : 'it';
};

/** The day at a path must not come before another. */
function notBefore(doc: Doc, path: Path, earlier: Day | undefined, what: string): Diagnostic[] {
  const day = dayOf(doc, ...path);
  if (day === undefined || earlier === undefined || day >= earlier) return [];
  const field = path.slice(path.findLastIndex((step) => typeof step === 'number') + 1).join('.');
  const message = `"${field}" is ${day}, before ${what} on ${earlier}; correct one of the two`;
  return [doc.locations.problem('date-order', path, message)];
}

const comeAndGo = (charter: Doc): Diagnostic[] => [
  ...itemsOf(charter, 'engineers').flatMap((at) => {
    const joined = dayOf(charter, 'engineers', at, 'from') ?? dayOf(charter, 'start');
    return notBefore(
      charter,
      ['engineers', at, 'until'],
      joined,
      `${nameAt(charter, ['engineers', at, 'name'])} joined`,
    );
  }),
  ...['goals', 'practices'].flatMap((list) =>
    itemsOf(charter, list).flatMap((at) => {
      const what = `"${nameAt(charter, [list, at, 'id'])}" was added`;
      return notBefore(charter, [list, at, 'dropped'], dayOf(charter, list, at, 'added'), what);
    }),
  ),
  ...itemsOf(charter, 'pauses').flatMap((at) =>
    notBefore(charter, ['pauses', at, 'until'], dayOf(charter, 'pauses', at, 'from'), 'the pause began'),
  ),
  ...itemsOf(charter, 'accepted').flatMap((at) =>
    notBefore(charter, ['accepted', at, 'until'], dayOf(charter, 'accepted', at, 'from'), 'it was accepted'),
  ),
];

/** Pauses that share a day: one of them was mistyped, or they are one. */
function overlaps(charter: Doc): Diagnostic[] {
  const pauses = itemsOf(charter, 'pauses').flatMap((at) => {
    const [from, until] = ['from', 'until'].map((field) => dayOf(charter, 'pauses', at, field));
    return from !== undefined && until !== undefined && from <= until ? [{ at, from, until }] : [];
  });
  return pauses.flatMap(({ at, from, until }, index) => {
    const other = pauses.slice(0, index).find((pause) => pause.from <= until && from <= pause.until);
    if (!other) return [];
    const message = `this pause shares days with that from ${other.from} to ${other.until}; make them one, or correct a date`;
    return [charter.locations.problem('pause-overlap', ['pauses', at, 'from'], message)];
  });
}

/** No engagement takes two years: its end was mistyped. */
const maxWeeks = 104;

function tooLong(charter: Doc): Diagnostic[] {
  const [start, end] = [dayOf(charter, 'start'), dayOf(charter, 'end')];
  if (start === undefined || end === undefined || end < addDays(start, maxWeeks * 7)) return [];
  const message = `"end" is ${end}, more than ${maxWeeks} weeks after the start on ${start}; correct one of the two`;
  return [charter.locations.problem('too-long', ['end'], message)];
}

/** What comes and goes within an engagement does so in order, and the engagement itself ends. */
export const charterDates: Check = {
  check(folder) {
    const charter = only(folder, 'engagement');
    return charter ? [...comeAndGo(charter), ...overlaps(charter), ...tooLong(charter)] : [];
  },
};

/** A finding is passed on once it is found. */
export const relayedAfterFound = eachDocument((doc) =>
  doc.kind.name === 'finding' ? notBefore(doc, ['relayed', 'date'], dayOf(doc, 'date'), 'it was found') : [],
);
