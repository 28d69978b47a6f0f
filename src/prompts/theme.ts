import { paletteOf, widthOf, wrap } from '../report/text.ts';
import type { Style } from '../report/types.ts';

/** What prompts draw with: ASCII and no colour where the terminal wants that. */
export interface Theme {
  prefix: { idle: string; done: string };
  spinner: { interval: number; frames: string[] };
  style: Record<
    'answer' | 'error' | 'defaultAnswer' | 'help' | 'highlight' | 'description',
    (text: string) => string
  > & {
    keysHelpTip: (keys: [string, string][]) => string;
  };
  icon: Record<'cursor' | 'checked' | 'unchecked', string>;
  /** Broken between words, all lines but the first indented: inquirer itself breaks words. */
  inLines(text: string, indent: string): string;
  /** An answer behind its question, with what stands between them. */
  behind(question: string, answer: string): string;
}

/** With how a question is shown, by whether it is still open. */
export type MessageTheme = Theme & { style: { message: (text: string, status: string) => string } };

const ascii: Readonly<Record<string, string>> = { '↑↓': 'up/down', '⏎': 'enter' };

function behind(question: string, answer: string, columns: number): string {
  // Any word of the same width: the question itself stays where it is.
  const before = 'x'.repeat(2 + widthOf(question));
  if (before.length > columns - 2) return `\n  ${wrap(answer, columns, '  ')}`;
  return wrap(`${before} ${answer}`, columns, '  ').slice(before.length);
}

export function themeOf(style: Style): Theme {
  const { dim, bold, severity, health } = paletteOf(style);
  const { unicode } = style;
  const inLines = (text: string, indent: string) => wrap(text, style.columns - 1, indent);
  const key = (name: string) => (unicode ? name : (ascii[name] ?? name));
  return {
    prefix: { idle: severity('info', '?'), done: health('on-track', unicode ? '✔' : '*') },
    spinner: { interval: 120, frames: ['|', '/', '-', '\\'] },
    style: {
      answer: (text) => severity('info', text),
      error: (text) => severity('error', inLines(`> ${text}`, '  ')),
      defaultAnswer: (text) => dim(inLines(`(${text})`, '  ')),
      help: dim,
      highlight: bold,
      description: dim,
      keysHelpTip: (keys) =>
        dim(inLines(keys.map(([name, does]) => `${key(name)} ${does}`).join(unicode ? ' · ' : ', '), '')),
    },
    icon: unicode ? { cursor: '❯', checked: '◉', unchecked: '◯' } : { cursor: '>', checked: '[x]', unchecked: '[ ]' },
    inLines,
    behind: (question, answer) => behind(question, answer, style.columns - 1),
  };
}
