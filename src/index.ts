/** The public API: a repo's documents, their problems, the status of its engagements, and how both are shown. See docs/api.md. */

import path from 'node:path';
import { isDay } from './base/calendar.ts';
import { type Diagnostic as Problem, type PublishedDiagnostic, toPublished } from './base/diagnostic.ts';
import { UserError } from './base/errors.ts';
import { suggestion } from './base/nearest.ts';
import { type Loaded, load } from './checks/load.ts';
import { today } from './io/clock.ts';
import type { Audience } from './model/types.ts';
import { validationFormats } from './report/diagnostics/index.ts';
import { statusFormats } from './report/status/index.ts';
import type { StatusFormatName, ValidationFormatName } from './report/types.ts';
import { details } from './report/views/engagement.ts';
import { views } from './report/views/index.ts';
import { audienceFor } from './status/audience.ts';
import { statusOf } from './status/status.ts';
import type { Status } from './status/types.ts';
import { lineReader } from './workspace/excerpts.ts';
import { homeLocation, openWorkspace, type Workspace } from './workspace/workspace.ts';

export type { PublishedDiagnostic as Diagnostic, Severity } from './base/diagnostic.ts';
export type { Audience, GoalKind, Phase, PracticeState } from './model/types.ts';
export type { AcceptedSignal, Signal } from './rules/types.ts';
export type { HealthLevel } from './status/health.ts';
export type {
  ActionStatus,
  EngagementStatus,
  FindingStatus,
  GoalStatus,
  PersonStatus,
  PlatformStatus,
  Status,
} from './status/types.ts';
export { UserError };

/** Where to read. */
export interface LoadOptions {
  /** The private checkout, where `auxeng.yaml` says `home: elsewhere`. Neither the environment nor git is asked. */
  home?: string;
  /** A revision of git: the documents as they stand in that commit. By default those on the disk. */
  at?: string;
}

/** The documents of a repo, as they were read. */
export interface Program {
  /** The folder of the program, absolute. */
  readonly root: string;
  /** The commit that was read; null for the files on the disk. */
  readonly commit: string | null;
  /** The day of that commit, or today. */
  readonly day: string;
  /** The slugs of its engagements, in order. */
  readonly engagements: readonly string[];
}

/** What was read of each program; nobody else has a use for it. */
const readings = new WeakMap<Program, { workspace: Workspace; loaded: Loaded }>();

/** Where the lines of a validation are, for excerpts. */
const validated = new WeakMap<Validation, Workspace>();

/**
 * Reads the program around a folder. A broken document is no error here: `validate` has its problems. Throws a UserError if the
 * folder, the commit, `auxeng.yaml` or a schema of the repo's own cannot be used.
 */
export async function loadProgram(folder: string, { home, at }: LoadOptions = {}): Promise<Program> {
  const findHome = () => (home === undefined ? undefined : { folder: path.resolve(home), by: '"home"' });
  const snapshot =
    at === undefined ? undefined : await (await import('./workspace/commit.ts')).openCommit(folder, at, findHome);
  const workspace = snapshot?.workspace ?? (await openWorkspace(folder, findHome));
  const loaded = await load(workspace);
  const program = Object.freeze({
    root: workspace.root,
    commit: snapshot?.commit.id ?? null,
    day: snapshot?.day ?? today(workspace.settings.retro.timezone),
    engagements: loaded.folders.map(({ slug }) => slug),
  });
  readings.set(program, { workspace, loaded });
  return program;
}

async function readingOf(program: Program | string, options: LoadOptions) {
  if (typeof program !== 'string' && (options.at !== undefined || options.home !== undefined))
    throw new TypeError('"at" and "home" are for a folder: pass them to `loadProgram`, which has read this program');
  const loaded = typeof program === 'string' ? await loadProgram(program, options) : program;
  const reading = readings.get(loaded);
  if (!reading) throw new TypeError('expected a folder, or a program that `loadProgram` returned');
  return { ...reading, day: loaded.day };
}

/** The problems of the documents, by file and place, and how many were checked. */
export interface Validation {
  checked: number;
  diagnostics: PublishedDiagnostic[];
}

/** Every problem of a program, or of the one around a folder. Throws as `loadProgram` does. */
export async function validate(program: Program | string, options: LoadOptions = {}): Promise<Validation> {
  const { workspace, loaded } = await readingOf(program, options);
  const validation = { checked: loaded.checked.length, diagnostics: loaded.diagnostics.map(toPublished) };
  validated.set(validation, workspace);
  return validation;
}

export interface StatusOptions extends LoadOptions {
  /** A day as `2026-09-17`; by default that of the program. */
  asOf?: string;
  /** `host` leaves out what is under `home/`. By default `home`, if it is known where that lies. */
  audience?: Audience;
  /** Slugs; by default all. */
  engagements?: readonly string[];
}

const audiences = [{ name: 'home' }, { name: 'host' }];

function refuseUnknown(slugs: readonly string[], { folders }: Loaded): void {
  const known = folders.map(({ slug }) => slug);
  const unknown = slugs.find((slug) => !known.includes(slug));
  if (unknown !== undefined) throw new UserError(`unknown engagement "${unknown}"`, suggestion(unknown, known));
}

/**
 * The status of the engagements of a program, or of the one around a folder, as `auxeng report --format json` prints it. Throws
 * as `loadProgram` does.
 */
export async function status(program: Program | string, options: StatusOptions = {}): Promise<Status> {
  const { workspace, loaded, day } = await readingOf(program, options);
  const { settings } = workspace;
  const { asOf = day, audience, engagements: slugs = [] } = options;
  if (!isDay(asOf)) throw new UserError(`"${asOf}" is not a date`, 'write it as 2026-09-17');
  if (audience !== undefined) memberNamed('audience', audience, audiences);
  refuseUnknown(slugs, loaded);
  return statusOf(settings, loaded, {
    day: asOf,
    today: today(settings.retro.timezone),
    audience: audienceFor(homeLocation(workspace), audience),
    slugs,
  });
}

export interface RenderOptions {
  /** The name of a format of `auxeng report` or `auxeng validate`; by default `text`. */
  format?: StatusFormatName | ValidationFormatName;
  /** Of a status: `engagements`, `details`, `people` or `platform`; by default `engagements`. */
  view?: 'engagements' | 'details' | 'people' | 'platform';
  /** How wide a text may be; by default 80. */
  columns?: number;
  color?: boolean;
  /** Whether bars may be drawn with more than ASCII; by default they may. */
  unicode?: boolean;
}

const viewsByName = [...views.map((view) => ({ name: view.name as string, view })), { name: 'details', view: details }];

function memberNamed<T extends { name: string }>(what: string, name: string, among: readonly T[]): T {
  const found = among.find((candidate) => candidate.name === name);
  if (found) return found;
  throw new UserError(`unknown ${what} "${name}"`, `one of ${among.map((candidate) => candidate.name).join(', ')}`);
}

/**
 * A status or a validation as text, in one of the formats of the commands; as `text` with the lines of what `validate` has found.
 * Throws a UserError for an unknown format or view.
 */
export function render(shown: Status | Validation, options: RenderOptions = {}): string {
  const { format = 'text', view = 'engagements', columns = 80, color = false, unicode = true } = options;
  const style = { columns, color, unicode };
  if ('as_of' in shown) {
    return memberNamed('format', format, statusFormats).render(
      shown,
      memberNamed('view', view, viewsByName).view,
      style,
    );
  }
  const diagnostics = shown.diagnostics as Problem[];
  const workspace = validated.get(shown);
  const lineOf = workspace ? lineReader(workspace.files) : () => undefined;
  return memberNamed('format', format, validationFormats).render({ ...shown, diagnostics, lineOf }, style);
}
