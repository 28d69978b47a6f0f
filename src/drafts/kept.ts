import type { Day } from '../base/calendar.ts';
import { isMapping } from '../base/fields.ts';
import type { State } from '../io/types.ts';
import type { Taped } from '../prompts/tape.ts';

/** Answers that nothing was made of yet. */
export interface Unfinished {
  /** When the last of them was given. */
  day: Day;
  taped: readonly Taped[];
}

const isTaped = (value: unknown): value is Taped => isMapping(value) && typeof value.question === 'string';

/** What a file of ours says; `undefined` of any other. */
function unfinishedFrom(text: string): Unfinished | undefined {
  try {
    const { day, taped } = JSON.parse(text);
    const isWhole = typeof day === 'string' && Array.isArray(taped) && taped.length > 0 && taped.every(isTaped);
    return isWhole ? { day, taped } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the answers of a conversation are kept until something is made of them. */
export class Kept {
  private readonly state: State;
  private readonly file: string;
  private readonly today: Day;

  /** `name` is that of what is to be written: `retro-checkout-2026-W38`. */
  constructor(state: State, name: string, today: Day) {
    this.state = state;
    this.file = `${name}.json`;
    this.today = today;
  }

  read(): Unfinished | undefined {
    return unfinishedFrom(this.state.read(this.file) ?? '');
  }

  /** False where they could not be kept. */
  keep(taped: readonly Taped[]): boolean {
    return this.state.write(this.file, JSON.stringify({ day: this.today, taped }));
  }

  remove(): void {
    this.state.remove(this.file);
  }
}
