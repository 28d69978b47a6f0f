import type { Diagnostic } from '../base/diagnostic.ts';
import { isMapping } from '../base/fields.ts';
import { nearestOfFew, offered } from '../base/nearest.ts';
import type { ProblemId } from '../base/problems.ts';
import type { Doc } from '../kinds/document.ts';
import type { IdList } from '../kinds/schema.ts';
import { type Folder, only } from '../workspace/read.ts';
import type { Check } from './types.ts';

const idLists: Record<IdList, { rule: ProblemId; noun: string }> = {
  goals: { rule: 'unknown-goal', noun: 'goal' },
  practices: { rule: 'unknown-practice', noun: 'practice' },
};

function idsOf(charter: Doc<'engagement'>, list: IdList): string[] {
  const items = charter.data[list];
  return Array.isArray(items) ? items.flatMap((item) => (typeof item?.id === 'string' ? [item.id] : [])) : [];
}

function unknownIds(doc: Doc, charter: Doc<'engagement'>, field: string, list: IdList): Diagnostic[] {
  const named = doc.fields[field];
  if (!isMapping(named)) return [];
  const { rule, noun } = idLists[list];
  const known = idsOf(charter, list);
  const isKnown = new Set(known);
  return Object.keys(named)
    .filter((id) => !id.startsWith('x_') && !isKnown.has(id))
    .map((id) => {
      const near = nearestOfFew(id, known);
      const has = known.length === 0 ? `the charter has no ${noun}s yet` : `the charter has ${offered(known)}`;
      const missing = `${has}; add it to engagement.md, with \`dropped:\` and a day if it was given up`;
      const advice = near === undefined ? missing : `did you mean "${near}"?`;
      return doc.locations.keyProblem(rule, [field, id], `unknown ${noun} "${id}"; ${advice}`);
    });
}

/** Keys of mappings by goal or practice must exist in the charter. */
export const unknownReferences: Check = {
  check(folder: Folder) {
    const charter = only(folder, 'engagement');
    if (!charter) return [];
    return folder.documents.flatMap((doc) =>
      Object.entries(doc.kind.schema.properties ?? {}).flatMap(([field, { 'x-auxeng-keys': list }]) =>
        list ? unknownIds(doc, charter, field, list) : [],
      ),
    );
  },
};
