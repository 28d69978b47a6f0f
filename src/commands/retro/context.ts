import { type Day, type Week, weekOf } from '../../base/calendar.ts';
import { byText } from '../../base/diagnostic.ts';
import { normalize } from '../../base/text.ts';
import type { Presets } from '../../drafts/complete.ts';
import { distinctNames, engineerNames, engineersIn } from '../../kinds/engineers.ts';
import { type Kind, kindNamed } from '../../kinds/kind.ts';
import { presetsOf } from '../../kinds/template.ts';
import { openActions } from '../../model/actions.ts';
import type { Action, Engagement, Goal, Practice } from '../../model/types.ts';
import type { KnownIds } from '../../prompts/fields.ts';
import { fileOf } from '../../workspace/paths.ts';
import type { Folder } from '../../workspace/read.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { engagementIn } from '../shared/engagements.ts';
import { defaultEngineer, pulseAmong } from '../shared/pulse.ts';

/** What is known before a retro. */
export interface RetroContext {
  workspace: Workspace;
  folder: Folder;
  /** With the notes before this one. */
  engagement: Engagement;
  date: Day;
  /** That the retro is about: of its date, or the one before. */
  week: Week;
  /** The name of the note's file. */
  name: string;
  note: Kind;
  pulse: Kind;
  /** Those of the week. */
  engineers: string[];
  /** In the order in which a report numbers them. */
  open: Action[];
  /** Who was seen at earlier retros or leads the host team, beside those who are expected. */
  others: string[];
  /** Goals with their last score, practices with their last state. */
  ids: KnownIds;
  presets: Presets;
}

function knownGoal({ id, title, current, baseline, target, unit }: Goal) {
  const last = current === undefined ? `baseline ${baseline}` : `last ${current}`;
  return { id, title, hint: `${last}, target ${target}${unit === undefined ? '' : ` ${unit}`}` };
}

const knownPractice = ({ id, title, current }: Practice) => ({
  id,
  title,
  hint: `last: ${current ?? 'not recorded'}`,
  default: current,
});

/** The attendees of the last retro, or else the engineers. */
const attendeesOf = ({ retros, charter }: Engagement): string[] =>
  retros.at(-1)?.doc.data.attendees ?? engineerNames(charter.data.engineers);

const othersIn = ({ retros, charter }: Engagement, attendees: readonly string[]): string[] => {
  const { advisor, host_team: host } = charter.data;
  const known = [...retros.flatMap(({ doc }) => doc.data.attendees ?? []), ...(host?.leads ?? []), advisor ?? ''];
  const isExpected = (name: string) => attendees.some((other) => normalize(other) === normalize(name));
  return distinctNames(known).filter((name) => name !== '' && !isExpected(name));
};

/** What the retro starts from, and how it is called. */
interface RetroOptions {
  date: Day;
  week: Week;
  name: string;
  me: string | undefined;
}

/** A note about a week starts from the notes before it. */
const withoutLater = (folder: Folder, week: Week): Folder => ({
  ...folder,
  documents: folder.documents.filter((doc) => doc.kind.name !== 'retro' || (doc.week ?? '') <= week),
});

/** Throws a UserError if the charter has errors: the scores of a retro could not be checked. */
export function retroContext(
  workspace: Workspace,
  folder: Folder,
  { date, week, name, me }: RetroOptions,
): RetroContext {
  const engagement = engagementIn(withoutLater(folder, week), workspace, date);
  const note = kindNamed('retro', workspace.kinds);
  const engineers = engineersIn(week, engagement.engineers);
  const pulse = pulseAmong(kindNamed('pulse', workspace.kinds), engineers);
  const attendees = attendeesOf(engagement);
  return {
    workspace,
    folder,
    engagement,
    date,
    week,
    name,
    note,
    pulse,
    engineers,
    open: openActions(engagement.actions),
    others: othersIn(engagement, attendees),
    ids: { goals: engagement.goals.map(knownGoal), practices: engagement.practices.map(knownPractice) },
    presets: {
      retro: { facilitator: me, ...presetsOf(note, date), ...(attendees.length > 0 ? { attendees } : {}) },
      pulse: {
        ...presetsOf(pulse, date),
        ...(engineers.length > 1 ? { engineer: defaultEngineer(engineers, me) } : {}),
      },
    },
  };
}

/** The last note before this one that cannot be read, if that would have been carried over from. */
export function unreadBefore({ folder, engagement, note, week, name }: RetroContext): string | undefined {
  const last = engagement.retros.at(-1)?.week ?? '';
  const unread = folder.unread.filter((item) => item.kind.name === note.name && item.name !== name);
  const before = unread.filter((item) => (item.week ?? '') <= week && (item.week ?? '') >= last);
  const latest = before
    .map((item) => item.name)
    .sort(byText)
    .at(-1);
  return latest === undefined ? undefined : fileOf(folder, note, latest);
}

/** A late note is about the week before that of its date. */
export const isLate = ({ date, week }: RetroContext): boolean => weekOf(date) !== week;

/** The last value of a field in any retro. */
export const lastRecorded = ({ engagement: { retros } }: RetroContext, name: 'mvp' | 'host_days'): unknown =>
  retros.findLast(({ doc }) => doc.data[name] !== undefined)?.doc.data[name];
