import type { Day } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import type { KindName } from '../kinds/kind.ts';
import type { Folder } from '../workspace/read.ts';
import type { Settings } from '../workspace/settings.ts';
import { actionsOf } from './actions.ts';
import { goalsOf, practicesOf } from './goals.ts';
import { phaseOf } from './phase.ts';
import type { Audience, Engagement, Pulse, Retro } from './types.ts';
import { plannedEnd, weekNumber, weeksBetween } from './weeks.ts';

interface EngagementOptions {
  day: Day;
  audience: Audience;
  settings: Settings;
  /** Files that do not validate. */
  broken: ReadonlySet<string>;
}

/** Kinds that record an event: without a date, the document is still an unfilled template. */
const dated: readonly string[] = ['finding', 'fit-check', 'wrap-up', 'check-in'] satisfies KindName[];

/** Documents dated after the day are ignored. */
function isPresent({ file, kind, date }: Doc, { day, broken }: EngagementOptions): boolean {
  if (broken.has(file) || (date === undefined && dated.includes(kind.name))) return false;
  return date === undefined || date <= day;
}

const ofKind = <Name extends KindName>(documents: readonly Doc[], name: Name): Doc<Name>[] =>
  documents.filter((doc) => doc.kind.name === name) as Doc<Name>[];

function weeklyDocuments<Name extends 'retro' | 'pulse'>(documents: readonly Doc[], name: Name) {
  return ofKind(documents, name)
    .map((doc) => ({ doc, week: doc.name, date: doc.date ?? '' }))
    .sort((a, b) => byText(a.week, b.week));
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
  const weeks = start !== undefined && over !== undefined ? weeksBetween(start, over, day) : [];
  return { start, end, over, weeks, week: start === undefined ? undefined : weekNumber(weeks, start, day) };
}

/**
 * One engagement on a day; `undefined` if its charter is missing or has errors, or if it was declined and the host team
 * reads.
 */
export function engagementOf(folder: Folder, options: EngagementOptions): Engagement | undefined {
  const { day, audience } = options;
  const existing = folder.documents.filter((doc) => isPresent(doc, options));
  const documents = existing.filter(({ kind }) => audience === 'home' || !kind.homeOnly);
  const single = <Name extends KindName>(name: Name, among = documents) => ofKind(among, name)[0];
  const charter = single('engagement');
  if (!charter) return undefined;
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
    ...times,
    phase,
    onePager: single('one-pager'),
    expectations: single('expectations'),
    fitCheck: single('fit-check'),
    wrapUp,
    checkIn,
    findings: ofKind(documents, 'finding').sort(byDate),
    retros,
    pulses: weeklyDocuments(documents, 'pulse') as Pulse[],
    goals: goalsOf(charter, retros),
    practices: practicesOf(charter, retros, checkIn),
    actions: actionsOf(wrapUp ? [...retros, { doc: wrapUp, tasks: wrapUp.tasks }] : retros),
  };
}

/** The weeks that have a retro or a pulse, oldest first. */
export const recordedWeeks = ({ retros, pulses }: Engagement): string[] =>
  [...new Set([...retros, ...pulses].map(({ week }) => week))].sort(byText);
