import { type Day, isInRange } from '../base/calendar.ts';
import { dayFromWords } from '../base/dates.ts';
import { normalize } from '../base/text.ts';
import type { Bullet } from './section.ts';

/** An action as a bullet: `- [ ] Quarantine the flaky suite @ada (due 2026-09-28)`. */
export interface Task {
  /** The words alone, without box, owner and due date. */
  text: string;
  owner: string | undefined;
  due: Day | undefined;
  state: 'open' | 'done' | 'dropped';
  line: number;
  /** The text of a due date that is not a date. */
  invalidDue: string | undefined;
}

/** Removes backslash escapes (CommonMark, Backslash escapes). */
const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A name behind "@", but neither an address (`a@b`) nor a package (`@scope/name`). */
const ownerPattern = /(?<=^|\s)@([^\s@/,;:()[\]{}<>~]*[^\s@/,;:()[\]{}<>~.])(?=[\s,.;:)~]|$)/g;
const duePattern = /\(due:?\s+([^()]*)\)/i;

export function parseTask({ text: raw, line, box }: Bullet): Task {
  const due = duePattern.exec(raw)?.[1]?.trim();
  const bare = raw.replace(duePattern, ' ').trim();
  // The owner comes last; a name further to the front is part of the sentence.
  const owner = [...bare.matchAll(ownerPattern)].at(-1);
  const words = owner ? `${bare.slice(0, owner.index)} ${bare.slice(owner.index + owner[0].length)}` : bare;
  const text = words.replace(/\s+/g, ' ').trim();
  const struck = /^~~(.*)~~$/.exec(text);
  return {
    text: unescaped((struck?.[1] ?? text).trim()),
    owner: owner?.[1],
    due: due !== undefined && isInRange(due) ? due : undefined,
    invalidDue: due !== undefined && !isInRange(due) ? due : undefined,
    state: box !== 'checked' ? 'open' : struck ? 'dropped' : 'done',
    line,
  };
}

/** Identifies an action across notes, ignoring case and white space. */
export const taskKey = (text: string): string => normalize(text);

/** The bullet of a task, box and all, as a note writes it. */
export function taskBullet(task: Pick<Task, 'text' | 'owner' | 'due' | 'state'>): string {
  const words = [task.text, task.owner && `@${task.owner}`, task.due && `(due ${task.due})`].filter(Boolean).join(' ');
  if (task.state === 'open') return `[ ] ${words}`;
  return task.state === 'done' ? `[x] ${words}` : `[x] ~~${words}~~`;
}

/** A task as a person typed it, without a box. */
const typedTask = (text: string): Task => parseTask({ text, line: 1, box: 'open' });

const box = /^\[[ xX]\] /;

/** A bullet of "What we do next", with a box. People paste tasks with their bullets. */
function asTask(text: string): string {
  const bare = text.trim().replace(/^[-*+]\s+/, '');
  return box.test(bare) ? bare : `[ ] ${bare}`;
}

/** The bullets of "What we do next", without duplicates. */
export function asTasks(texts: readonly string[]): string[] {
  const tasks = new Map<string, string>();
  for (const task of texts.map(asTask)) {
    const key = taskKey(typedTask(task.replace(box, '')).text);
    if (!tasks.has(key)) tasks.set(key, task);
  }
  return [...tasks.values()];
}

/** A task with the day of a due date that was typed in words: `(due next thu)`. */
export const withDueDay = (text: string, today: Day): string =>
  text.replace(duePattern, (whole, words: string) => {
    const day = dayFromWords(words, today);
    return day === undefined ? whole : `(due ${day})`;
  });

/** What is wrong with a task as typed; `undefined` if it is valid. */
export function taskProblem(text: string): string | undefined {
  const { invalidDue } = typedTask(text);
  return invalidDue === undefined ? undefined : `"${invalidDue}" is not a date; write it as (due 2026-09-28)`;
}
