import type { Day, Week } from '../base/calendar.ts';
import type { Path, Severity } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import type { ThresholdName, Thresholds } from '../kinds/settings.ts';
import type { Engagement, Program } from '../model/types.ts';

export type Group = 'failure modes' | 'expectations' | 'roles and planning' | 'executing' | 'after' | 'the program';

/** What a rule may use besides the engagement. */
export interface RuleContext {
  thresholds: Thresholds;
  /** How many weeks an engagement takes in this program. */
  plannedWeeks: number;
  /** All engagements, for what can only be seen across them. */
  program: Program;
  /** The rules visible to the audience. */
  rules: readonly Rule[];
}

/** Location of the evidence. `file` is named as in a problem; lines count from 1. */
export interface Evidence {
  file: string;
  line: number;
}

/** A rule that holds: one sentence that anybody understands, and its evidence. */
export interface Raised extends Evidence {
  message: string;
  /** For how many weeks it has held, for weekly rules. */
  weeks?: number;
  /** The first day of that, where it is not the day of the evidence. */
  since?: Day;
  /** What records that it was put right, if it is not the rule's own command. */
  command?: string;
  /** If it differs from the rule's default. */
  severity?: Severity;
  /** The failure mode that it is about, whose own signal says less. */
  mode?: string;
}

/** What a rule raised, ready for a report. */
export interface Signal extends Evidence {
  rule: string;
  severity: Severity;
  message: string;
  /** What to do about it. */
  do: string;
  /** The command that does it or records it; null where talking has to do. */
  command: string | null;
  weeks: number | null;
  /** The first day on which it held, as far as the evidence tells. */
  since: Day | null;
  /** The failure mode that persists; null for any other signal. */
  mode: string | null;
}

/** A signal that both sides live with. */
export interface AcceptedSignal extends Signal {
  reason: string;
  /** The last day; null where there is none. */
  until: Day | null;
}

/** What was observed in one week. */
export interface Observation {
  week: Week;
  held: boolean;
  message: string;
  /** The field with the evidence. Its line is looked up only if the rule is raised. */
  doc: Doc;
  field: Path;
}

/** What makes an engagement fail: the guide's six, and that it is not worth it, week by week. Weeks without data are left out: they are unknown, not fine. */
export interface FailureMode {
  /** Description for when it persists; `undefined` for what no week can fix, such as a team's size. */
  persisting?: string;
  /** One series for each thing observed: usually one, but practices relapse one by one. */
  observe(engagement: Engagement, context: RuleContext): Observation[][];
}

export interface Rule {
  /** The name of the file. */
  id: string;
  title: string;
  group: Group;
  /** The default; `auxeng.yaml` may override it. */
  severity: Severity;
  /** The guide's document and section; none for what the guide has no word on. */
  source?: string;
  /** What it means, why the guide cares, and what to do, in plain words. */
  guidance: { meaning: string; why: string; action: string };
  /** What records that it was put right. */
  command?(slug: string): string;
  /** Exceptions to when it holds, its severity or its audience, as full sentences. */
  notes?: readonly string[];
  thresholds: readonly ThresholdName[];
  /** The host team is never shown it. */
  homeOnly?: boolean;
  /** Until when it can be acted on, where that is later than for its group: `check-in`, or `always`. */
  lasts?: 'check-in' | 'always';
  /** A chore of the home team alone: it makes no engagement at-risk. */
  chore?: boolean;
  failureMode?: FailureMode;
  check(engagement: Engagement, context: RuleContext): Raised[];
}
