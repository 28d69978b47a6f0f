import type { Day } from '../base/calendar.ts';
import { isMapping } from '../base/fields.ts';
import type { State } from '../io/types.ts';
import type { Recorded, Taped } from '../prompts/tape.ts';

/** Answers that nothing was made of yet. */
export interface Unfinished extends Recorded {
  /** When the last of them was given. */
  day: Day;
}

const isTaped = (value: unknown): value is Taped => isMapping(value) && typeof value.question === 'string';

/** What a file of ours says; `undefined` of any other. */
function unfinishedFrom(text: string): Unfinished | undefined {
  try {
    const { day, taped, before = [] } = JSON.parse(text);
    const isWhole = [taped, before].every((answers) => Array.isArray(answers) && answers.every(isTaped));
    return typeof day === 'string' && isWhole && taped.length + before.length > 0 ? { day, taped, before } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the answers of a conversation are kept until something is made of them. */
export class Kept {
  private readonly state: State;
  private readonly file: string;
  private readonly today: Day;
  private isStale = false;

  /** `name` is that of what is to be written: `retro-checkout-2026-W38`. */
  constructor(state: State, name: string, today: Day) {
    this.state = state;
    this.file = `${name}.json`;
    this.today = today;
  }

  read(): Unfinished | undefined {
    return unfinishedFrom(this.state.read(this.file) ?? '');
  }

  keep(recorded: Recorded): void {
    this.isStale = !this.state.write(this.file, JSON.stringify({ day: this.today, ...recorded }));
  }

  /** Whether there are answers, and the last of them too. */
  get isWhole(): boolean {
    return !this.isStale && this.read() !== undefined;
  }

  remove(): void {
    this.state.remove(this.file);
  }
}
