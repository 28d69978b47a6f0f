import { taskKey } from '../document/tasks.ts';
import type { Action, Note } from './types.ts';

/**
 * The actions of all retros and of the project retro at the end, each in the state of the newest note that has it. An
 * open action that later notes do not repeat is still open, and has stood open in those retros too.
 */
export function actionsOf(notes: readonly Note[]): Action[] {
  const actions = new Map<string, Action & { openSince: number }>();
  notes.forEach(({ doc, tasks }, index) => {
    for (const { text, owner, due, state, line } of tasks) {
      const key = taskKey(text);
      const before = actions.get(key);
      // One that was closed and comes back begins anew.
      const carried = before?.state === 'open' ? before : undefined;
      actions.set(key, {
        text,
        // A note that carries an action over need not repeat who and when.
        owner: owner ?? carried?.owner,
        due: due ?? carried?.due,
        state,
        file: doc.file,
        line,
        openSince: carried?.openSince ?? index,
        retrosOpen: 0,
      });
    }
  });
  return [...actions.values()].map(({ openSince, ...action }) => ({
    ...action,
    retrosOpen: action.state === 'open' ? notes.length - openSince : 0,
  }));
}

export const openActions = (actions: readonly Action[]): Action[] => actions.filter(({ state }) => state === 'open');
