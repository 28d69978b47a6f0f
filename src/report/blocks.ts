import type { Day } from '../base/calendar.ts';
import type { Severity } from '../base/diagnostic.ts';
import type { HealthLevel } from '../status/health.ts';
import type { Status } from '../status/types.ts';
import type { Location } from './links.ts';

/*
 * A view decides the content of a report, as blocks; a format decides how blocks look. Text in blocks is unescaped:
 * every format escapes it for its sink.
 */

/** The meaning of a word, for formats with colours; the word alone is always enough. */
export type Tone = Severity | HealthLevel | 'not ready';

export type Cell =
  | string
  | { tone: Tone }
  /** A name that people type, and the file that it is about. */
  | { name: string; file: string }
  /** Up to 1, below 0 where it got worse; drawn where there is room, null where nothing can be measured. */
  | { share: number | null }
  /** The same with custom text, such as `6/10`. */
  | { share: number | null; words: string }
  /** Values over time, the oldest first, between the least and the greatest possible. */
  | { trend: readonly number[]; from: number; to: number };

export interface BlockColumn {
  title: string;
  /** Free text: takes the room that is left, and wraps where that is not enough. */
  flexible?: boolean;
  /** In a narrow terminal the column of the lowest rank goes first; one without a rank stays. */
  rank?: number;
}

export interface NoteBlock {
  type: 'note';
  severity: Severity;
  rule: string;
  /** Such as for how long. */
  aside: string;
  text: string;
  /** What to do about it, where that is to be said: guidance of our own. */
  todo?: string;
  command?: string;
  location: Location;
}

export interface TableBlock {
  type: 'table';
  columns: readonly BlockColumn[];
  rows: readonly (readonly Cell[])[];
}

/** A line with what it is about; the label may be empty. */
export interface ListItem {
  label: string;
  text: string;
  /** Where that is written, for formats that have links. */
  locations?: readonly Location[];
}

/** What to do: a command to copy, or guidance of our own, with commands in backticks. */
export type Todo = { command: string } | { words: string };

/** Who needs somebody, why, and what to do about it. */
export interface EntryBlock {
  type: 'entry';
  name: string;
  /** The file that it is about. */
  file: string;
  tone: Tone;
  /** Whom to call. */
  people: readonly { role: string; name: string }[];
  /** Each with the day since when, in words, and the rule to explain. */
  causes: readonly { text: string; since?: string; rule?: string; location?: Location }[];
  todo?: Todo;
}

/** Weeks of people from a Monday on, a mark each. */
export interface TimelineBlock {
  type: 'timeline';
  from: Day;
  /** The week that the report is about, counted from 0. */
  now: number;
  rows: readonly { name: string; weeks: readonly WeekMark[]; aside: string }[];
}

/** With a host team, planned to be, at home, at home for too short a time, or free for a next engagement. */
export type WeekMark = 'host' | 'planned' | 'home' | 'short' | 'free' | 'before';

export type Block =
  | { type: 'title'; text: string; aside: readonly string[] }
  | { type: 'heading'; text: string; aside?: readonly string[] }
  /** `file`: what it is about. */
  | { type: 'subheading'; text: string; tone?: Tone; file?: string }
  | EntryBlock
  | TimelineBlock
  /** `own` words of ours may have commands in backticks. */
  | { type: 'paragraph'; text: string; own?: true }
  | TableBlock
  | NoteBlock
  | { type: 'list'; items: readonly ListItem[] }
  | { type: 'tasks'; items: readonly string[] };

/** What blocks alone make up. */
export interface Page {
  blocks(status: Status): Block[];
}

export interface View extends Page {
  name: 'engagements' | 'people' | 'platform';
}
