import type { Day, Week } from '../base/calendar.ts';
import type { Task } from '../document/tasks.ts';
import type { Doc } from '../kinds/document.ts';
import type { Assignment } from '../kinds/engineers.ts';
import type { Unread } from '../workspace/read.ts';

/** Who reads the report: the host team never sees what is under `home/`. */
export type Audience = 'home' | 'host';

export type Phase = 'declined' | 'sourcing' | 'planning' | 'executing' | 'wrapping-up' | 'following-up' | 'closed';

export type GoalKind = 'business' | 'technical' | 'diffusion';

export type PracticeState = 'not-started' | 'held' | 'slipped';

/** An ISO week of the engagement's time. */
export interface EngagementWeek {
  week: Week;
  /** Its Sunday is before the day. */
  past: boolean;
  /** Pauses and holidays leave enough of it for a retro. */
  expected: boolean;
}

/** Leave, holidays, a freeze: from one day to another, both included. */
export interface Pause {
  from: Day;
  until: Day;
  reason: string;
}

/** A value of the charter that was overwritten. */
export interface Change {
  date: Day;
  /** With dots, items of a list by their id: `goals.coverage.target`. */
  field: string;
  /** The value before; null where there was none. */
  from: unknown;
  reason: string;
}

/** A signal that both sides live with. */
export interface Acceptance {
  rule: string;
  reason: string;
  until: Day | undefined;
}

export interface Goal {
  id: string;
  title: string;
  kind: GoalKind;
  unit: string | undefined;
  baseline: number;
  target: number;
  /** The day on which it was taken up, if that was not the first. */
  added: Day | undefined;
  /** The day on which it was given up, if it was by then. */
  dropped: Day | undefined;
  /** The last score, if there is one. */
  current: number | undefined;
  /** Every score with its week, oldest first. */
  scores: { week: Week; value: number; retro: Retro }[];
  /** (current − baseline) / (target − baseline), 0 without a score; beyond 0…1 where it is. */
  progress: number;
}

export interface Practice {
  id: string;
  title: string;
  /** The day on which it was given up, if it was by then. */
  dropped: Day | undefined;
  /** The last word of each week that retros speak of it in, oldest first. */
  states: { week: Week; state: PracticeState; retro: Retro }[];
  /** The latest state: from the check-in, or else the last retro. */
  current: PracticeState | undefined;
}

/** Whatever agrees on actions: a retro, or the wrap-up. */
export interface Note {
  doc: Doc;
  tasks: readonly Task[];
}

export interface Retro extends Note {
  doc: Doc<'retro'>;
  week: Week;
  date: Day;
}

export interface Pulse {
  doc: Doc<'pulse'>;
  week: Week;
  date: Day;
}

/** A task of a retro and of all the later ones that repeat it; its state is that of the newest. */
export interface Action {
  text: string;
  owner: string | undefined;
  due: Day | undefined;
  state: Task['state'];
  /** Where the newest note has it. */
  file: string;
  line: number;
  /** How many retros it has stood open in, the first included, up to the newest retro. */
  retrosOpen: number;
}

/** The state of an engagement on a day, for an audience. */
export interface Engagement {
  slug: string;
  day: Day;
  /** As it stood on the day. */
  charter: Doc<'engagement'>;
  title: string;
  engineers: Assignment[];
  /** One after the other. */
  advisors: Assignment[];
  start: Day | undefined;
  /** As planned: by the charter, or by the program's length. */
  end: Day | undefined;
  /** The day it was over: the planned end, or the wrap-up of one that ended early. */
  over: Day | undefined;
  phase: Phase;
  /** The ISO weeks with at least three working days between the start and when it was over. */
  weeks: EngagementWeek[];
  /** Which of them the day is in or just behind: 1 to `weeks.length`; nothing before the start. */
  week: number | undefined;
  /** The charter's pauses, and the program's holidays. */
  pauses: Pause[];
  /** Decided by the day, the oldest first. */
  changes: Change[];
  /** Those that hold on the day. */
  accepted: Acceptance[];
  /** Files that are there and could not be read: nothing of them is missing. */
  unread: readonly Unread[];
  /** Documents dated after today, whatever the day. */
  future: Doc[];
  onePager: Doc<'one-pager'> | undefined;
  expectations: Doc<'expectations'> | undefined;
  /** None for the host team. */
  fitCheck: Doc<'fit-check'> | undefined;
  wrapUp: Doc<'wrap-up'> | undefined;
  checkIn: Doc<'check-in'> | undefined;
  /** Oldest first. */
  findings: Doc<'finding'>[];
  /** None for the host team. */
  debriefs: Doc<'debrief'>[];
  /** Oldest first. */
  retros: Retro[];
  /** Oldest first; none for the host team. */
  pulses: Pulse[];
  /** Those that count on the day. */
  goals: Goal[];
  practices: Practice[];
  /** Those that were given up by then. */
  droppedGoals: Goal[];
  droppedPractices: Practice[];
  actions: Action[];
}

/** All engagements of a repo on a day. */
export interface Program {
  day: Day;
  /** Whatever day the program is looked at on: nothing can have happened after today. */
  today: Day;
  audience: Audience;
  engagements: Engagement[];
}
