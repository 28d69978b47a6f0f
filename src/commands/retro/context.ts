import { type Day, type Week, weekOf } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import type { Presets } from '../../drafts/complete.ts';
import { type Kind, kindNamed } from '../../kinds/kind.ts';
import { presetsOf } from '../../kinds/template.ts';
import { openActions } from '../../model/actions.ts';
import { engineerNames } from '../../model/people.ts';
import { programOf } from '../../model/program.ts';
import type { Action, Engagement, Goal, Practice } from '../../model/types.ts';
import type { KnownIds } from '../../prompts/fields.ts';
import type { Folder } from '../../workspace/read.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { folderOf, type Resolved } from '../shared/engagements.ts';

/** What is known before this week's retro. */
export interface RetroContext {
  workspace: Workspace;
  folder: Folder;
  engagement: Engagement;
  date: Day;
  week: Week;
  note: Kind;
  pulse: Kind;
  /** In the order in which a report numbers them. */
  open: Action[];
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

/** Throws a UserError if the charter has errors: the scores of a retro could not be checked. */
export function loadRetroContext(
  workspace: Workspace,
  { slug, loaded }: Resolved,
  { date, me }: { date: Day; me: string | undefined },
): RetroContext {
  const { engagements } = programOf(workspace.settings, loaded, { day: date, audience: 'home' });
  const engagement = engagements.find((candidate) => candidate.slug === slug);
  const folder = folderOf(slug, loaded, workspace);
  if (!engagement) {
    throw new UserError(
      `${folder.path}/engagement.md is missing or does not validate`,
      `\`auxeng validate ${folder.path}\` shows why`,
    );
  }
  const [note, pulse] = [kindNamed('retro', workspace.kinds), kindNamed('pulse', workspace.kinds)];
  const attendees = attendeesOf(engagement);
  return {
    workspace,
    folder,
    engagement,
    date,
    week: weekOf(date),
    note,
    pulse,
    open: openActions(engagement.actions),
    ids: { goals: engagement.goals.map(knownGoal), practices: engagement.practices.map(knownPractice) },
    presets: {
      retro: { facilitator: me, ...presetsOf(note, date), ...(attendees.length > 0 ? { attendees } : {}) },
      pulse: presetsOf(pulse, date),
    },
  };
}

/** The last value of a field in any retro. */
export const lastRecorded = ({ engagement: { retros } }: RetroContext, name: 'mvp' | 'host_days'): unknown =>
  retros.findLast(({ doc }) => doc.data[name] !== undefined)?.doc.data[name];
