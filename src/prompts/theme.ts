import { paletteOf } from '../report/text.ts';
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
}

/** With how a question is shown, by whether it is still open. */
export type MessageTheme = Theme & { style: { message: (text: string, status: string) => string } };

const ascii: Readonly<Record<string, string>> = { '↑↓': 'up/down', '⏎': 'enter' };

export function themeOf(style: Style): Theme {
  const { dim, bold, severity, health } = paletteOf(style);
  const { unicode } = style;
  const key = (name: string) => (unicode ? name : (ascii[name] ?? name));
  return {
    prefix: { idle: severity('info', '?'), done: health('on-track', unicode ? '✔' : '*') },
    spinner: { interval: 120, frames: ['|', '/', '-', '\\'] },
    style: {
      answer: (text) => severity('info', text),
      error: (text) => severity('error', `> ${text}`),
      defaultAnswer: (text) => dim(`(${text})`),
      help: dim,
      highlight: bold,
      description: dim,
      keysHelpTip: (keys) => dim(keys.map(([name, does]) => `${key(name)} ${does}`).join(unicode ? ' · ' : ', ')),
    },
    icon: unicode ? { cursor: '❯', checked: '◉', unchecked: '◯' } : { cursor: '>', checked: '[x]', unchecked: '[ ]' },
  };
}
