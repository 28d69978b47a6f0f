import { type Day, type Week, weekOf } from '../../base/calendar.ts';
import { byText } from '../../base/diagnostic.ts';
import { type Answers, definedOnly } from '../../drafts/answers.ts';
import type { Presets } from '../../drafts/complete.ts';
import { type Assignment, distinctNames, engineersIn, engineerTimes } from '../../kinds/engineers.ts';
import type { Kind } from '../../kinds/kind.ts';
import { presetsOf } from '../../kinds/template.ts';
import { charterOn } from '../../model/charter.ts';
import type { KnownIds } from '../../prompts/fields.ts';
import { type Folder, only } from '../../workspace/read.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { defaultEngineer, engineerProblem, pulseAmong } from '../shared/pulse.ts';
import { idsIn } from '../shared/sections.ts';

/** What is known of a document before its answers. */
export interface AddContext {
  kind: Kind;
  folder: Folder;
  workspace: Workspace;
  ids: KnownIds;
  engineers: Assignment[];
  today: Day;
}

export function addContext(kind: Kind, folder: Folder, workspace: Workspace, today: Day): AddContext {
  const written = only(folder, 'engagement');
  const charter = written && charterOn(written, today).data;
  return {
    kind,
    folder,
    workspace,
    ids: idsIn(folder),
    engineers: engineerTimes(charter?.engineers),
    today,
  };
}

/** The week of a weekly document: that of its date. */
export function weekFor({ fields }: Answers, { kind, today }: AddContext): Week {
  const date = fields[kind.name]?.[kind.dateField];
  return weekOf(typeof date === 'string' ? date : today);
}

/** The engineers that a document can be from: of its week, or of the whole engagement. */
export const engineersFor = (answers: Answers, context: AddContext): string[] =>
  context.kind.path.includes('{week}')
    ? engineersIn(weekFor(answers, context), context.engineers)
    : distinctNames(context.engineers.map(({ name }) => name));

/** The kind, with what these answers require of it. */
export const kindFor = (answers: Answers, context: AddContext): Kind =>
  context.kind.name === 'pulse' ? pulseAmong(context.kind, engineersFor(answers, context)) : context.kind;

/** Why a pulse can be nobody's; `undefined` if it is somebody's, or no pulse. */
export const ownerProblem = (answers: Answers, context: AddContext): string | undefined =>
  engineerProblem(answers.fields.pulse?.engineer, engineersFor(answers, context), weekFor(answers, context));

/** Who was at the last retro. */
function lastAttendees({ folder, today }: AddContext): unknown {
  const retros = folder.documents.filter(({ kind, date }) => kind.name === 'retro' && (date ?? '') <= today);
  return retros.sort((a, b) => byText(a.date ?? '', b.date ?? '')).at(-1)?.fields.attendees;
}

/** What need not be given: also who it is from, where that is required and known. */
export function presetsFor(given: Answers, context: AddContext, me: string | undefined): Presets {
  const { kind, today } = context;
  const isOwned = kindFor(given, context).schema.required?.includes('engineer') ?? false;
  const engineer = isOwned ? defaultEngineer(engineersFor(given, context), me) : undefined;
  const attendees = 'attendees' in (kind.schema.properties ?? {}) ? lastAttendees(context) : undefined;
  const known = definedOnly({ engineer, attendees });
  return { [kind.name]: { ...presetsOf(kind, today), ...known } };
}
