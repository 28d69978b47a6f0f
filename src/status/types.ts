import type { Day, Week } from '../base/calendar.ts';
import type { PublishedDiagnostic, Severity } from '../base/diagnostic.ts';
import type { Audience, Change, GoalKind, Phase, PracticeState } from '../model/types.ts';
import type { AcceptedSignal, Signal } from '../rules/types.ts';
import type { Health } from './health.ts';
import type { NextStep } from './next.ts';

/*
 * The content of a report, whatever its format. Names are those of the JSON, which follows semver:
 * `schemas/report.schema.json` publishes the shape.
 */

export interface GoalStatus {
  id: string;
  title: string;
  kind: GoalKind;
  baseline: number;
  target: number;
  /** The day on which it was given up; null while it counts. */
  dropped: Day | null;
  current: number | null;
  /** 0 at the baseline, 1 at the target; may be outside that range. */
  progress: number;
  /** Every score with its week, the oldest first. */
  scores: { week: Week; value: number }[];
}

/** A practice of one engagement, week by week. */
export interface PracticeWeeks {
  id: string;
  title: string;
  dropped: Day | null;
  current: PracticeState | null;
  weeks: Record<Week, PracticeState>;
}

/** Who takes part, and from when until when, where that is not all the time. */
export interface PersonOfEngagement {
  name: string;
  role: 'engineer' | 'advisor' | 'lead';
  from: Day | null;
  until: Day | null;
}

/** How an engagement ended. */
export interface ResultStatus {
  result: 'completed' | 'ended-early' | null;
  reason: string | null;
  date: Day | null;
  /** The failure modes that persisted at the end. */
  persisted: string[];
}

export interface ActionStatus {
  text: string;
  owner: string | null;
  due: Day | null;
  done: boolean;
  file: string;
  line: number;
}

export interface EngagementStatus {
  slug: string;
  title: string;
  home_team: string | null;
  host_team: string | null;
  /** Those of the day. */
  engineers: string[];
  advisor: string | null;
  /** Everybody, with their times. */
  people: PersonOfEngagement[];
  phase: Phase;
  /** 1 to `weeks`; null before the start. */
  week: number | null;
  /** How many weeks the engagement has; as many as the program plans where it has no dates yet. */
  weeks: number;
  start: Day | null;
  end: Day | null;
  health: Health;
  goals: GoalStatus[];
  practices: PracticeWeeks[];
  /** 0 to 1 each; null where nothing is set that could be measured. Never blended into one. */
  progress: { diffusion: number | null; project: number | null };
  /** Null until the wrap-up is written. */
  result: ResultStatus | null;
  retros: { held: number; expected: number; missed: Week[] };
  /** `unknown` until a retro records it; null if the charter has none. */
  mvp: 'not-started' | 'in-progress' | 'blocked' | 'in-production' | 'unknown' | null;
  actions: ActionStatus[];
  signals: Signal[];
  /** What both sides live with: counted neither for health nor for the exit code. */
  accepted: AcceptedSignal[];
  /** What was overwritten in the charter by the day, the oldest first. */
  changes: Change[];
  next: NextStep | null;
}

/** An engineer or an advisor. Weeks count up to the day of the report. */
export interface PersonStatus {
  name: string;
  /** As an engineer, those with dates, the first first. */
  engagements: { slug: string; phase: Phase; start: Day; end: Day }[];
  current: string | null;
  next: { slug: string; start: Day } | null;
  weeks_with_hosts: number;
  /** Between engagements. */
  weeks_at_home: number;
  buffers: { after: string; before: string; days: number }[];
  host_teams: string[];
  /** As an advisor, those that are planned or under way. */
  advises: string[];
}

export interface FindingStatus {
  component: string;
  /** The number of engagements with findings about the component. */
  repeats: number;
  title: string;
  engagement: string;
  kind: string | null;
  impact: string | null;
  status: string | null;
  date: Day | null;
  age_days: number | null;
  found_by: string | null;
  link: string | null;
  file: string;
}

export interface ChampionStatus {
  host_team: string;
  name: string;
  engagement: string;
  last_contact: Day | null;
}

export interface PracticeStatus {
  id: string;
  title: string;
  /** How many engagements work on it. */
  teams: number;
  /** Host teams that hold it, by its latest state. */
  held_by: string[];
}

export interface NpsStatus {
  /** −100 to 100, of all answers; null without any. */
  score: number | null;
  answers: number;
  over_time: { engagement: string; date: Day; score: number; answers: number }[];
}

export interface PlatformStatus {
  findings: FindingStatus[];
  champions: ChampionStatus[];
  practices: PracticeStatus[];
  nps: NpsStatus;
}

/** A rule whose severity `auxeng.yaml` overrides: shown, so that nobody misses a silenced rule. */
export interface RuleSetting {
  rule: string;
  severity: Severity | 'off';
  reason: string;
}

export interface Status {
  schema_version: 1;
  as_of: Day;
  audience: Audience;
  engagements: EngagementStatus[];
  /** None for the host team. */
  people: PersonStatus[];
  platform: PlatformStatus;
  rule_settings: RuleSetting[];
  diagnostics: PublishedDiagnostic[];
}
