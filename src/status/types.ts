import type { Day, Week } from '../base/calendar.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Audience, GoalKind, Phase } from '../model/types.ts';
import type { Health } from '../rules/health.ts';
import type { Signal } from '../rules/types.ts';

/*
 * What a report says, whatever its format. The names are those of the JSON, which follows semver:
 * `schemas/report.schema.json` publishes the shape.
 */

export interface GoalStatus {
  id: string;
  title: string;
  kind: GoalKind;
  baseline: number;
  target: number;
  current: number | null;
  /** 0 at the baseline, 1 at the target; beyond where it is. */
  progress: number;
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
  engineers: string[];
  advisor: string | null;
  phase: Phase;
  /** 1 to `weeks`; null before the start. */
  week: number | null;
  /** How many weeks the engagement has; as many as the program plans where it has no dates yet. */
  weeks: number;
  start: Day | null;
  end: Day | null;
  health: Health;
  goals: GoalStatus[];
  /** 0 to 1 each; null where nothing is set that could be measured. Never blended into one. */
  progress: { diffusion: number | null; project: number | null };
  retros: { held: number; expected: number; missed: Week[] };
  mvp: 'not-started' | 'in-progress' | 'blocked' | 'in-production' | null;
  actions: ActionStatus[];
  signals: Signal[];
}

export interface Status {
  schema_version: 1;
  as_of: Day;
  audience: Audience;
  engagements: EngagementStatus[];
  diagnostics: Diagnostic[];
}
