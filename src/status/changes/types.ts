import type { Day, Week } from '../../base/calendar.ts';
import type { PublishedDiagnostic, Severity } from '../../base/diagnostic.ts';
import type { Audience, Phase } from '../../model/types.ts';
import type { AcceptedSignal, Signal } from '../../rules/types.ts';
import type { HealthLevel } from '../health.ts';
import type { ActionStatus, FindingStatus } from '../types.ts';

/*
 * What has changed from one point to another, whatever the format. Names are those of the JSON, which follows semver:
 * `schemas/changes.schema.json` publishes the shape.
 */

export interface Moved<T> {
  from: T;
  to: T;
}

/** One of the two points that are compared. */
export interface Point {
  /** Null for the files on the disk, and for a day before the first commit. */
  commit: string | null;
  /** The revision that was named, where the commit is the one at which its history was left. */
  branch_point_of?: string;
  as_of: Day;
}

export interface GoalChange {
  id: string;
  title: string;
  change: 'new' | 'moved' | 'dropped';
  /** The last score; null without one. */
  current: Moved<number | null>;
  target: Moved<number | null>;
  progress: Moved<number | null>;
}

export interface FindingChange {
  title: string;
  file: string;
  /** Its status. */
  from: string | null;
  to: string | null;
}

export interface EngagementChanges {
  slug: string;
  title: string;
  change: 'new' | 'changed' | 'gone';
  /** The slug that it had before; null where it is the same. */
  renamed_from: string | null;
  /** Null where it is as before; `from` is null for a new engagement, `to` for one that is gone. */
  phase: Moved<Phase | null> | null;
  health: Moved<HealthLevel | null> | null;
  signals: {
    /** Those that the documents brought. */
    came: Signal[];
    /** Those that the old documents would raise by now, too. */
    came_with_time: Signal[];
    went: Signal[];
    /** Those whose severity is another. */
    moved: ({ rule: string } & Moved<Severity>)[];
    /** Those that both sides live with by now. */
    accepted: AcceptedSignal[];
  };
  goals: GoalChange[];
  retros: { held: Week[] };
  actions: { closed: ActionStatus[]; opened: ActionStatus[] };
  findings: { found: FindingStatus[]; moved: FindingChange[] };
}

export interface Changes {
  schema_version: 1;
  audience: Audience;
  since: Point;
  at: Point;
  /** Those of which something has changed. */
  engagements: EngagementChanges[];
  diagnostics: { came: PublishedDiagnostic[]; went: PublishedDiagnostic[] };
}
