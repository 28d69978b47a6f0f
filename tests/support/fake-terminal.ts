import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Io } from '../../src/io/types.ts';
import { main } from '../../src/main.ts';
import { quietIo, type Run, type RunOptions, sink } from './io.ts';

export const enter = '\r';
export const down = '\u001b[B';
export const up = '\u001b[A';
export const space = ' ';
/** Back to the question before. */
export const esc = '\u001b';
export const ctrlC = '\u0003';
export const ctrlD = '\u0004';
/** Empties the line. */
export const clear = '\u0015';

/** Before a question that was answered, in ASCII. */
const tick = '\\*';

const patience = 5_000;

/** The two sides of a terminal: keys that a person presses, and what they see. */
class FakeTerminal {
  readonly stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode: (): unknown => this.stdin,
  });
  /** Like standard output it outlives whoever pipes into it: each prompt ends its pipe. */
  readonly terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    rows: 40,
    end: () => this.terminal,
  });
  private screen = '';
  private seen = 0;

  constructor() {
    this.terminal.on('data', (chunk: Buffer) => {
      this.screen += stripVTControlCharacters(chunk.toString());
    });
  }

  press(keys: string): void {
    this.stdin.write(keys);
  }

  /** Everything that was ever drawn, redrawn questions and all. */
  get text(): string {
    return this.screen;
  }

  /** Whether a text is drawn, behind all that was seen before. */
  private isDrawn(pattern: RegExp): boolean {
    const found = pattern.exec(this.screen.slice(this.seen));
    if (found) this.seen += found.index + found[0].length;
    return found !== null;
  }

  /** Waits until the text is drawn. */
  async sees(pattern: RegExp): Promise<void> {
    for (const deadline = Date.now() + patience; !this.isDrawn(pattern); await sleep(2)) {
      if (Date.now() > deadline)
        throw new Error(`no ${pattern} on the screen; the last of it:\n${this.screen.slice(-1_000)}`);
    }
  }

  /**
   * Has written what the review shows. Fails when the program goes on after the part is played: most often it asks what
   * nobody answers.
   */
  async ends(program: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = program.finally(() => {
      isOver = true;
    });
    for (const deadline = Date.now() + 2 * patience; !isOver; await sleep(2)) {
      if (this.isDrawn(/\? Write it\?/)) this.press(enter);
      if (Date.now() > deadline)
        throw new Error(`still waiting for an answer; the last of the screen:\n${this.screen.slice(-1_000)}`);
    }
    await over;
  }
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface Session extends Run {
  /** What was drawn. */
  screen: string;
  /** The questions that were answered, in their order, without the last: whether to write it. */
  asked: string[];
}

export interface Person {
  /** Waits for a question, types the answer and Enter, and waits until it is taken. */
  answer(question: string, keys?: string): Promise<void>;
  /** Waits for a question, types lines and an empty one, and waits until they are taken. */
  lines(question: string, ...lines: string[]): Promise<void>;
  /** Waits for a question and presses keys, without Enter. */
  press(question: string, keys: string): Promise<void>;
  /** Presses keys at once. */
  type(keys: string): void;
  /** Waits for any text, in however many lines. */
  sees(text: string): Promise<void>;
}

function personAt(terminal: FakeTerminal, asked: string[]): Person {
  const press = async (question: string, keys: string) => {
    await terminal.sees(new RegExp(`\\? ${literal(question)}`));
    terminal.press(keys);
  };
  return {
    press,
    async answer(question, keys = '') {
      await press(question, `${keys}${enter}`);
      // Redrawing repeats the question: only its tick shows that the next one may come.
      await terminal.sees(new RegExp(`${tick} ${literal(question)}`));
      asked.push(question);
    },
    async lines(question, ...lines) {
      await press(question, lines.map((line) => `${line}${enter}`).join(''));
      for (const line of lines)
        await terminal.sees(new RegExp(`- ${literal(line.replace(clear, '').replace(/^- /, ''))}`));
      terminal.press(enter);
      await terminal.sees(new RegExp(`${tick} ${literal(question)}`));
      asked.push(question);
    },
    type: (keys) => terminal.press(keys),
    sees: (text) => terminal.sees(new RegExp(literal(text).replace(/ +/g, '\\s+'))),
  };
}

/**
 * Runs the program in this process with a person at the terminal, who plays a part until it ends, and then has written what
 * the review shows.
 */
export async function converse(
  argv: readonly string[],
  options: RunOptions,
  part: (person: Person) => Promise<void>,
): Promise<Session> {
  const fake = new FakeTerminal();
  const [stdout, stderr] = [sink(80, true), sink(80, true)];
  const asked: string[] = [];
  const io: Io = {
    ...quietIo(options, stdout, stderr),
    platform: process.platform,
    env: { NO_COLOR: '1', ...options.env },
    stdin: fake.stdin,
    terminal: fake.terminal,
  };
  const program = main(argv, io);
  const [code] = await Promise.all([program, part(personAt(fake, asked)).then(() => fake.ends(program))]);
  return { code, out: stdout.text, err: stderr.text, screen: fake.text, asked };
}
