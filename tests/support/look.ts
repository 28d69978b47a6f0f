import { status } from '../../src/index.ts';
import type { Audience } from '../../src/model/types.ts';
import type { Signal } from '../../src/rules/types.ts';
import type { EngagementStatus } from '../../src/status/types.ts';
import type { Case, Expected } from '../rules/cases/types.ts';
import { type Changes, engagement, type Fields, healthyDay, healthySlug, settings } from './builder.ts';
import { type Tree, tempRepo } from './repo.ts';

export interface Seen {
  tree: Tree;
  engagement: EngagementStatus;
  signals: Signal[];
}

interface Look {
  /** Other engagements beside the one that is looked at. */
  also?: readonly Changes[] | undefined;
  /** A document is meant not to validate. */
  broken?: boolean | undefined;
  day?: string | undefined;
  audience?: Audience | undefined;
  settings?: Fields | undefined;
}

/** What is said of the healthy engagement with these changes. */
export async function look(
  changes: Changes,
  { day = healthyDay, audience = 'home', settings: fields, broken = false, also = [] }: Look = {},
): Promise<Seen> {
  const others: Tree = Object.assign({}, ...also.map(engagement));
  const tree = { ...engagement(changes), ...others, ...(fields && settings(fields)) };
  const { engagements, diagnostics } = await status(tempRepo(tree), { asOf: day, audience });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 !== broken) throw new Error(`this fixture has errors: ${JSON.stringify(errors)}`);
  const found = engagements.find(({ slug }) => slug === (changes.slug ?? healthySlug));
  if (!found) throw new Error('the report does not show the engagement of this test');
  return { tree, engagement: found, signals: found.signals };
}

export const ruleIds = ({ signals }: Pick<Seen, 'signals'>): string[] => signals.map(({ rule }) => rule);

/** The number of the first line that begins like that, indentation aside. */
export function lineAt(tree: Tree, file: string, start: string): number {
  const index = String(tree[file])
    .split('\n')
    .findIndex((line) => line.trimStart().startsWith(start));
  if (index === -1) throw new Error(`no line of ${file} begins with ${start}`);
  return index + 1;
}

export function expectedSignal(rule: string, { severity, message, file, at, weeks }: Expected, tree: Tree): Signal {
  const path = `engagements/${healthySlug}/${file}`;
  return { rule, severity, message, file: path, line: lineAt(tree, path, at), weeks: weeks ?? null };
}

export const lookAt = ({ changes, day, audience, broken, also, settings: fields }: Case): Promise<Seen> =>
  look(changes, { day, audience, broken, also, settings: fields });
