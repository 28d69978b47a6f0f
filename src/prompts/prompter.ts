import inquirer from 'inquirer';
import { InputEnded, Interrupted } from '../base/errors.ts';
import type { Io } from '../io/types.ts';
import { forTerminal } from '../report/escape.ts';
import { paletteOf, wrap } from '../report/text.ts';
import type { Style } from '../report/types.ts';
import { type Choice, displayValue, type Question } from './questions.ts';

/** Prompts. Every method throws Interrupted on Ctrl-C. */
export interface Prompter {
  ask(question: Question): Promise<unknown>;
  /** Line after line, until an empty one. */
  lines(message: string, hint: string, problem?: (line: string) => string | undefined): Promise<string[]>;
  select(message: string, choices: readonly Choice[], preset?: unknown): Promise<unknown>;
  confirm(message: string, hint: string, preset: boolean): Promise<boolean>;
  /** Prints a message, such as why something is asked again. */
  say(text: string): Promise<void>;
}

type Prompt = (question: Record<string, unknown>) => Promise<unknown>;

function connect(io: Io): Prompt {
  const prompt = inquirer.createPromptModule({
    input: io.stdin as NodeJS.ReadStream,
    output: io.terminal as NodeJS.WriteStream,
  });
  return async (question) => {
    try {
      const answers = (await prompt([{ ...question, name: 'answer' }] as never)) as { answer: unknown };
      return answers.answer;
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'ExitPromptError') throw error;
      // Ctrl-C and the end of input cause the same error.
      if (message.endsWith('SIGINT')) throw new Interrupted();
      throw new InputEnded(
        'the input ended before every question was answered',
        'nothing was written; use flags instead of prompts, see --help',
      );
    }
  };
}

const indent = '  ';

/** A terminal has at least 24 rows. */
const list = { loop: false, pageSize: 15 };

const noAnswer: Choice = { value: undefined, name: '(leave blank)' };

/** The hint is shown below the message only while the question is open. */
function messageStyle(message: string, hint: string, style: Style) {
  const shown = forTerminal(message);
  const below =
    hint === ''
      ? ''
      : `\n${indent}${paletteOf(style).dim(wrap(forTerminal(hint), style.columns - 1, indent))}\n${indent}`;
  return {
    message: shown,
    theme: { style: { message: (_: string, status: string) => (status === 'done' ? shown : shown + below) } },
  };
}

/**
 * If standard input closes during a prompt, the process ends at once: until everything is answered, that is a failure.
 */
export function openPrompter(io: Io, style: Style): Prompter {
  const prompt = connect(io);
  io.presetExitCode(2);
  const select = (message: string, choices: readonly Choice[], preset?: unknown, hint = '') =>
    prompt({ type: 'select', ...messageStyle(message, hint, style), choices, default: preset, ...list });
  return {
    select,
    async ask({ message, hint, default: preset, choices, multiple, optional, parse, problem }) {
      if (choices && multiple) {
        const ticked = Array.isArray(preset) ? preset : [];
        return prompt({
          type: 'checkbox',
          ...messageStyle(message, hint, style),
          choices: choices.map((choice) => ({ ...choice, checked: ticked.includes(choice.value) })),
          validate: async (chosen: readonly Choice[]) => (await problem(chosen.map(({ value }) => value))) ?? true,
          ...list,
        });
      }
      if (choices) return select(message, optional ? [noAnswer, ...choices] : choices, preset, hint);
      const text = (await prompt({
        type: 'input',
        ...messageStyle(message, hint, style),
        default: preset === undefined ? undefined : displayValue(preset),
        validate: async (typed: string) => (await problem(parse(typed))) ?? true,
      })) as string;
      return parse(text);
    },
    async lines(message, hint, problem = () => undefined) {
      const lines: string[] = [];
      for (;;) {
        const line = (await prompt({
          type: 'input',
          ...(lines.length === 0 ? messageStyle(message, hint, style) : messageStyle('and', '', style)),
          validate: (typed: string) => problem(typed) ?? true,
        })) as string;
        if (line.trim() === '') return lines;
        lines.push(line.trim());
      }
    },
    confirm: async (message, hint, preset) =>
      (await prompt({ type: 'confirm', ...messageStyle(message, hint, style), default: preset })) as boolean,
    say: (text) => io.stdout.write(`${wrap(forTerminal(text), style.columns - 1)}\n`),
  };
}
