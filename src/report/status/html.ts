import type { Status } from '../../status/types.ts';
import type { Block, Cell, EntryBlock, NoteBlock, TableBlock } from '../blocks.ts';
import { sparkline, timelineLines, trendColumns } from '../draw.ts';
import { forHtml, toUri } from '../escape.ts';
import { fromRoot, type Location, locationWords } from '../links.ts';
import type { StatusFormat } from '../types.ts';
import { brokenWords, calledWords, emptyRepoHint, ownWordsAs, percentOrDash } from '../words.ts';

const style = [
  ':root{color-scheme:light dark;--error:#c62828;--warning:#b26a00;--good:#2e7d32;--unknown:#7b1fa2;--info:#00695c}',
  '@media(prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#ffcc80;--good:#a5d6a7;--unknown:#e1bee7;--info:#80cbc4}}',
  'body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}',
  'table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top;border-bottom:1px solid #8884}',
  'progress{width:5rem;margin-right:.5rem}pre{overflow-x:auto}article{margin:1rem 0}article ul{margin:.25rem 0}',
  '.error,.off-track{color:var(--error)}.warning,.at-risk{color:var(--warning)}.on-track{color:var(--good)}.unknown{color:var(--unknown)}.info,.not-ready{color:var(--info)}',
].join('');

const toned = (tone: string, text: string = tone): string =>
  `<strong class="${tone.replace(' ', '-')}">${forHtml(text)}</strong>`;

const link = (text: string, address: string): string => `<a href="${forHtml(address)}">${forHtml(text)}</a>`;

/** A place leads to its file: browsers know no lines. */
function linkTo(location: Location): string {
  const address = fromRoot(location.file);
  return address === undefined ? forHtml(locationWords(location)) : link(locationWords(location), address);
}

const code = (text: string): string => `<code>${forHtml(text)}</code>`;

const ownWords = ownWordsAs(forHtml, code);

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return forHtml(cell);
  if ('tone' in cell) return toned(cell.tone);
  if ('name' in cell) return link(cell.name, toUri(cell.file));
  if ('trend' in cell) return forHtml(sparkline(cell.trend, { ...cell, columns: trendColumns }, { unicode: true }));
  const words = forHtml('words' in cell ? cell.words : percentOrDash(cell.share));
  return cell.share === null ? words : `<progress value="${Math.min(1, Math.max(0, cell.share))}"></progress>${words}`;
}

const rowOf = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

const table = ({ columns, rows }: TableBlock): string[] => [
  '<table>',
  rowOf(
    'th',
    columns.map(({ title }) => forHtml(title)),
  ),
  ...rows.map((cells) => rowOf('td', cells.map(cellText))),
  '</table>',
];

const list = (items: readonly string[]): string[] => ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'];

function note({ severity, rule, aside, text, todo, command, location }: NoteBlock): string[] {
  const step = todo === undefined ? '' : `<br>To do: ${ownWords(todo)}`;
  const run = command === undefined ? '' : ` ${code(command)}`;
  const head = `${toned(severity)} ${forHtml(rule)}${aside ? `, ${forHtml(aside)}` : ''}`;
  return [`<p>${head}: ${forHtml(text)}${step}${run}<br>${linkTo(location)}</p>`];
}

function entryElement({ name, file, tone, people, causes, todo }: EntryBlock): string[] {
  const called = people.map((person) =>
    forHtml(person.role === 'no' ? calledWords(person) : `${person.role} ${person.name}`),
  );
  const step = todo === undefined ? [] : [`To do: ${'command' in todo ? code(todo.command) : ownWords(todo.words)}`];
  const why = causes.map(({ text, since, rule, location }) => {
    const from = since === undefined ? '' : `since ${forHtml(since)}: `;
    return `${from}${forHtml(text)}${location && rule ? ` (${forHtml(rule)}, ${linkTo(location)})` : ''}`;
  });
  return [
    '<article>',
    [`<strong>${link(name, toUri(file))}</strong> ${toned(tone)}`, ...called].join(' · '),
    ...list([...why, ...step]),
    '</article>',
  ];
}

/** `under`: whether there is a heading above, so that no heading level is skipped. */
function elementsOf(block: Block, under: boolean): string[] {
  switch (block.type) {
    case 'title':
      return [`<h1>${forHtml(block.text)}</h1>`, `<p>${block.aside.map(forHtml).join(' · ')}</p>`];
    case 'heading':
      return [`<h2>${forHtml(block.text)}</h2>`];
    case 'subheading': {
      const level = under ? 'h3' : 'h2';
      return [`<${level}>${forHtml(block.text)}${block.tone ? ` ${toned(block.tone)}` : ''}</${level}>`];
    }
    case 'paragraph':
      return [`<p>${block.own ? ownWords(block.text) : forHtml(block.text)}</p>`];
    case 'table':
      return table(block);
    case 'note':
      return note(block);
    case 'entry':
      return entryElement(block);
    case 'timeline':
      return [`<pre>${timelineLines(block, { unicode: true, columns: 120 }).map(forHtml).join('\n')}</pre>`];
    case 'list':
      return list(
        block.items.map(({ label, text }) => `${label && `<strong>${forHtml(label)}</strong> `}${forHtml(text)}`),
      );
    case 'tasks':
      return ['<ol>', ...block.items.map((item) => `<li>${forHtml(item)}</li>`), '</ol>'];
  }
}

function broken({ diagnostics, left_out: leftOut }: Status): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const words = brokenWords(errors, leftOut);
  if (words === undefined) return [];
  const items = errors.map(
    ({ file, range, message, rule }) => `${linkTo({ file, ...range.start })} ${forHtml(message)} (${forHtml(rule)})`,
  );
  return [`<p>${toned('error', words)}</p>`, ...list(items)];
}

/** One file that needs no other, and runs nothing. */
export const statusHtml: StatusFormat = {
  name: 'html',
  render(status, view) {
    const blocks = view.blocks(status);
    const firstHeading = blocks.findIndex(({ type }) => type === 'heading');
    const empty = status.engagements.length === 0 ? [`<p>${ownWords(emptyRepoHint)}</p>`] : [];
    const body = blocks.flatMap((block, index) => elementsOf(block, firstHeading !== -1 && firstHeading < index));
    return `${[
      '<!doctype html>',
      '<html lang="en">',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<title>auxeng, ${forHtml(status.as_of)}</title>`,
      `<style>${style}</style>`,
      ...broken(status),
      ...body,
      ...empty,
      '</html>',
    ].join('\n')}\n`;
  },
};
