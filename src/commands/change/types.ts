import type { Day } from '../../base/calendar.ts';
import type { FieldPath } from '../../kinds/schema.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { CharterChanges } from './charter.ts';
import type { Charter, Decision } from './decision.ts';

/** Who is asked, and about what. */
export interface Asked {
  prompter: Prompter;
  charter: Charter;
  /** The day that is meant unless another is said. */
  day: Day;
  /** What the report says of the engagement on that day; nothing of one that it leaves out. */
  status(): EngagementStatus | undefined;
}

/** One thing that can change in a charter: its flag, its questions, and what it does. */
export interface ChangeLine<Value = unknown> {
  /** As commander writes it. */
  flag: string;
  help: string;
  /** In the list of "What has changed?". */
  title: string;
  /** Of a flag that counts once: the last one given. */
  once?: true;
  /** What shells complete. */
  words?: readonly string[];
  /** The reason is written down with it. */
  needsReason?: true;
  /** It may hold until a day. */
  mayEnd?: true;
  /** Asks for the day, where it is written down. */
  dayMessage?: string;
  /** The field that it is written to, whose schema says whether it may be after today; that of a change, when left out. */
  dayField?: FieldPath;
  /** The value that the text of the flag says. Throws a UserError where it says none. */
  parse(text: string, charter: Charter, today: Day): Value;
  ask(asked: Asked): Promise<Value>;
  /** What is said of it once it is written. */
  said(value: Value, decision: Decision): string;
  /** Throws a UserError where the charter does not let it. */
  apply(value: Value, changes: CharterChanges, decision: Decision): void;
}

/** One change that somebody named. */
export interface NamedChange {
  line: ChangeLine;
  value: unknown;
  decision: Decision;
}
