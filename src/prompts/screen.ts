import { emitKeypressEvents } from 'node:readline';
import inquirer from 'inquirer';
import { dayFromWords, weekdayName } from '../base/dates.ts';
import type { Io } from '../io/types.ts';
import { forTerminal } from '../report/escape.ts';
import { paletteOf, widthOf, wrap } from '../report/text.ts';
import type { Style } from '../report/types.ts';
import { Back, type Prompt, type Screen, type ValuePrompt } from './prompter.ts';
import { type Choice, displayValue } from './questions.ts';
import { bracketsOff, bracketsOn, Continued, isFinal, listenForEnd, withoutErrors } from './screen/ending.ts';
import { linesPrompt } from './screen/lines.ts';
import { selectPrompt } from './screen/select.ts';
import { statesPrompt } from './screen/states.ts';
import { type Theme, themeOf } from './theme.ts';

type Config = Record<string, unknown>;
type Shows = (question: Config, context: object) => unknown;

/** How long to wait for the rest of a key that begins with Esc, in milliseconds. */
const escapeDelay = 50;

function connect(io: Io): (question: Config, canGoBack: boolean) => Promise<unknown> {
  const prompt = inquirer.createPromptModule({
    input: io.stdin as NodeJS.ReadStream,
    output: io.terminal as NodeJS.WriteStream,
  });
  let end: Error | undefined;
  const own = { lines: linesPrompt, choose: selectPrompt, states: statesPrompt };
  for (const [name, known] of Object.entries({ ...prompt.prompts, ...own })) {
    // What somebody goes back from is erased; inquirer copies its context too early to know.
    const erasing = (question: Config, context: object) => {
      const clearing = Object.defineProperty({ ...context }, 'clearPromptOnDone', { get: () => end instanceof Back });
      return withoutErrors(io.stdin, () => (known as unknown as Shows)(question, clearing));
    };
    prompt.registerPrompt(name, erasing as never);
  }
  // Whoever comes first decides how long Esc is waited for.
  emitKeypressEvents(io.stdin, { escapeCodeTimeout: escapeDelay } as never);
  return async (question, canGoBack) => {
    end = undefined;
    const running = prompt([{ ...question, name: 'answer' }] as never);
    const unlisten = listenForEnd(io, canGoBack, (why) => {
      end = isFinal(end) ? end : why;
      running.ui.close();
    });
    try {
      const { answer } = (await running) as { answer: unknown };
      if (isFinal(end)) throw end;
      return answer;
    } catch (error) {
      throw end ?? error;
    } finally {
      unlisten();
    }
  };
}

const indent = '  ';

/** A terminal has at least 24 rows. */
const rows = 15;

/** Progress and hint are shown only while the question is open. */
function messageStyle({ message, hint, progress = '', canGoBack }: Prompt, style: Style) {
  const { dim } = paletteOf(style);
  const shown = wrap(forTerminal(message), style.columns - 1, indent);
  const below = hint === '' ? '' : `\n${indent}${dim(wrap(forTerminal(hint), style.columns - 1, indent))}`;
  const where = [progress, canGoBack ? 'esc: back' : ''].filter((part) => part !== '').join(', ');
  const between = widthOf(shown.split('\n').at(-1) ?? '') + where.length + 5 > style.columns ? `\n${indent}` : '  ';
  const open = `${shown}${where === '' ? '' : `${between}${dim(where)}`}${below}`;
  return (endsInLine: boolean) => (_: string, status: string) =>
    status === 'done' ? shown : `${open}${below !== '' && endsInLine ? `\n${indent}` : ''}`;
}

const escaped = (choices: readonly Choice[], { columns }: Style) =>
  choices.map(({ value, name, description }) => ({
    value,
    name: forTerminal(name),
    ...(description === undefined ? {} : { description: wrap(forTerminal(description), columns - 1, indent) }),
  }));

const dayHint = ({ hint, isPast }: ValuePrompt, today: string): string =>
  [hint, `such as ${today}, ${isPast ? 'yesterday, last thu or 2 weeks ago' : 'tomorrow, next thu or in 2 weeks'}`]
    .filter((part) => part !== '')
    .join('; ');

/** What is offered may be of another time zone's today, and is taken. */
const futureProblem = (value: unknown, { isPast, preset }: ValuePrompt, today: string): string | undefined =>
  isPast && typeof value === 'string' && value !== preset && value > today ? `is after today, ${today}` : undefined;

/** A day in words is said as a date; what is none is left to the schema. */
function valueConfig(prompt: ValuePrompt, today: string, { behind }: Theme): Config {
  const { preset, parse, problem, isDay } = prompt;
  const meant = (typed: string) => (isDay ? (dayFromWords(typed, today) ?? typed) : typed);
  return {
    type: 'input',
    default: preset === undefined ? undefined : displayValue(preset),
    validate: async (typed: string) => {
      const value = parse(meant(typed));
      return (await problem(value)) ?? futureProblem(value, prompt, today) ?? true;
    },
    filter: (typed: string) => parse(meant(typed)),
    transformer(typed: string, { isFinal }: { isFinal: boolean }) {
      if (!isFinal || typed === '') return typed;
      const said = isDay ? `${meant(typed)} (${weekdayName(meant(typed))})` : forTerminal(typed);
      return behind(prompt.message, said).replace(/^ /, '');
    },
  };
}

function configOf(prompt: Prompt, style: Style, today: string): Config {
  const theme = themeOf(style);
  const isDay = prompt.type === 'value' && prompt.isDay;
  const message = messageStyle(isDay ? { ...prompt, hint: dayHint(prompt, today) } : prompt, style);
  const own = { message: prompt.message, theme: { ...theme, style: { ...theme.style, message: message(false) } } };
  const typed = { message: prompt.message, theme: { ...theme, style: { ...theme.style, message: message(true) } } };
  switch (prompt.type) {
    case 'value':
      return { ...typed, ...valueConfig(prompt, today, theme) };
    case 'confirm':
      return { ...typed, type: 'confirm', default: prompt.preset };
    case 'select':
      return { ...own, type: 'choose', choices: escaped(prompt.choices, style), preset: prompt.preset, rows };
    case 'checkbox': {
      const { choices, problem } = prompt;
      const ticked = Array.isArray(prompt.preset) ? prompt.preset : [];
      const validate = async (chosen: readonly Choice[]) => (await problem?.(chosen.map(({ value }) => value))) ?? true;
      const items = escaped(choices, style).map((choice) => ({ ...choice, checked: ticked.includes(choice.value) }));
      return { ...own, type: 'checkbox', choices: items, validate, loop: false, pageSize: rows };
    }
    case 'lines': {
      const lines = Array.isArray(prompt.preset) ? prompt.preset : [];
      return { ...own, type: 'lines', lines, problem: prompt.problem };
    }
    case 'states': {
      const items = prompt.items.map(({ name, aside }) => ({ name: forTerminal(name), aside: forTerminal(aside) }));
      return { ...own, type: 'states', items, states: prompt.states, preset: prompt.preset ?? [], rows };
    }
  }
}

/** The person at the terminal. */
export function openScreen(io: Io, style: Style): Screen {
  const show = connect(io);
  const put = async (prompt: Prompt): Promise<unknown> => {
    const pasted = prompt.type === 'lines';
    if (pasted) io.terminal.write(bracketsOn);
    try {
      return await show(configOf(prompt, style, io.today()), prompt.canGoBack === true);
    } catch (error) {
      if (!(error instanceof Continued)) throw error;
    } finally {
      if (pasted) io.terminal.write(bracketsOff);
    }
    return put(prompt);
  };
  return {
    put,
    say: (text) => io.stdout.write(`${wrap(forTerminal(text), style.columns - 1)}\n`),
    expect: () => {},
  };
}
