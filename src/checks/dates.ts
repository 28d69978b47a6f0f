import { addDays, type Day, mondayOfWeek, type Week, weekOf } from '../base/calendar.ts';
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import { only } from '../workspace/read.ts';
import { type Check, dayOf, eachDocument } from './types.ts';

/** `later` must not come before `earlier`, where both are known. */
function orderProblems(
  doc: Doc | undefined,
  later: string,
  earlier: Day | undefined,
  what: string,
  severity: Severity = 'error',
): Diagnostic[] {
  const day = dayOf(doc, later);
  if (!doc || day === undefined || earlier === undefined || day >= earlier) return [];
  const message = `"${later}" is ${day}, before ${what} on ${earlier}; correct one of the two`;
  return [doc.locations.problem('date-order', [later], message, severity)];
}

/** Notes of weeks before the start or after the wrap-up: a date was mistyped, there or here. */
function strayWeeks(documents: readonly Doc[], start: Day | undefined, wrappedUp: Day | undefined): Diagnostic[] {
  const first = start && weekOf(start);
  const last = wrappedUp && weekOf(wrappedUp);
  const stray = (week: Week): string | undefined => {
    if (first !== undefined && week < first) return `before the start on ${start}`;
    return last !== undefined && week > last ? `after the wrap-up on ${wrappedUp}` : undefined;
  };
  return documents.flatMap((doc) => {
    const where = doc.week === undefined ? undefined : stray(doc.week);
    if (where === undefined) return [];
    const message = `this note is for ${doc.week}, ${where}; correct one of the two`;
    return [doc.locations.problem('date-order', [doc.kind.dateField], message, 'warning')];
  });
}

/** An engagement is kicked off and starts, then ends; its wrap-up and check-in follow in that order. */
export const dateOrder: Check = {
  check(folder) {
    const charter = only(folder, 'engagement');
    const start = dayOf(charter, 'start');
    const named = (name: string) => folder.documents.find(({ kind }) => kind.name === name);
    const wrapUp = named('wrap-up');
    return [
      ...orderProblems(charter, 'end', start, 'the start'),
      ...orderProblems(charter, 'end', dayOf(charter, 'kickoff'), 'the kick-off', 'warning'),
      ...strayWeeks(folder.documents, start, dayOf(wrapUp, 'date')),
      ...orderProblems(wrapUp, 'date', start, 'the start'),
      ...orderProblems(wrapUp, 'nps_shared', dayOf(wrapUp, 'date'), 'the wrap-up'),
      ...orderProblems(named('check-in'), 'date', dayOf(wrapUp, 'date') ?? start, wrapUp ? 'the wrap-up' : 'the start'),
    ];
  },
};

/** The days on which a retro about a week is held: one that is late, by the Wednesday after. */
export const retroDays = (week: Week): { first: Day; last: Day } => ({
  first: mondayOfWeek(week),
  last: addDays(mondayOfWeek(week), 9),
});

const isLate = ({ kind }: Doc, week: Week, day: Day): boolean =>
  kind.name === 'retro' && day >= retroDays(week).first && day <= retroDays(week).last;

/** A weekly note's date falls in the week of its name. */
export const weekOfDate = eachDocument((doc) => {
  const { week } = doc;
  const day = dayOf(doc, doc.kind.dateField);
  if (day === undefined || week === undefined || weekOf(day) === week || isLate(doc, week, day)) return [];
  const message = `${day} is in week ${weekOf(day)}, but the file is named for ${week}; correct the date or rename the file`;
  return [doc.locations.problem('week-mismatch', [doc.kind.dateField], message)];
});
