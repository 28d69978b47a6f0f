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

/**
 * Line after line, until an empty one. Keys that come at the same moment are a paste: its empty lines end nothing unless
 * they are the last, and its lines are checked once all are there.
 */
export const linesPrompt = createPrompt<string[], LinesConfig>((config, done) => {
  const { theme, message, problem = () => undefined } = config;
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | undefined>();
  const { current: typing } = useRef<Typing>({
    lines: [...config.lines],
    last: undefined,
    isPasting: false,
    pending: undefined,
  });
  const edit = (rl: { line: string; write(text: string): void }, text: string) => {
    rl.write(text);
    setLine(rl.line);
  };
  const settle = (rl: Parameters<typeof edit>[0], ends: boolean) => {
    const wrong = typing.lines.findIndex((typed) => problem(typed) !== undefined);
    if (wrong !== -1) {
      const [typed = ''] = typing.lines.splice(wrong, 1);
      setError(problem(typed));
      edit(rl, typed);
    } else if (ends) {
      setStatus('done');
      done(typing.lines);
    }
  };

  const enter = (rl: Parameters<typeof edit>[0], isSecondHalf: boolean) => {
    const typed = withoutBullet(line);
    setLine('');
    setError(undefined);
    if (typed !== '') typing.lines.push(typed);
    const ends = typed === '' && !typing.isPasting && !isSecondHalf;
    typing.pending = setImmediate(() => settle(rl, ends));
  };

  useKeypress((key, rl) => {
    const isSecondHalf = key.name === 'enter' && typing.last === 'return';
    typing.last = key.name;
    clearImmediate(typing.pending);
    if (key.name === 'paste-start' || key.name === 'paste-end') typing.isPasting = key.name === 'paste-start';
    else if (isEnterKey(key)) enter(rl, isSecondHalf);
    else if (isBackspaceKey(key) && line === '' && typing.lines.length > 0) edit(rl, typing.lines.pop() ?? '');
    else {
      setLine(rl.line);
      setError(undefined);
    }
  });

  const shown = typing.lines.map((typed) => `\n  - ${theme.inLines(typed, '    ')}`).join('');
  const title = `${theme.prefix[status]} ${theme.style.message(message, status)}`;
  if (status === 'done') return `${title}${theme.style.answer(shown)}`;
  return [`${title}${shown}\n  > ${line}`, error === undefined ? '' : theme.style.error(error)];
});
