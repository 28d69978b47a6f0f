import path from 'node:path';
import type { Day } from '../../base/calendar.ts';
import { byText } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { offered, suggestion } from '../../base/nearest.ts';
import { type Loaded, load } from '../../checks/load.ts';
import { programOf } from '../../model/program.ts';
import type { Audience, Engagement } from '../../model/types.ts';
import type { Choice } from '../../prompts/questions.ts';
import { prompterAt } from '../../prompts/terminal.ts';
import { nextStep } from '../../status/next.ts';
import { listSlugs } from '../../workspace/find.ts';
import { pathsOf } from '../../workspace/paths.ts';
import type { Folder } from '../../workspace/read.ts';
import { homeLocation, type Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';

/** Resolves a name to a slug: the slug itself, or a unique prefix. Throws a UserError otherwise. */
export function slugNamed(name: string, slugs: readonly string[]): string {
  const wanted = name.replace(/\/+$/, '').split('/').at(-1) ?? name;
  if (slugs.includes(wanted)) return wanted;
  const [first, ...others] = slugs.filter((slug) => wanted !== '' && slug.startsWith(wanted));
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) {
    throw new UserError(`"${name}" is ambiguous: ${[first, ...others].join(' or ')}`, 'type more of the name');
  }
  if (slugs.length === 0) throw noEngagementsError();
  throw new UserError(`unknown engagement "${name}"`, suggestion(wanted, slugs, '`auxeng report` lists them'));
}

const noEngagementsError = (): UserError =>
  new UserError('no engagements yet', 'run `auxeng new` to create one, or `auxeng demo` to see a sample');

/** The engagement whose folder the working directory is in. */
function slugAround(cwd: string, { root, settings }: Workspace, slugs: readonly string[]): string | undefined {
  const [slug] = path.relative(path.join(root, settings.engagements), path.resolve(cwd)).split(path.sep);
  return slug !== undefined && slugs.includes(slug) ? slug : undefined;
}

/** The engagement of a command, and the documents read to resolve it. */
export interface Resolved {
  slug: string;
  /** Why this one, if it was not given. */
  reason: string | undefined;
  /** At least its own documents, so that they are read only once. */
  loaded: Loaded;
}

function inferEngagement(slugs: readonly string[], executing: readonly string[], anyPhase: boolean) {
  const [first, ...others] = executing;
  if (first !== undefined && others.length === 0)
    return { slug: first, reason: 'the only engagement that is executing' };
  const [single, ...more] = slugs;
  if (anyPhase && single !== undefined && more.length === 0) return { slug: single, reason: 'the only engagement' };
  return undefined;
}

/** Those whose next step is what the command does, the longest over first. */
function dueFor(command: string, engagements: readonly Engagement[]): Engagement[] {
  const isDue = (engagement: Engagement) =>
    nextStep(engagement, 'home')?.command === `auxeng ${command} ${engagement.slug}`;
  return engagements.filter(isDue).sort((a, b) => byText(a.over ?? '', b.over ?? ''));
}

const nextWhat = (engagement: Engagement): string => nextStep(engagement, 'home')?.what ?? '';

/** First those that it is time for, then in the order of a report; those with errors come last. */
function choicesFrom(
  engagements: readonly Engagement[],
  slugs: readonly string[],
  due: readonly Engagement[],
): Choice[] {
  const width = Math.max(...slugs.map((slug) => slug.length));
  const choice = (engagement: Engagement, what = '') => ({
    value: engagement.slug,
    name: `${engagement.slug.padEnd(width)}  ${engagement.phase}${what === '' ? '' : `: ${what}`}`,
  });
  const known = engagements
    .filter((engagement) => slugs.includes(engagement.slug) && !due.includes(engagement))
    .map((engagement) => choice(engagement));
  const first = due.map((engagement) => choice(engagement, nextWhat(engagement)));
  const others = slugs.filter((slug) => !engagements.some((engagement) => engagement.slug === slug));
  return [...first, ...known, ...others.map((slug) => ({ value: slug, name: slug }))];
}

const isOver = (slug: string, engagements: readonly Engagement[]): boolean =>
  engagements.some((engagement) => engagement.slug === slug && ['closed', 'declined'].includes(engagement.phase));

function unresolvedError(slugs: readonly string[], executing: readonly string[], day: Day): UserError {
  const none = executing.length === 0;
  const why = none ? `no engagement is executing on ${day}` : `${executing.length} engagements are executing`;
  return new UserError(
    `which engagement? ${why}`,
    `name one of ${offered(none ? slugs : executing, '`auxeng report` lists them')}`,
  );
}

/**
 * Resolves the engagement: by name, by the working directory, or as the only one executing; with `anyPhase` also as the
 * only one there is. What is over is not offered for the command `offered`, and what it is time for comes first. Where it is time for what `command` does, it offers that first. Otherwise prompts. Throws a UserError without a terminal.
 */
export async function resolveEngagement(
  workspace: Workspace,
  { io, style, cwd }: Context,
  name: unknown,
  { onDay, anyPhase = false, command, offered }: { onDay: Day; anyPhase?: boolean; command?: string; offered?: string },
): Promise<Resolved> {
  const slugs = listSlugs(workspace.files, workspace.settings.engagements);
  const loadOnly = async (slug: string, reason?: string) => ({ slug, reason, loaded: await load(workspace, [slug]) });
  if (typeof name === 'string') return loadOnly(slugNamed(name, slugs));
  if (slugs.length === 0) throw noEngagementsError();
  const around = slugAround(cwd, workspace, slugs);
  if (around !== undefined) return loadOnly(around, 'the engagement of this folder');
  const loaded = await load(workspace);
  const { engagements } = programOf(workspace.settings, loaded, { day: onDay, audience: 'home' });
  const executing = engagements.filter(({ phase }) => phase === 'executing').map(({ slug }) => slug);
  const due = command === undefined ? [] : dueFor(command, engagements);
  const prompter = slugs.length > 1 ? await prompterAt(io, style) : undefined;
  const [isTime, ...others] = due;
  const inferred = inferEngagement(slugs, executing, anyPhase);
  const found =
    isTime && others.length === 0 ? { slug: isTime.slug, reason: `it is time to ${nextWhat(isTime)}` } : inferred;
  if (found && (due.length === 0 || !prompter)) return { ...found, loaded };
  if (!prompter) throw unresolvedError(slugs, executing, onDay);
  const choices =
    offered === undefined
      ? choicesFrom(engagements, slugs, due)
      : choicesFrom(
          engagements,
          slugs.filter((slug) => !isOver(slug, engagements)),
          dueFor(offered, engagements),
        );
  const chosen = await prompter.select('Which engagement?', choices);
  return { slug: String(chosen), reason: undefined, loaded };
}

/** The folder of an engagement as read; empty if it does not exist yet. */
export const folderOf = (slug: string, loaded: Loaded | undefined, workspace: Workspace): Folder =>
  loaded?.folders.find((folder) => folder.slug === slug) ?? {
    slug,
    ...pathsOf(slug, workspace.settings.engagements, homeLocation(workspace)),
    documents: [],
    unread: [],
    others: [],
  };

/** The engagement of a folder on a day. Throws a UserError if there is none: its charter has errors, or is missing. */
export function engagementIn(
  folder: Folder,
  { settings }: Workspace,
  day: Day,
  audience: Audience = 'home',
): Engagement {
  const [engagement] = programOf(settings, { folders: [folder] }, { day, audience }).engagements;
  if (engagement) return engagement;
  throw new UserError(
    `${folder.path}/engagement.md is missing or invalid`,
    `\`auxeng validate ${folder.path}\` shows why`,
  );
}

/** An engagement in whatever phase it is, today, with its folder. Throws a UserError if it is not clear which one. */
export async function openEngagement(
  workspace: Workspace,
  context: Context,
  name: unknown,
  command?: string,
): Promise<{ today: Day; resolved: Resolved; folder: Folder }> {
  const today = context.io.today(workspace.settings.retro.timezone);
  const due = command === undefined ? {} : { command };
  const resolved = await resolveEngagement(workspace, context, name, { onDay: today, anyPhase: true, ...due });
  return { today, resolved, folder: folderOf(resolved.slug, resolved.loaded, workspace) };
}

/** Names the engagement, if it was not given. */
export const introOf = ({ slug, reason }: Resolved): string | undefined =>
  reason === undefined ? undefined : `for ${slug}, ${reason}`;
