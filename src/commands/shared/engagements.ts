import path from 'node:path';
import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { load, programOf } from '../../model/program.ts';
import { listSlugs } from '../../workspace/find.ts';
import type { Workspace } from '../../workspace/workspace.ts';

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
  throw new UserError(`no engagement is called "${name}"`, suggestion(wanted, slugs));
}

export const noEngagements = (): UserError =>
  new UserError('there are no engagements here yet', 'make one by `auxeng new`, or see a sample by `auxeng demo`');

/** The engagement whose folder the working directory is in. */
function slugAround(cwd: string, { root, settings }: Workspace, slugs: readonly string[]): string | undefined {
  const [slug] = path.relative(path.join(root, settings.engagements), path.resolve(cwd)).split(path.sep);
  return slug !== undefined && slugs.includes(slug) ? slug : undefined;
}

/** The engagement that is meant: as named, or the one around the working directory, or the only one that is executing. */
export async function theEngagement(
  workspace: Workspace,
  cwd: string,
  name: string | undefined,
  onDay: Day,
): Promise<string> {
  const slugs = listSlugs(workspace.files, workspace.settings.engagements);
  if (name !== undefined) return slugNamed(name, slugs);
  if (slugs.length === 0) throw noEngagements();
  const around = slugAround(cwd, workspace, slugs);
  if (around !== undefined) return around;
  const program = programOf(workspace, await load(workspace), { day: onDay, audience: 'home' });
  const executing = program.engagements.filter(({ phase }) => phase === 'executing').map(({ slug }) => slug);
  const [only, ...more] = executing;
  if (only !== undefined && more.length === 0) return only;
  const why =
    only === undefined ? `no engagement is executing on ${onDay}` : `${executing.length} engagements are executing`;
  throw new UserError(`which engagement? ${why}`, `name one of ${(only === undefined ? slugs : executing).join(', ')}`);
}
