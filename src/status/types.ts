import type { Day, Week } from '../base/calendar.ts';
import type { PublishedDiagnostic, Severity } from '../base/diagnostic.ts';
import type { Audience, Change, GoalKind, Pause, Phase, PracticeState } from '../model/types.ts';
import type { AcceptedSignal, Signal } from '../rules/types.ts';
import type { Health } from './health.ts';
import type { NextStep } from './next.ts';

/*
 * The content of a report, whatever its format. Names are those of the JSON, which follows semver:
 * `schemas/report.schema.json` publishes the shape.
 */

/** A quarter of a year, such as `2026-Q4`. */
export type Quarter = string;

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

/** Somebody of the host team whom the home team keeps asking. */
export interface ChampionOfEngagement {
  name: string;
  last_contact: Day | null;
  /** 1 to 5, as said last; null where nobody asked. */
  sentiment: number | null;
  /** The mean of each quarter in which somebody asked. */
  quarters: Record<Quarter, number>;
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

/** A retro that was recorded. */
export interface RetroNote {
  week: Week;
  date: Day;
  /** How many came. */
  attendees: number;
  host_days: number | null;
  paired_days: number | null;
  replaced_by: string | null;
  file: string;
}

export interface EngagementStatus {
  slug: string;
  title: string;
  /** The charter. */
  file: string;
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
  champions: ChampionOfEngagement[];
  /** 0 to 1 each; null where nothing is set that could be measured. Never blended into one. */
  progress: { diffusion: number | null; project: number | null };
  /** Null until the wrap-up is written. */
  result: ResultStatus | null;
  /** −100 to 100; null without an answer. */
  nps: number | null;
  retros: { held: number; expected: number; missed: Week[] };
  /** Oldest first. */
  retro_notes: RetroNote[];
  /** `unknown` until a retro records it; null if the charter has none. */
  mvp: 'not-started' | 'in-progress' | 'blocked' | 'in-production' | 'unknown' | null;
  actions: ActionStatus[];
  signals: Signal[];
  /** What both sides live with: counted neither for health nor for the exit code. */
  accepted: AcceptedSignal[];
  /** What was overwritten in the charter by the day, the oldest first. */
  changes: Change[];
  /** Its own, and the program's holidays while it runs. */
  pauses: Pause[];
  next: NextStep | null;
}

/** A time with a host team, or at home. */
export interface TimelineEntry {
  /** Null at home. */
  engagement: string | null;
  start: Day;
  /** Null at home, where nothing is planned next. */
  end: Day | null;
  /** Up to the day of the report. */
  weeks: number;
  /** In all; null without an end. */
  planned_weeks: number | null;
}

/** How an engineer looks back: the career side. */
export interface DebriefStatus {
  engagement: string;
  date: Day | null;
  satisfaction: number | null;
  craft: number | null;
  growth: string[];
  /** Problems met before, with other teams. */
  patterns: string[];
  influence: string[];
  again: boolean | null;
}

/** An engineer or an advisor. Weeks count up to the day of the report. */
export interface PersonStatus {
  name: string;
  /** As an engineer, those with dates, the first first. The days and weeks are the person's. */
  engagements: { slug: string; phase: Phase; start: Day; end: Day; weeks: number }[];
  /** The same with the times at home in between and since. */
  timeline: TimelineEntry[];
  current: string | null;
  next: { slug: string; start: Day } | null;
  /** The first day on which a buffer lies behind all that is planned; null for who is only an advisor. */
  free_from: Day | null;
  weeks_with_hosts: number;
  /** Since the first engagement. */
  weeks_at_home: number;
  /** `missing` where they are shorter than the guide's three weeks. */
  buffers: { after: string; before: string; days: number; missing: boolean }[];
  host_teams: string[];
  /** Components of the platform that findings of these engagements are about. */
  domains: string[];
  /** Those that name the person. */
  findings: { found: number; shipped: number };
  /** Of the engagements. */
  champions: string[];
  debriefs: DebriefStatus[];
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
  relayed: { to: string; date: Day } | null;
  link: string | null;
  file: string;
}

export interface ChampionStatus extends ChampionOfEngagement {
  host_team: string;
  engagement: string;
}

/** How many teams took a practice up in a quarter, held it at the end of it, and lost it. */
export interface Adoption {
  taken_up: number;
  held: number;
  lost: number;
}

export interface PracticeStatus {
  id: string;
  title: string;
  /** How many host teams work or worked on it. */
  teams: number;
  /** Host teams that hold it, by its latest state. */
  held_by: string[];
  /** Host teams that held it once. */
  lost_by: string[];
  /** Those in which a retro or a check-in spoke of it. */
  quarters: Record<Quarter, Adoption>;
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

/** What errors keep out of the report as a whole. */
export interface LeftOut {
  /** Files that cannot be read. */
  documents: string[];
  /** Engagements of which nothing is reported. */
  engagements: string[];
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
  left_out: LeftOut;
  diagnostics: PublishedDiagnostic[];
}
