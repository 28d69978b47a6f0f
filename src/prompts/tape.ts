import { Back, type Prompt, Prompter, type Screen } from './prompter.ts';

/** A question and what was answered; nothing where it was left blank. */
export interface Taped {
  question: string;
  answer?: unknown;
}

/** What is kept of a conversation. */
export interface Recorded {
  taped: readonly Taped[];
  /** What was answered before somebody went back, by its place: offered when it is asked again. */
  before: readonly Taped[];
}

/**
 * What was answered in a conversation. To go back, the conversation is held again from its beginning: what is on the tape
 * is not asked, but answered as before. It is known by the words of its question, so that a change of one answer may bring
 * other questions.
 */
export class Tape implements Screen {
  private readonly screen: Screen;
  private readonly keep: (recorded: Recorded) => void;
  private taped: Taped[];
  private readonly before: Taped[];
  private at = 0;
  private isFirst = true;
  private total = 0;
  /** So many answers come after what is being asked, however many that takes. */
  private later = 0;
  /** The answer that is to be changed, if one is. */
  private changing: number | undefined;

  /** `keep` is told whenever something was answered, or is to be answered again. */
  constructor(screen: Screen, { taped, before }: Recorded, keep: (recorded: Recorded) => void) {
    this.screen = screen;
    this.taped = [...taped];
    this.before = [...before];
    this.keep = keep;
  }

  get answers(): readonly Taped[] {
    return this.taped;
  }

  /** Holds a conversation, again whenever somebody goes back. */
  async converse<Result>(talk: (prompter: Prompter) => Promise<Result>): Promise<Result> {
    for (;;) {
      this.at = 0;
      try {
        const result = await talk(new Prompter(this));
        // A changed answer may have left others without a question.
        this.taped = this.taped.slice(0, this.at);
        return result;
      } catch (error) {
        if (!(error instanceof Back)) throw error;
        this.isFirst = false;
      }
    }
  }

  /** The last answer is to be given again. */
  back(): void {
    this.backFrom(this.taped.length);
  }

  /** One answer is to be given again, and those behind it stay where they still fit. */
  change(index: number): void {
    this.changing = index;
  }

  private backFrom(index: number): void {
    for (const [at, taped] of this.taped.entries()) this.before[at] = taped;
    this.taped = this.taped.slice(0, Math.max(0, index - 1));
    this.changing = undefined;
    this.keep({ taped: this.taped, before: this.before });
  }

  expect(answers: number, later: number): void {
    this.total = answers === 0 ? 0 : this.at + answers;
    this.later = later;
  }

  /** What was said before is not said again. */
  async say(text: string): Promise<void> {
    if (this.at >= this.taped.length || (this.at === 0 && this.isFirst)) await this.screen.say(text);
  }

  async put(prompt: Prompt): Promise<unknown> {
    const index = this.at;
    const found = this.taped.findIndex(({ question }, at) => at >= index && question === prompt.message);
    if (found === -1 || index === this.changing) return this.ask(prompt, index);
    this.taped.splice(index, found - index);
    this.at += 1;
    return this.taped[index]?.answer;
  }

  private async ask(prompt: Prompt, index: number): Promise<unknown> {
    const changed = index === this.changing;
    const known = changed ? this.taped[index] : this.before[index];
    const preset = known?.question === prompt.message ? (known.answer ?? prompt.preset) : prompt.preset;
    const progress =
      this.total === 0 ? {} : { progress: `${index + 1} of ${Math.max(this.total, index + 1 + this.later)}` };
    try {
      const answer = await this.screen.put({ ...prompt, preset, canGoBack: index > 0, ...progress });
      this.taped.splice(index, changed ? 1 : 0, { question: prompt.message, answer });
      this.changing = undefined;
      this.at += 1;
      this.keep({ taped: this.taped, before: this.before });
      return answer;
    } catch (error) {
      if (error instanceof Back) this.backFrom(index);
      throw error;
    }
  }
}

/** Holds a conversation in which one can go back, and of which nothing is kept. */
export const withBack = <Result>(prompter: Prompter, talk: (prompter: Prompter) => Promise<Result>): Promise<Result> =>
  new Tape(prompter.screen, { taped: [], before: [] }, () => {}).converse(talk);
