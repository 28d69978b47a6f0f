import { createPrompt, isBackspaceKey, isEnterKey, useKeypress, useRef, useState } from '@inquirer/core';
import type { MessageTheme } from '../theme.ts';

interface LinesConfig {
  message: string;
  theme: MessageTheme;
  lines: readonly string[];
  problem?: ((line: string) => string | undefined) | undefined;
}

/** The line end of a paste comes as one key, two keys, or within the marks of a terminal that brackets pastes. */
interface Typing {
  lines: string[];
  /** The name of the key before. */
  last: string | undefined;
  isPasting: boolean;
  /** What to do once no more keys come at the same moment. */
  pending: NodeJS.Immediate | undefined;
}

/** A line as it is kept: pasted notes bring their bullets, and checklists their boxes. */
const withoutBullet = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[-*+•–]|\d{1,2}[.)])\s+/u, '')
    .replace(/^\[[ xX]\]\s+/, '');

/** What the keyboard gives and takes. */
type Keyboard = Parameters<Parameters<typeof useKeypress>[0]>[1];

/** The first line that is wrong is taken out, to be typed again. */
function takeWrong(lines: string[], problem: (line: string) => string | undefined) {
  const at = lines.findIndex((typed) => problem(typed) !== undefined);
  const [typed] = at === -1 ? [] : lines.splice(at, 1);
  return typed === undefined ? undefined : { typed, why: problem(typed) };
}

/**
 * Line after line, until an empty one. Keys that come at the same moment are a paste: its empty lines end nothing unless
 * they are the last, and its lines are checked once all are there.
 */
function useLines({ lines, problem = () => undefined }: LinesConfig, end: (lines: string[]) => void) {
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | undefined>();
  const { current: typing } = useRef<Typing>({
    lines: [...lines],
    last: undefined,
    isPasting: false,
    pending: undefined,
  });
  const edit = (keyboard: Keyboard, text: string, why?: string) => {
    setError(why);
    keyboard.write(text);
    setLine(keyboard.line);
  };
  const settle = (keyboard: Keyboard, ends: boolean) => {
    const wrong = takeWrong(typing.lines, problem);
    if (wrong) edit(keyboard, wrong.typed, wrong.why);
    else if (ends) end(typing.lines);
  };
  const enter = (keyboard: Keyboard, isSecondHalf: boolean) => {
    const typed = withoutBullet(line);
    setLine('');
    setError(undefined);
    if (typed !== '') typing.lines.push(typed);
    const ends = typed === '' && !typing.isPasting && !isSecondHalf;
    typing.pending = setImmediate(() => settle(keyboard, ends));
  };

  useKeypress((key, keyboard) => {
    const isSecondHalf = key.name === 'enter' && typing.last === 'return';
    typing.last = key.name;
    clearImmediate(typing.pending);
    if (key.name === 'paste-start' || key.name === 'paste-end') typing.isPasting = key.name === 'paste-start';
    else if (isEnterKey(key)) enter(keyboard, isSecondHalf);
    else if (isBackspaceKey(key) && line === '' && typing.lines.length > 0) edit(keyboard, typing.lines.pop() ?? '');
    else {
      setLine(keyboard.line);
      setError(undefined);
    }
  });
  return { lines: typing.lines, line, error };
}

export const linesPrompt = createPrompt<string[], LinesConfig>((config, done) => {
  const { theme, message } = config;
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const { lines, line, error } = useLines(config, (typed) => {
    setStatus('done');
    done(typed);
  });
  const shown = lines.map((typed) => `\n  - ${theme.inLines(typed, '    ')}`).join('');
  const title = `${theme.prefix[status]} ${theme.style.message(message, status)}`;
  if (status === 'done') return `${title}${theme.style.answer(shown)}`;
  return [`${title}${shown}\n  > ${line}`, error === undefined ? '' : theme.style.error(error)];
});
