import { parseTask } from '../../document/tasks.ts';

/** A bullet of "What we do next": a task has a box. */
export const asTask = (text: string): string => (/^\[[ xX]\] /.test(text) ? text : `[ ] ${text}`);

/** What is wrong with a task as a person typed it, or nothing. */
export function taskFault(text: string): string | undefined {
  const { badDue } = parseTask({ text, line: 1, box: 'open' });
  return badDue === undefined ? undefined : `"${badDue}" is no date; write it as (due 2026-09-28)`;
}
