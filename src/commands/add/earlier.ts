import { load } from '../../checks/load.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Each once, what is said most often first. */
function byFrequency(values: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** What the documents of a kind say in all engagements, of the fields that say the same again and again. */
export async function earlierValues(kind: Kind, workspace: Workspace): Promise<Record<string, string[]>> {
  const fields = Object.entries(kind.schema.properties ?? {}).flatMap(([name, schema]) =>
    schema['x-auxeng-reuse'] === true ? [name] : [],
  );
  if (fields.length === 0) return {};
  const { folders } = await load(workspace);
  const documents = folders.flatMap((folder) => folder.documents).filter((doc) => doc.kind.name === kind.name);
  const valuesOf = (name: string) =>
    documents.flatMap((doc) => (typeof doc.fields[name] === 'string' ? [String(doc.fields[name])] : []));
  return Object.fromEntries(fields.map((name) => [name, byFrequency(valuesOf(name))]));
}
