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

interface View {
  day: Day;
  audience: Audience;
  settings: Settings;
  /** Files that do not validate. */
  broken: ReadonlySet<string>;
}

/** What tells of a day; until its date is filled in, it is a template that tells nothing. */
const dated: readonly string[] = ['finding', 'fit-check', 'wrap-up', 'check-in'] satisfies KindName[];

/** A document dated after the day is not there yet. */
function exists({ file, kind, date }: Doc, { day, broken }: View): boolean {
  if (broken.has(file) || (date === undefined && dated.includes(kind.name))) return false;
  return date === undefined || date <= day;
}

const ofKind = <Name extends KindName>(documents: readonly Doc[], name: Name): Doc<Name>[] =>
  documents.filter((doc) => doc.kind.name === name) as Doc<Name>[];

function weekly<Name extends 'retro' | 'pulse'>(documents: readonly Doc[], name: Name) {
  return ofKind(documents, name)
    .map((doc) => ({ doc, week: doc.week ?? '', date: doc.date ?? '' }))
    .sort((a, b) => byText(a.week, b.week) || byText(a.date, b.date) || byText(a.doc.name, b.doc.name));
}

const retrosOf = (documents: readonly Doc[]): Retro[] =>
  weekly(documents, 'retro').map((note) => ({ ...note, tasks: note.doc.tasks }));

const byDate = (a: Doc, b: Doc): number => byText(a.date ?? '', b.date ?? '') || byText(a.file, b.file);

/** What ended early was over when it was wrapped up. */
function overOn(end: Day | undefined, wrapUp: Doc<'wrap-up'> | undefined): Day | undefined {
  const early = wrapUp?.data.result === 'ended-early' ? wrapUp.date : undefined;
  return early !== undefined && (end === undefined || early < end) ? early : end;
}

/** When it runs: as the charter says, or as the program's length makes of the start. */
function timesOf({ data }: Doc<'engagement'>, wrapUp: Doc<'wrap-up'> | undefined, { day, settings }: View) {
  const { start } = data;
  const end = data.end ?? (start === undefined ? undefined : plannedEnd(start, settings.weeks));
  const over = overOn(end, wrapUp);
  const weeks = start !== undefined && over !== undefined ? weeksBetween(start, over, day) : [];
  return { start, end, over, weeks, week: start === undefined ? undefined : weekNumber(weeks, start, day) };
}

/** One engagement on a day; nothing where its charter is missing or does not validate, or a refusal is not to be seen. */
export function engagementOf(folder: Folder, view: View): Engagement | undefined {
  const { day, audience } = view;
  const existing = folder.documents.filter((doc) => exists(doc, view));
  const documents = existing.filter(({ kind }) => audience === 'home' || !kind.homeOnly);
  const single = <Name extends KindName>(name: Name, among = documents) => ofKind(among, name)[0];
  const charter = single('engagement');
  if (!charter) return undefined;
  const [wrapUp, checkIn] = [single('wrap-up'), single('check-in')];
  const times = timesOf(charter, wrapUp, view);
  // That it was accepted shows in a date sooner or later: only who voted how, and why, is the home team's alone.
  const decision = single('fit-check', existing)?.data.decision;
  const phase = phaseOf({ day, ...times, decision, wrappedUp: wrapUp !== undefined, checkedIn: checkIn !== undefined });
  // The refusal stands under home/: to show the engagement in any other phase would be false.
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
    pulses: weekly(documents, 'pulse') as Pulse[],
    goals: goalsOf(charter, retros),
    practices: practicesOf(charter, retros, checkIn),
    actions: actionsOf(wrapUp ? [...retros, { doc: wrapUp, tasks: wrapUp.tasks }] : retros),
  };
}

/** The weeks that retros or pulses speak of, oldest first. */
export const recordedWeeks = ({ retros, pulses }: Engagement): string[] =>
  [...new Set([...retros, ...pulses].map(({ week }) => week))].sort(byText);
