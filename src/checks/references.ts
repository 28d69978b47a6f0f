import type { Diagnostic } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import type { ProblemId } from '../base/problems.ts';
import type { Doc } from '../kinds/document.ts';
import { type Folder, only } from '../workspace/read.ts';
import type { Check } from './types.ts';

interface Reference {
  /** The field of a document whose keys are ids. */
  field: string;
  /** The list of the charter that has the ids. */
  list: 'goals' | 'practices';
  rule: ProblemId;
  noun: string;
}

const references: Reference[] = [
  { field: 'scores', list: 'goals', rule: 'unknown-goal', noun: 'goal' },
  { field: 'practices', list: 'practices', rule: 'unknown-practice', noun: 'practice' },
];

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function idsOf(charter: Doc<'engagement'>, list: 'goals' | 'practices'): string[] {
  const items = charter.data[list];
  return Array.isArray(items) ? items.flatMap((item) => (typeof item?.id === 'string' ? [item.id] : [])) : [];
}

function unknownIds(doc: Doc, charter: Doc<'engagement'>, { field, list, rule, noun }: Reference): Diagnostic[] {
  const named = doc.fields[field];
  if (doc === charter || !isMapping(named)) return [];
  const known = idsOf(charter, list);
  return Object.keys(named)
    .filter((id) => !id.startsWith('x_') && !known.includes(id))
    .map((id) => {
      const near = nearest(id, known);
      const has = known.length === 0 ? `the charter has no ${noun}s yet` : `the charter has ${known.join(', ')}`;
      const advice = near === undefined ? `${has}; add it to engagement.md` : `did you mean "${near}"?`;
      return doc.source.problem(rule, doc.places.key([field, id]), `no ${noun} is called "${id}"; ${advice}`);
    });
}

/** A retro may score, and a check-in may speak of, only what the charter names. */
export const unknownReferences: Check = {
  check(folder: Folder) {
    const charter = only(folder, 'engagement');
    if (!charter) return [];
    return folder.documents.flatMap((doc) => references.flatMap((reference) => unknownIds(doc, charter, reference)));
  },
};
