import { lastDay } from '../../src/base/calendar.ts';
import type { Audience } from '../../src/model/types.ts';
import type { Signal } from '../../src/rules/types.ts';
import type { EngagementStatus } from '../../src/status/types.ts';
import { type Changes, engagement, type Fields, healthyDay, healthySlug, settings } from './builder.ts';
import { statusIn } from './memory.ts';
import type { Tree } from './repo.ts';

export interface Seen {
  tree: Tree;
  engagement: EngagementStatus;
  signals: Signal[];
}

export interface LookOptions {
  /** Other engagements of the same program, by slug. */
  also?: readonly Changes[] | undefined;
  /** A document is invalid on purpose; otherwise all must be valid. */
  broken?: boolean | undefined;
  /** `healthyDay` by default. */
  day?: string | undefined;
  /** Late enough by default that no document is dated after it. */
  today?: string | undefined;
  audience?: Audience | undefined;
  settings?: Fields | undefined;
}

/** The signals of the healthy engagement with these changes. */
export async function look(
  changes: Changes,
  {
    day = healthyDay,
    today = lastDay,
    audience = 'home',
    settings: fields,
    broken = false,
    also = [],
  }: LookOptions = {},
): Promise<Seen> {
  const others: Tree = Object.assign({}, ...also.map(engagement));
  const tree = { ...engagement(changes), ...others, ...(fields && settings(fields)) };
  const { engagements, diagnostics } = await statusIn(tree, { day, today, audience });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 !== broken) throw new Error(`this fixture has errors: ${JSON.stringify(errors)}`);
  const found = engagements.find(({ slug }) => slug === (changes.slug ?? healthySlug));
  if (!found) throw new Error('the report does not show the engagement of this test');
  return { tree, engagement: found, signals: found.signals };
}

export const ruleIds = ({ signals }: Pick<Seen, 'signals'>): string[] => signals.map(({ rule }) => rule);
