import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { down, type Person } from './fake-terminal.ts';
import { folder, written } from './trees.ts';

/** The lines that differ between two texts, without those that are in both. */
export function linesChanged(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, young] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !young.includes(line)), come: young.filter((line) => !old.includes(line)) };
}

/** Answers a list by going down to a choice. */
export const pick = (person: Person, question: string, at: number): Promise<void> =>
  person.answer(question, down.repeat(at));

/** Somebody else writes a document of the engagement. */
export function edited(root: string, file: string, change: (text: string) => string): string {
  const text = change(written(root, file));
  writeFileSync(path.join(root, folder, file), text);
  return text;
}
