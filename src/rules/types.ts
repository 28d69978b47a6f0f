import type { Severity } from '../base/diagnostic.ts';
import type { Audience, Engagement, Program } from '../model/types.ts';
import type { ThresholdName, Thresholds } from '../workspace/settings.ts';

export type Group = 'failure modes' | 'expectations' | 'roles and planning' | 'executing' | 'after' | 'the program';

/** What a rule looks at besides the engagement. */
export interface RuleContext {
  thresholds: Thresholds;
  /** How many weeks an engagement takes in this program. */
  plannedWeeks: number;
  audience: Audience;
  /** All engagements, for what can only be seen across them. */
  program: Program;
}

/** Where it can be seen. `file` is relative to the repo's root; lines count from 1. */
export interface Evidence {
  file: string;
  line: number;
}

/** A rule that holds: one sentence that a stranger understands, and where it can be seen. */
export interface Raised extends Evidence {
  message: string;
  /** For how many weeks it has held, where the matter is weekly. */
  weeks?: number;
  /** Where it weighs more or less than the rule by default. */
  severity?: Severity;
}

/** What a rule raised, ready for a report. */
export interface Signal extends Evidence {
  rule: string;
  severity: Severity;
  message: string;
  weeks: number | null;
}

export interface Rule {
  /** The name of the file. */
  id: string;
  title: string;
  group: Group;
  /** By default; `auxeng.yaml` may set another. */
  severity: Severity;
  /** The guide's document and section. */
  source: string;
  /** What it means, why the guide cares, and what to do: in our own words. */
  guidance: { meaning: string; why: string; action: string };
  /** When else it holds, weighs otherwise or is shown to fewer: whole sentences. */
  notes?: readonly string[];
  thresholds: readonly ThresholdName[];
  /** The host team is never shown it. */
  homeOnly?: boolean;
  /** Says something of a closed engagement too: a relapse is seen at the check-in. */
  alsoWhenClosed?: boolean;
  check(engagement: Engagement, context: RuleContext): Raised[];
}
