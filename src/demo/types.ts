/** One week of a story: what its retro and pulse say. */
export interface WeekStory {
  scores?: Record<string, number>;
  practices?: Record<string, 'not-started' | 'held' | 'slipped'>;
  mvp?: 'not-started' | 'in-progress' | 'blocked' | 'in-production';
  /** Host days and, of them, paired days. */
  days?: readonly [number, number];
  failureModes?: readonly string[];
  well: readonly string[];
  poorly: readonly string[];
  /** Tasks as a note writes them; `{+7}` stands for the date so many days after the retro. */
  next: readonly string[];
  /** Safety; alignment of team and leadership; solo days. */
  pulse?: { safety: number; alignment?: readonly [number, number]; soloDays?: number };
}

/** A sample engagement, told relative to this week's Monday. */
export interface Story {
  slug: string;
  title: string;
  purpose: 'adoption' | 'strategic-goal' | 'early-adopter' | 'diagnosis' | 'knowledge-sharing';
  host: { name: string; size: number; leads: readonly string[] };
  engineer: string;
  advisor: string;
  /** In which week it starts: −6 is six weeks ago, 0 this week; nothing while it has no date. */
  startsInWeek?: number;
  weeks?: number;
  mvp?: string;
  goals: readonly {
    id: string;
    title: string;
    kind: 'business' | 'technical' | 'diffusion';
    baseline: number;
    target: number;
    unit?: string;
  }[];
  practices?: readonly { id: string; title: string }[];
  champions?: readonly string[];
  problem: string;
  solution: string;
  /** Whether both teams agreed to the expectations before the start. */
  agreed: boolean;
  /** Retros from the first week on; `undefined` for a week without one. */
  retros: readonly (WeekStory | undefined)[];
  /** Free notes in `findings/`, by name. */
  findings?: Readonly<Record<string, string>>;
}
