import { type Day, weekOf } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import { engineerTimes } from '../kinds/engineers.ts';
import type { KindName } from '../kinds/kind.ts';
import type { Folder, Unread } from '../workspace/read.ts';
import type { Settings } from '../workspace/settings.ts';
import { actionsOf } from './actions.ts';
import { acceptedOn, changesOf, charterOn, pausesIn } from './charter.ts';
import { goalsOf, practicesOf } from './goals.ts';
import { advisorsOf } from './people.ts';
import { phaseOf } from './phase.ts';
import type { Audience, Engagement, Pulse, Retro } from './types.ts';
import { plannedEnd, weekNumber, weeksBetween } from './weeks.ts';

interface EngagementOptions {
  day: Day;
  today: Day;
  audience: Audience;
  settings: Settings;
}

/** What tells of a day; until its date is filled in, it is a template that tells nothing. */
const dated: readonly string[] = ['finding', 'fit-check', 'wrap-up', 'check-in', 'debrief'] satisfies KindName[];

/** A document dated after the day is not there yet. */
const isPresent = ({ kind, date }: Doc, day: Day): boolean =>
  date === undefined ? !dated.includes(kind.name) : date <= day;

/** By its own date: a note of a week to come that is only prepared has none. */
const isDatedAfter = ({ kind, fields, date }: Doc, today: Day): boolean =>
  fields[kind.dateField] !== undefined && date !== undefined && date > today;

const ofKind = <Name extends KindName>(documents: readonly Doc[], name: Name): Doc<Name>[] =>
  documents.filter((doc) => doc.kind.name === name) as Doc<Name>[];

/** By week; of one week, by date. */
function weeklyDocuments<Name extends 'retro' | 'pulse'>(documents: readonly Doc[], name: Name) {
  return ofKind(documents, name)
    .map((doc) => ({ doc, week: doc.week ?? '', date: doc.date ?? '' }))
    .sort((a, b) => byText(a.week, b.week) || byText(a.date, b.date) || byText(a.doc.name, b.doc.name));
}

const retrosOf = (documents: readonly Doc[]): Retro[] =>
  weeklyDocuments(documents, 'retro').map((note) => ({ ...note, tasks: note.doc.tasks }));

const byDate = (a: Doc, b: Doc): number => byText(a.date ?? '', b.date ?? '') || byText(a.file, b.file);

/** An engagement that ended early was over on the day of its wrap-up. */
function overOn(end: Day | undefined, wrapUp: Doc<'wrap-up'> | undefined): Day | undefined {
  const early = wrapUp?.data.result === 'ended-early' ? wrapUp.date : undefined;
  return early !== undefined && (end === undefined || early < end) ? early : end;
}

/** Start and end: from the charter, or the end computed from the program's usual length. */
function timesOf(
  { data }: Doc<'engagement'>,
  wrapUp: Doc<'wrap-up'> | undefined,
  { day, settings }: EngagementOptions,
) {
  const { start } = data;
  const end = data.end ?? (start === undefined ? undefined : plannedEnd(start, settings.weeks));
  const over = overOn(end, wrapUp);
  const holidays = settings.holidays.map(({ title, ...days }) => ({ ...days, reason: title }));
  const pauses = pausesIn([...(data.pauses ?? []), ...holidays]);
  const weeks = start !== undefined && over !== undefined ? weeksBetween(start, over, day, pauses) : [];
  return { start, end, over, weeks, week: start === undefined ? undefined : weekNumber(weeks, start, day), pauses };
}

/** What the charter of a day says of itself: who, what had changed, and what is lived with. */
function factsOf(charter: Doc<'engagement'>, day: Day) {
  const changes = changesOf(charter).filter(({ date }) => date <= day);
  return {
    engineers: engineerTimes(charter.data.engineers),
    advisors: advisorsOf(charter, changes),
    changes,
    accepted: acceptedOn(charter, day),
  };
}

/** What was measured of what the charter wants, and what was given up. */
function aimsOf(charter: Doc<'engagement'>, retros: readonly Retro[], checkIn: Doc<'check-in'> | undefined, day: Day) {
  const isDropped = ({ dropped }: { dropped: Day | undefined }) => dropped !== undefined;
  const goals = goalsOf(charter, retros, day);
  const practices = practicesOf(charter, retros, checkIn, day);
  return {
    goals: goals.filter((goal) => !isDropped(goal)),
    practices: practices.filter((practice) => !isDropped(practice)),
    droppedGoals: goals.filter(isDropped),
    droppedPractices: practices.filter(isDropped),
  };
}

/** One engagement on a day; nothing where its charter is missing or cannot be read, or a refusal is not to be seen. */
export function engagementOf(folder: Folder, options: EngagementOptions): Engagement | undefined {
  const { day, audience } = options;
  const isShown = ({ kind }: Unread) => audience === 'home' || !kind.homeOnly;
  const existing = folder.documents.filter((doc) => isPresent(doc, day));
  const documents = existing.filter(isShown);
  const single = <Name extends KindName>(name: Name, among = documents) => ofKind(among, name)[0];
  const written = single('engagement');
  if (!written) return undefined;
  const charter = charterOn(written, day);
  const [wrapUp, checkIn] = [single('wrap-up'), single('check-in')];
  const times = timesOf(charter, wrapUp, options);
  // The start date reveals an acceptance anyway: only the votes and their reasons are confidential.
  const decision = single('fit-check', existing)?.data.decision;
  const phase = phaseOf({ day, ...times, decision, wrappedUp: wrapUp !== undefined, checkedIn: checkIn !== undefined });
  // The refusal is confidential (home/), and any other phase would be wrong.
  if (phase === 'declined' && audience === 'host') return undefined;
  const retros = retrosOf(documents);
  return {
    slug: folder.slug,
    day,
    charter,
    title: charter.data.title ?? folder.slug,
    ...factsOf(charter, day),
    ...times,
    phase,
    unread: folder.unread.filter(isShown),
    future: folder.documents.filter((doc) => isShown(doc) && isDatedAfter(doc, options.today)),
    onePager: single('one-pager'),
    expectations: single('expectations'),
    fitCheck: single('fit-check'),
    wrapUp,
    checkIn,
    findings: ofKind(documents, 'finding').sort(byDate),
    debriefs: ofKind(documents, 'debrief').sort(byDate),
    retros,
    pulses: weeklyDocuments(documents, 'pulse') as Pulse[],
    ...aimsOf(charter, retros, checkIn, day),
    actions: actionsOf(wrapUp ? [...retros, { doc: wrapUp, tasks: wrapUp.tasks }] : retros),
  };
}

/** The weeks that have a retro or a pulse, oldest first. */
export const recordedWeeks = ({ retros, pulses }: Engagement): string[] =>
  [...new Set([...retros, ...pulses].map(({ week }) => week))].sort(byText);

/** The weeks that a retro is about, readable or not: none of them was missed. */
export function heldWeeks({ retros, unread, day }: Engagement): Set<string> {
  const noted = [...retros, ...unread.filter(({ kind }) => kind.name === 'retro')];
  return new Set(noted.flatMap(({ week }) => week ?? []).filter((week) => week <= weekOf(day)));
}

/** Whether there is a document of a kind, readable or not: then it is not missing. */
export const hasFile = ({ unread }: Engagement, name: KindName, doc: Doc | undefined): boolean =>
  doc !== undefined || unread.some(({ kind }) => kind.name === name);
