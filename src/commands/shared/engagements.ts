import path from 'node:path';
import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { type Loaded, load } from '../../checks/load.ts';
import { programOf } from '../../model/program.ts';
import type { Engagement } from '../../model/types.ts';
import type { Choice } from '../../prompts/questions.ts';
import { prompterAt } from '../../prompts/terminal.ts';
import { listSlugs } from '../../workspace/find.ts';
import type { Folder } from '../../workspace/read.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';

/** The slug that a name stands for: itself, or a unique prefix. Throws a UserError otherwise. */
export function slugNamed(name: string, slugs: readonly string[]): string {
  const wanted = name.replace(/\/+$/, '').split('/').at(-1) ?? name;
  if (slugs.includes(wanted)) return wanted;
  const [first, ...others] = slugs.filter((slug) => wanted !== '' && slug.startsWith(wanted));
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) {
    throw new UserError(`"${name}" is ambiguous: ${[first, ...others].join(' or ')}`, 'type more of the name');
  }
  if (slugs.length === 0) throw noEngagements();
  throw new UserError(`unknown engagement "${name}"`, suggestion(wanted, slugs, '`auxeng report` lists them'));
}

const noEngagements = (): UserError =>
  new UserError('no engagements yet', 'run `auxeng new` to create one, or `auxeng demo` to see a sample');

/** The engagement whose folder the working directory is in. */
function slugAround(cwd: string, { root, settings }: Workspace, slugs: readonly string[]): string | undefined {
  const [slug] = path.relative(path.join(root, settings.engagements), path.resolve(cwd)).split(path.sep);
  return slug !== undefined && slugs.includes(slug) ? slug : undefined;
}

/** The engagement that a command is about, and what was read to find out. */
export interface Resolved {
  slug: string;
  /** Why this one, where nobody named it. */
  reason: string | undefined;
  /** Its documents at least: they are read once. */
  loaded: Loaded;
}

function inferred(slugs: readonly string[], executing: readonly string[], anyPhase: boolean) {
  const [first, ...others] = executing;
  if (first !== undefined && others.length === 0)
    return { slug: first, reason: 'the only engagement that is executing' };
  const [single, ...more] = slugs;
  if (anyPhase && single !== undefined && more.length === 0) return { slug: single, reason: 'the only engagement' };
  return undefined;
}

/** Those that need eyes come first, as in a report; those that do not validate come last. */
function choicesFrom(engagements: readonly Engagement[], slugs: readonly string[]): Choice[] {
  const width = Math.max(...slugs.map((slug) => slug.length));
  const known = engagements.map(({ slug, phase }) => ({ value: slug, name: `${slug.padEnd(width)}  ${phase}` }));
  const others = slugs.filter((slug) => !engagements.some((engagement) => engagement.slug === slug));
  return [...known, ...others.map((slug) => ({ value: slug, name: slug }))];
}

function unresolved(slugs: readonly string[], executing: readonly string[], day: Day): UserError {
  const none = executing.length === 0;
  const why = none ? `no engagement is executing on ${day}` : `${executing.length} engagements are executing`;
  return new UserError(`which engagement? ${why}`, `name one of ${(none ? slugs : executing).join(', ')}`);
}

/**
 * The engagement that is meant: as named, or the one around the working directory, or the only one that is executing; with
 * `anyPhase` also the only one there is. Otherwise a person is asked. Throws a UserError where there is none to ask.
 */
export async function resolveEngagement(
  workspace: Workspace,
  { io, style, cwd }: Context,
  name: unknown,
  { onDay, anyPhase = false }: { onDay: Day; anyPhase?: boolean },
): Promise<Resolved> {
  const slugs = listSlugs(workspace.files, workspace.settings.engagements);
  const alone = async (slug: string, reason?: string) => ({ slug, reason, loaded: await load(workspace, [slug]) });
  if (typeof name === 'string') return alone(slugNamed(name, slugs));
  if (slugs.length === 0) throw noEngagements();
  const around = slugAround(cwd, workspace, slugs);
  if (around !== undefined) return alone(around, 'the engagement of this folder');
  const loaded = await load(workspace);
  const { engagements } = programOf(workspace.settings, loaded, { day: onDay, audience: 'home' });
  const executing = engagements.filter(({ phase }) => phase === 'executing').map(({ slug }) => slug);
  const found = inferred(slugs, executing, anyPhase);
  if (found) return { ...found, loaded };
  const prompter = slugs.length > 1 ? await prompterAt(io, style) : undefined;
  if (!prompter) throw unresolved(slugs, executing, onDay);
  const chosen = await prompter.select('Which engagement?', choicesFrom(engagements, slugs));
  return { slug: String(chosen), reason: undefined, loaded };
}

/** The folder of an engagement, as it was read; an empty one where there is none yet. */
export const folderOf = (slug: string, loaded: Loaded | undefined, { settings }: Workspace): Folder =>
  loaded?.folders.find((folder) => folder.slug === slug) ?? {
    slug,
    path: `${settings.engagements}/${slug}`,
    documents: [],
    others: [],
  };

/** Says which engagement it is, where nobody named it. */
export const introOf = ({ slug, reason }: Resolved): string | undefined =>
  reason === undefined ? undefined : `for ${slug}, ${reason}`;
