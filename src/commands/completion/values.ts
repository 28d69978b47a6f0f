import type { Day } from '../../base/calendar.ts';
import { load } from '../../checks/load.ts';
import { kindNamed } from '../../kinds/kind.ts';
import { fieldSchema } from '../../kinds/schema.ts';
import { openActions } from '../../model/actions.ts';
import { programOf } from '../../model/program.ts';
import type { Engagement } from '../../model/types.ts';
import { listSlugs } from '../../workspace/find.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A word with what it means, as the scripts read it. */
const described = (word: string, meaning: string): string => `${word}\t${meaning.replace(/\s+/g, ' ')}`;

/** `id=` of each goal; behind it any number may stand. */
const goalValues = ({ goals }: Engagement, current: string): string[] =>
  current.includes('=') ? [] : goals.map(({ id, title }) => described(`${id}=`, title));

/** `id=` of each practice, and behind it the states. */
function practiceValues({ practices }: Engagement, current: string, { kinds }: Workspace): string[] {
  const [id] = current.includes('=') ? current.split('=') : [];
  if (id === undefined) return practices.map((practice) => described(`${practice.id}=`, practice.title));
  const { enum: states = [] } = fieldSchema(kindNamed('retro', kinds).schema, ['practices', id]);
  return states.map((state) => `${id}=${state}`);
}

/** What the values of a flag can be in an engagement; nothing for a flag that takes anything. */
const readers: Readonly<Record<string, (engagement: Engagement, current: string, workspace: Workspace) => string[]>> = {
  '--score': goalValues,
  '--target': goalValues,
  '--drop-goal': ({ goals }) => goals.map(({ id, title }) => described(id, title)),
  '--practice': practiceValues,
  '--drop-practice': ({ practices }) => practices.map(({ id, title }) => described(id, title)),
  '--done': ({ actions }) => openActions(actions).map(({ text }, index) => described(String(index + 1), text)),
  '--drop': ({ actions }) => openActions(actions).map(({ text }, index) => described(String(index + 1), text)),
};

/** The values that a flag can have in the engagement that is named, or in the only one that is executing. */
export async function knownWords(
  flag: string,
  current: string,
  name: string | undefined,
  { workspace, today }: { workspace: Workspace; today: Day },
): Promise<string[]> {
  const read = Object.hasOwn(readers, flag) ? readers[flag] : undefined;
  if (!read) return [];
  const { settings, files } = workspace;
  const slugs = listSlugs(files, settings.engagements).filter((slug) => name === undefined || slug.startsWith(name));
  const loaded = await load(workspace, slugs);
  const { engagements } = programOf(settings, loaded, { day: today, audience: 'home' });
  const meant = name === undefined ? engagements.filter(({ phase }) => phase === 'executing') : engagements;
  const [engagement, ...others] = meant;
  return engagement && others.length === 0 ? read(engagement, current, workspace) : [];
}
