import { type Day, isDay, weekOf } from '../base/calendar.ts';
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import { only } from '../workspace/read.ts';
import { type Check, eachDocument } from './types.ts';

const dayAt = (doc: Doc | undefined, field: string): Day | undefined => {
  const day = doc?.fields[field];
  return typeof day === 'string' && isDay(day) ? day : undefined;
};

/** `later` must not come before `earlier`, where both are known. */
function orderProblems(
  doc: Doc | undefined,
  later: string,
  earlier: Day | undefined,
  what: string,
  severity: Severity = 'error',
): Diagnostic[] {
  const day = dayAt(doc, later);
  if (!doc || day === undefined || earlier === undefined || day >= earlier) return [];
  const message = `"${later}" is ${day}, before ${what} on ${earlier}; correct one of the two`;
  return [doc.locations.problem('date-order', [later], message, severity)];
}

const isWeekly = ({ kind }: Doc): boolean => kind.path.includes('{week}');

/** Notes of weeks before the start or after the wrap-up: a date was mistyped, there or here. */
function strayWeeks(documents: readonly Doc[], start: Day | undefined, wrappedUp: Day | undefined): Diagnostic[] {
  const first = start && weekOf(start);
  const last = wrappedUp && weekOf(wrappedUp);
  const stray = ({ name }: Doc): string | undefined => {
    if (first !== undefined && name < first) return `before the start on ${start}`;
    return last !== undefined && name > last ? `after the wrap-up on ${wrappedUp}` : undefined;
  };
  return documents.filter(isWeekly).flatMap((doc) => {
    const where = stray(doc);
    if (where === undefined) return [];
    const message = `this note is for ${doc.name}, ${where}; correct one of the two`;
    return [doc.locations.problem('date-order', [doc.kind.dateField], message, 'warning')];
  });
}

/** An engagement is kicked off and starts, then ends; its wrap-up and check-in follow in that order. */
export const dateOrder: Check = {
  check(folder) {
    const charter = only(folder, 'engagement');
    const start = dayAt(charter, 'start');
    const named = (name: string) => folder.documents.find(({ kind }) => kind.name === name);
    const wrapUp = named('wrap-up');
    return [
      ...orderProblems(charter, 'end', start, 'the start'),
      ...orderProblems(charter, 'end', dayAt(charter, 'kickoff'), 'the kick-off', 'warning'),
      ...strayWeeks(folder.documents, start, dayAt(wrapUp, 'date')),
      ...orderProblems(wrapUp, 'date', start, 'the start'),
      ...orderProblems(wrapUp, 'nps_shared', dayAt(wrapUp, 'date'), 'the wrap-up'),
      ...orderProblems(named('check-in'), 'date', dayAt(wrapUp, 'date') ?? start, wrapUp ? 'the wrap-up' : 'the start'),
    ];
  },
};

/** A weekly note's date falls in the week of its name. */
export const weekOfDate = eachDocument((doc) => {
  const day = dayAt(doc, doc.kind.dateField);
  if (day === undefined || !isWeekly(doc) || weekOf(day) === doc.name) return [];
  const message = `${day} is in week ${weekOf(day)}, but the file is named for ${doc.name}; correct the date or rename the file`;
  return [doc.locations.problem('week-mismatch', [doc.kind.dateField], message)];
});
