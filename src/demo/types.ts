import type { DebriefData, EngagementData, FindingData, RetroData, WrapUpData } from '../kinds/generated/types.ts';

/** One week of a story: the content of its retro and pulse. */
export interface WeekStory extends Pick<RetroData, 'scores' | 'practices' | 'mvp' | 'failure_modes'> {
  /** Host days and, of them, paired days. */
  days?: readonly [number, number];
  well: readonly string[];
  poorly: readonly string[];
  /** Tasks as in a note; `{+7}` is the date seven days after the retro. */
  next: readonly string[];
  /** Safety; alignment of team and leadership; solo days. */
  pulse?: { safety: number; alignment?: readonly [number, number]; soloDays?: number };
}

export interface ChampionStory {
  name: string;
  spokenDaysAgo: number;
  /** What was said that day, and earlier ones; nothing where nobody wrote it down. */
  contacts?: readonly { daysAgo: number; sentiment: number; note?: string }[];
}

/** Days of an engagement, counted from its first. */
export interface PauseStory {
  from: number;
  until: number;
  reason: string;
}

export interface FindingStory extends Pick<FindingData, 'title' | 'component' | 'kind' | 'impact' | 'status'> {
  /** The name of its file. */
  name: string;
  /** In which week of the engagement it was found, the first being 0. */
  week: number;
  text: string;
  /** Who heard of it, five days after it was found. */
  relayedTo?: string;
}

export type DebriefStory = Pick<DebriefData, 'satisfaction' | 'craft' | 'growth' | 'patterns' | 'influence' | 'again'>;

export interface WrapUpStory extends Pick<WrapUpData, 'result' | 'reason' | 'nps'> {
  well: readonly string[];
  poorly: readonly string[];
  takeaways: readonly string[];
}

/** A sample engagement, dated relative to this week's Monday. */
export interface Story extends Pick<EngagementData, 'title' | 'purpose' | 'mvp' | 'goals' | 'practices'> {
  slug: string;
  host: { name: string; size: number; leads: readonly string[] };
  engineer: string;
  /** Who was there before the engineer came, for so many weeks. */
  before?: { name: string; weeks: number };
  pauses?: readonly PauseStory[];
  advisor: string;
  /** By default the advisor attends the retros. */
  advisorStaysAway?: boolean;
  /** In which week it starts: −6 is six weeks ago, 0 this week; nothing while it has no date. */
  startsInWeek?: number;
  weeks?: number;
  /** With how many days since somebody of the home team spoke with them. */
  champions?: readonly ChampionStory[];
  problem: string;
  solution: string;
  /** What the home team decided on the one-pager, if it has yet. */
  decision?: { decision: 'accepted' | 'declined'; reason?: string; values: readonly [number, number, number] };
  /** Whether both teams agreed to the expectations before the start. */
  agreed: boolean;
  /** Retros from the first week on; `undefined` for a week without one. */
  retros: readonly (WeekStory | undefined)[];
  findings?: readonly FindingStory[];
  wrapUp?: WrapUpStory;
  /** How the engineer looks back, a week after the end. */
  debrief?: DebriefStory;
  checkIn?: { comfortable: number; practices: Record<string, 'held' | 'slipped'> };
}
