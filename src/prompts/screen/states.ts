import {
  createPrompt,
  isEnterKey,
  isSpaceKey,
  type KeypressEvent,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';
import type { Choice } from '../questions.ts';
import type { MessageTheme } from '../theme.ts';
import { hideCursor, indexIn, movedBy } from './list.ts';

interface StatesConfig {
  message: string;
  theme: MessageTheme;
  items: readonly { name: string; aside: string }[];
  states: readonly Choice[];
  preset: readonly unknown[];
  rows: number;
}

/** `2 done, 1 carry over`, or figures one by one. */
function summary(chosen: readonly number[], states: readonly Choice[]): string {
  if (states.some(({ value }) => typeof value === 'number'))
    return chosen.map((state) => states[state]?.name ?? '').join(', ');
  const counted = states.flatMap(({ name }, state) => {
    const times = chosen.filter((value) => value === state).length;
    return times === 0 ? [] : [`${times} ${name}`];
  });
  return counted.join(', ');
}

/** The next state of an item by a key: the neighbour, or the one that begins with a letter. */
function stateBy(key: KeypressEvent, typed: string, state: number, states: readonly Choice[]): number {
  if (isSpaceKey(key) || key.name === 'right') return (state + 1) % states.length;
  if (key.name === 'left') return (state + states.length - 1) % states.length;
  const begins = (index: number) => states[index]?.name.startsWith(typed.toLowerCase());
  const ahead = states.map((_, index) => (state + 1 + index) % states.length);
  return (typed === '' ? undefined : ahead.find(begins)) ?? state;
}

/** The state of each item of a list, all in one answer. */
export const statesPrompt = createPrompt<unknown[], StatesConfig>((config, done) => {
  const { theme, message, items, states, rows } = config;
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState(items.map((_, index) => indexIn(states, config.preset[index])));

  useKeypress((key, rl) => {
    const typed = rl.line;
    rl.clearLine(0);
    const moved = movedBy(key, active, items.length);
    if (moved !== undefined) setActive(moved);
    else if (isEnterKey(key)) {
      setStatus('done');
      done(chosen.map((state) => states[state]?.value));
    } else setChosen(chosen.map((state, index) => (index === active ? stateBy(key, typed, state, states) : state)));
  });

  const width = Math.max(...states.map(({ name }) => name.length));
  const page = usePagination({
    items,
    active,
    pageSize: rows,
    loop: false,
    renderItem({ item, index, isActive }) {
      const state = `[${(states[chosen[index] ?? 0]?.name ?? '').padEnd(width)}]`;
      const indent = ' '.repeat(state.length + 3);
      const line = `${isActive ? theme.icon.cursor : ' '} ${state} ${theme.inLines(item.name, indent)}`;
      const aside = item.aside === '' ? '' : `\n${indent}${theme.style.description(theme.inLines(item.aside, indent))}`;
      return `${isActive ? theme.style.highlight(line) : line}${aside}`;
    },
  });
  const title = `${theme.prefix[status]} ${theme.style.message(message, status)}`;
  if (status === 'done') return `${title}${theme.style.answer(theme.behind(message, summary(chosen, states)))}`;
  const letters = [...new Set(states.map(({ name }) => name.charAt(0)))].join(' ');
  const keys: [string, string][] = [
    ['↑↓', 'move'],
    ['space', `or ${letters} changes`],
    ['⏎', 'done'],
  ];
  return `${[title, page, theme.style.keysHelpTip(keys)].join('\n')}${hideCursor}`;
});
