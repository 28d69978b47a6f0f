import type { Choice, Question } from './questions.ts';

/** What every prompt shows. */
interface Shown {
  message: string;
  /** Shown below the message while the question is open. */
  hint: string;
  /** The answer if Enter is pressed. */
  preset?: unknown;
  /** How far one is: `5 of 14`. */
  progress?: string;
  /** There is a question before. */
  canGoBack?: boolean;
}

export interface ValuePrompt extends Shown, Pick<Question, 'parse' | 'problem'> {
  type: 'value';
  /** A day may be typed in words. */
  isDay: boolean;
  /** No day after today is taken. */
  isPast: boolean;
}

export interface ListPrompt extends Shown {
  type: 'select' | 'checkbox';
  choices: readonly Choice[];
  /** What is wrong with the chosen values. */
  problem?: (values: unknown) => string | undefined | Promise<string | undefined>;
}

export interface ConfirmPrompt extends Shown {
  type: 'confirm';
}

/** Several lines as one answer, of type `string[]`. */
export interface LinesPrompt extends Shown {
  type: 'lines';
  /** What is wrong with a line. */
  problem?: ((line: string) => string | undefined) | undefined;
}

/** Several items with a state each, as one answer: an array of values of `states`, by item. */
export interface StatesPrompt extends Shown {
  type: 'states';
  items: readonly { name: string; aside: string }[];
  states: readonly Choice[];
}

export type Prompt = ValuePrompt | ListPrompt | ConfirmPrompt | LinesPrompt | StatesPrompt;

/** Where prompts appear. */
export interface Screen {
  /** Throws Interrupted on Ctrl-C, and Back where somebody wants the question before. */
  put(prompt: Prompt): Promise<unknown>;
  say(text: string): Promise<void>;
  /** So many answers are still to come, so many of them after what is asked next; nobody knows how many where it is 0. */
  expect(answers: number, later: number): void;
}

/** Somebody wants to answer the question before again. */
export class Back extends Error {
  override name = 'Back';
}

type Lines = Pick<LinesPrompt, 'message' | 'hint' | 'problem'>;
type States = Pick<StatesPrompt, 'message' | 'hint' | 'items' | 'states'> & { preset: readonly unknown[] };

const noAnswer: Choice = { value: undefined, name: '(leave blank)' };

/** Asks. Every question throws as `Screen.put` does. */
export class Prompter {
  readonly screen: Screen;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  ask({
    message,
    hint,
    default: preset,
    choices,
    multiple,
    optional,
    isDay,
    isPast = false,
    parse,
    problem,
  }: Question) {
    if (!choices) return this.screen.put({ type: 'value', message, hint, preset, isDay, isPast, parse, problem });
    if (multiple) return this.screen.put({ type: 'checkbox', message, hint, preset, choices, problem });
    const all = optional ? [noAnswer, ...choices] : choices;
    return this.screen.put({ type: 'select', message, hint, preset, choices: all });
  }

  select(message: string, choices: readonly Choice[], preset?: unknown, hint = ''): Promise<unknown> {
    return this.screen.put({ type: 'select', message, hint, choices, preset });
  }

  async confirm(message: string, hint: string, preset: boolean): Promise<boolean> {
    return (await this.screen.put({ type: 'confirm', message, hint, preset })) as boolean;
  }

  async lines(message: string, hint: string, problem?: Lines['problem']): Promise<string[]> {
    return (await this.screen.put({ type: 'lines', message, hint, problem })) as string[];
  }

  async states(states: States): Promise<unknown[]> {
    return (await this.screen.put({ type: 'states', ...states })) as unknown[];
  }

  /** Prints a message, such as why something is asked again. */
  say(text: string): Promise<void> {
    return this.screen.say(text);
  }

  /** As `Screen.expect`. */
  expect(answers: number, later: number): void {
    this.screen.expect(answers, later);
  }
}
