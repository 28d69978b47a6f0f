import { rules } from '../../src/rules/index.ts';
import type { Signal } from '../../src/rules/types.ts';
import { healthySlug } from '../support/builder.ts';
import type { Tree } from '../support/repo.ts';
import type { Expected } from './types.ts';

export const inCharter = (severity: Expected['severity'], at: string, message: string, weeks?: number): Expected => ({
  severity,
  message,
  file: 'engagement.md',
  at,
  ...(weeks === undefined ? {} : { weeks }),
});

/** The signal of a failure mode that the retro named. */
export const named = (rule: string, week: string, weeks = 1): Expected => ({
  severity: 'warning',
  message: `The retro of ${week} named "${rule}".`,
  file: `retros/${week}.md`,
  at: 'failure_modes:',
  weeks,
});

/** The number of the first line that begins like that, indentation aside. */
function lineAt(tree: Tree, file: string, start: string): number {
  const index = String(tree[file])
    .split('\n')
    .findIndex((line) => line.trimStart().startsWith(start));
  if (index === -1) throw new Error(`no line of ${file} begins with ${start}`);
  return index + 1;
}

export function expectedSignal(
  rule: string,
  { severity, message, file, at, weeks, mode }: Expected,
  tree: Tree,
): Omit<Signal, 'since' | 'command'> {
  const path = `engagements/${healthySlug}/${file}`;
  const advice = rules.find(({ id }) => id === rule)?.guidance.action ?? '';
  const line = lineAt(tree, path, at);
  return { rule, severity, message, do: advice, file: path, line, weeks: weeks ?? null, mode: mode ?? null };
}
