import type { Severity } from '../base/diagnostic.ts';
import type { HealthLevel } from '../status/health.ts';
import type { Status } from '../status/types.ts';

/*
 * A view decides the content of a report, as blocks; a format decides how blocks look. Text in blocks is unescaped:
 * every format escapes it for its sink.
 */

/** The meaning of a word, for formats with colours; the word alone is always enough. */
export type Tone = Severity | HealthLevel | 'not ready';

export type Cell =
  | string
  | { tone: Tone }
  /** Up to 1, below 0 where it got worse; drawn where there is room, null where nothing can be measured. */
  | { share: number | null }
  /** The same with custom text, such as `6/10`. */
  | { share: number | null; words: string }
  /** Values over time, the oldest first, between the least and the greatest possible. */
  | { trend: readonly number[]; from: number; to: number };

export interface BlockColumn {
  title: string;
  /** Takes the room that is left, and is cut where that is not enough. */
  flexible?: boolean;
  /** Left out on narrow terminals. */
  wide?: boolean;
}

export interface NoteBlock {
  type: 'note';
  severity: Severity;
  rule: string;
  /** Such as for how long. */
  aside: string;
  text: string;
  /** What to do about it, where that is to be said. */
  todo?: string;
  location: string;
}

export type Block =
  | { type: 'title'; text: string; aside: string }
  | { type: 'heading'; text: string }
  | { type: 'subheading'; text: string; tone?: Tone }
  | { type: 'paragraph'; text: string }
  | { type: 'table'; columns: readonly BlockColumn[]; rows: readonly (readonly Cell[])[] }
  | NoteBlock
  | { type: 'list'; items: readonly { label: string; text: string }[] }
  | { type: 'tasks'; items: readonly string[] };

/** What blocks alone make up. */
export interface Page {
  blocks(status: Status): Block[];
}

export interface View extends Page {
  name: 'engagements' | 'people' | 'platform';
}
