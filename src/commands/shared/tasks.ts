import { parseTask, taskKey } from '../../document/tasks.ts';

const parsed = (text: string) => parseTask({ text, line: 1, box: 'open' });

const box = /^\[[ xX]\] /;

/** A bullet of "What we do next": a task has a box. People paste them with their bullets. */
function asTask(text: string): string {
  const bare = text.trim().replace(/^[-*+]\s+/, '');
  return box.test(bare) ? bare : `[ ] ${bare}`;
}

/** The bullets of "What we do next", each action once: it is known by its words. */
export function asTasks(texts: readonly string[]): string[] {
  const tasks = new Map<string, string>();
  for (const task of texts.map(asTask)) {
    const key = taskKey(parsed(task.replace(box, '')).text);
    if (!tasks.has(key)) tasks.set(key, task);
  }
  return [...tasks.values()];
}

/** What is wrong with a task as a person typed it, or nothing. */
export function taskFault(text: string): string | undefined {
  const { badDue } = parsed(text);
  return badDue === undefined ? undefined : `"${badDue}" is no date; write it as (due 2026-09-28)`;
}
