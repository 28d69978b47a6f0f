import path from 'node:path';
import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { load } from '../../checks/load.ts';
import { programOf } from '../../model/program.ts';
import type { Engagement } from '../../model/types.ts';
import type { Choice } from '../../prompts/questions.ts';
import { listSlugs } from '../../workspace/find.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';
import { prompterOf } from './terminal.ts';

/** The slug that a name stands for: itself, or a unique prefix. Throws a UserError otherwise. */
export function slugNamed(name: string, slugs: readonly string[]): string {
  const wanted = name.replace(/\/+$/, '').split('/').at(-1) ?? name;
  if (slugs.includes(wanted)) return wanted;
  const [first, ...others] = slugs.filter((slug) => wanted !== '' && slug.startsWith(wanted));
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) {
    throw new UserError(`"${name}" could be ${[first, ...others].join(' or ')}`, 'write more of the name');
  }
  if (slugs.length === 0) throw noEngagements();
  throw new UserError(`no engagement is called "${name}"`, suggestion(wanted, slugs, '`auxeng report` lists them'));
}

export const noEngagements = (): UserError =>
  new UserError('there are no engagements here yet', 'make one by `auxeng new`, or see a sample by `auxeng demo`');

/** The engagement whose folder the working directory is in. */
function slugAround(cwd: string, { root, settings }: Workspace, slugs: readonly string[]): string | undefined {
  const [slug] = path.relative(path.join(root, settings.engagements), path.resolve(cwd)).split(path.sep);
  return slug !== undefined && slugs.includes(slug) ? slug : undefined;
}

/** The engagement that a command is about, and why where nobody named it. */
export interface Meant {
  slug: string;
  why: string | undefined;
}

function inferred(slugs: readonly string[], executing: readonly string[], anyPhase: boolean): Meant | undefined {
  const [first, ...others] = executing;
  if (first !== undefined && others.length === 0) return { slug: first, why: 'the only engagement that is executing' };
  const [only, ...more] = slugs;
  if (anyPhase && only !== undefined && more.length === 0) return { slug: only, why: 'the only engagement there is' };
  return undefined;
}

/** Those that need eyes come first, as in a report; those that do not validate come last. */
function choicesOf(engagements: readonly Engagement[], slugs: readonly string[]): Choice[] {
  const width = Math.max(...slugs.map((slug) => slug.length));
  const known = engagements.map(({ slug, phase }) => ({ value: slug, name: `${slug.padEnd(width)}  ${phase}` }));
  const others = slugs.filter((slug) => !engagements.some((engagement) => engagement.slug === slug));
  return [...known, ...others.map((slug) => ({ value: slug, name: slug }))];
}

/**
 * The engagement that is meant: as named, or the one around the working directory, or the only one that is executing; with
 * `anyPhase` also the only one there is. Otherwise a person is asked. Throws a UserError where there is none to ask.
 */
export async function theEngagement(
  workspace: Workspace,
  context: Context,
  name: string | undefined,
  { onDay, anyPhase = false }: { onDay: Day; anyPhase?: boolean },
): Promise<Meant> {
  const slugs = listSlugs(workspace.files, workspace.settings.engagements);
  if (name !== undefined) return { slug: slugNamed(name, slugs), why: undefined };
  if (slugs.length === 0) throw noEngagements();
  const around = slugAround(context.cwd, workspace, slugs);
  if (around !== undefined) return { slug: around, why: 'the engagement of this folder' };
  const { engagements } = programOf(workspace.settings, await load(workspace), { day: onDay, audience: 'home' });
  const executing = engagements.filter(({ phase }) => phase === 'executing').map(({ slug }) => slug);
  const found = inferred(slugs, executing, anyPhase);
  if (found) return found;
  const prompter = slugs.length > 1 ? await prompterOf(context) : undefined;
  if (prompter) {
    const chosen = await prompter.select('Which engagement?', choicesOf(engagements, slugs));
    return { slug: String(chosen), why: undefined };
  }
  const none = executing.length === 0;
  const why = none ? `no engagement is executing on ${onDay}` : `${executing.length} engagements are executing`;
  throw new UserError(`which engagement? ${why}`, `name one of ${(none ? slugs : executing).join(', ')}`);
}

/** Says which engagement it is where nobody named it: before the first question, or else before what is written. */
export async function sayWhich({ slug, why }: Meant, { io, quiet }: Context): Promise<void> {
  if (why !== undefined && !quiet) await io.stdout.write(`for ${slug}, ${why}\n`);
}
