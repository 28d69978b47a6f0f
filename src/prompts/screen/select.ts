import { createPrompt, isEnterKey, useKeypress, usePagination, useState } from '@inquirer/core';
import type { Choice } from '../questions.ts';
import type { MessageTheme } from '../theme.ts';
import { hideCursor, indexIn, movedBy } from './list.ts';

interface SelectConfig {
  message: string;
  theme: MessageTheme;
  choices: readonly Choice[];
  preset: unknown;
  rows: number;
}

/** Those that hold what was typed: first where the name begins with it. */
function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const at = ({ name }: Choice) => name.toLowerCase().indexOf(wanted);
  const found = choices.filter((choice) => at(choice) !== -1);
  return wanted === '' ? choices : [...found].sort((a, b) => Math.min(at(a), 1) - Math.min(at(b), 1));
}

/** One of a list, which what is typed narrows. */
export const selectPrompt = createPrompt<unknown, SelectConfig>((config, done) => {
  const { theme, message, choices, preset, rows } = config;
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(indexIn(choices, preset));
  const items = matching(choices, typed);
  const chosen = items[active];

  const narrow = (line: string, rl: { clearLine(dir: -1 | 0 | 1): void; write(text: string): void }) => {
    if (matching(choices, line).length > 0) {
      setTyped(line);
      setActive(0);
    } else {
      // Letters that no choice has are taken back: the list is never empty.
      rl.clearLine(0);
      rl.write(typed);
    }
  };

  useKeypress((key, rl) => {
    const moved = movedBy(key, active, items.length);
    if (moved !== undefined) setActive(moved);
    else if (isEnterKey(key)) {
      setStatus('done');
      done(chosen?.value);
    } else if (rl.line !== typed) narrow(rl.line, rl as unknown as Parameters<typeof narrow>[1]);
  });

  const page = usePagination({
    items,
    active,
    pageSize: rows,
    loop: false,
    renderItem: ({ item, isActive }) =>
      isActive
        ? theme.style.highlight(`${theme.icon.cursor} ${theme.inLines(item.name, '  ')}`)
        : `  ${theme.inLines(item.name, '  ')}`,
  });
  const title = `${theme.prefix[status]} ${theme.style.message(message, status)}`;
  if (status === 'done') return `${title}${theme.style.answer(theme.behind(message, chosen?.name ?? ''))}`;
  const keys: [string, string][] = [
    ['↑↓', 'move'],
    ['⏎', 'choose'],
    ...(choices.length > rows / 2 ? [[typed === '' ? 'letters' : typed, 'narrow the list'] as [string, string]] : []),
  ];
  const description = chosen?.description === undefined ? [] : [`  ${theme.style.description(chosen.description)}`];
  return `${[title, page, ...description, theme.style.keysHelpTip(keys)].join('\n')}${hideCursor}`;
});
