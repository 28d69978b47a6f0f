import type { Diagnostic } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import { only } from '../workspace/read.ts';
import type { Check } from './types.ts';

function duplicateIds(charter: Doc<'engagement'>, list: 'goals' | 'practices'): Diagnostic[] {
  const seen = new Set<unknown>();
  const items = charter.data[list];
  return (Array.isArray(items) ? items : []).flatMap((item, index) => {
    const id = item?.id;
    if (id === undefined || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `duplicate id "${id}" in ${list}; give one of them another id`;
    return [charter.locations.problem('duplicate-id', [list, index, 'id'], message)];
  });
}

function pointlessGoals(charter: Doc<'engagement'>): Diagnostic[] {
  const { goals } = charter.data;
  return (Array.isArray(goals) ? goals : []).flatMap((goal, index) => {
    if (typeof goal?.target !== 'number' || goal.target !== (goal.baseline ?? 0)) return [];
    const stated = goal.baseline === undefined ? 'the baseline (0 by default)' : 'the baseline';
    const message = `the target of "${goal.id}" equals ${stated}; set a different target`;
    return [charter.locations.problem('goal-target', ['goals', index, 'target'], message)];
  });
}

/** Goals and practices need unique ids, and goals a target that differs from the baseline. */
export const charterLists: Check = {
  check(folder) {
    const charter = only(folder, 'engagement');
    if (!charter) return [];
    return [...duplicateIds(charter, 'goals'), ...duplicateIds(charter, 'practices'), ...pointlessGoals(charter)];
  },
};
