/** Draws what `auxeng demo` prints as it looks in a terminal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeIo } from '../src/io/node.ts';
import { main } from '../src/main.ts';

/** Of a character and a line, in pixels. */
const [width, height] = [8.4, 19];
const [margin, bar] = [18, 36];

/** The styles that reports use, by the number that switches them on (SGR, ECMA-48). */
const styles: Readonly<Record<string, string>> = {
  1: 'font-weight="bold"',
  2: 'opacity="0.65"',
  31: 'fill="#ff7b72"',
  32: 'fill="#7ee787"',
  33: 'fill="#e3b341"',
  34: 'fill="#79c0ff"',
  36: 'fill="#76e3ea"',
};
const ends: Readonly<Record<string, readonly string[]>> = {
  0: Object.keys(styles),
  22: ['1', '2'],
  39: ['31', '32', '33', '34', '36'],
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');

/** The pieces of a line between its switches, each with the styles that are on there. */
function piecesOf(line: string): { text: string; on: readonly string[] }[] {
  const [first = '', ...rest] = line.split('\u001b[');
  let on: string[] = [];
  const styled = rest.map((part) => {
    const [, code = '', text = ''] = /^(\d+)m(.*)$/.exec(part) ?? [];
    on = code in styles ? [...on, code] : on.filter((other) => !ends[code]?.includes(other));
    return { text, on };
  });
  return [{ text: first, on: [] }, ...styled].filter(({ text }) => text !== '');
}

/** Each piece at its own column: fonts differ a little in how wide they are. */
function drawnLine(line: string, index: number): string {
  let column = 0;
  const pieces = piecesOf(line).map(({ text, on }) => {
    // Some renderers trim what a piece begins with, whatever kind of space it is.
    const words = text.trimStart();
    const x = (margin + (column + text.length - words.length) * width).toFixed(1);
    column += [...text].length;
    return `<tspan x="${x}"${on.map((code) => ` ${styles[code]}`).join('')}>${escaped(words)}</tspan>`;
  });
  return `<text y="${bar + (index + 1) * height}">${pieces.join('')}</text>`;
}

/** An SVG of a terminal with these lines. */
export function terminalPicture(text: string): string {
  const lines = text.trimEnd().split('\n');
  const [w, h] = [Math.ceil(2 * margin + 80 * width), bar + (lines.length + 1) * height];
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, at) => `<circle cx="${20 + at * 20}" cy="18" r="6" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">`,
    '<title>auxeng demo in a terminal</title>',
    `<rect width="${w}" height="${h}" rx="10" fill="#0d1117"/>`,
    ...dots,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" fill="#e6edf3">',
    ...lines.map(drawnLine),
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** What a program of a fixed day prints, in colour, up to the word on where it lies. */
export async function demoPicture(): Promise<string> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'auxeng-picture-'));
  const chunks: string[] = [];
  const stdout = { isTerminal: false, columns: 80, write: async (text: string) => void chunks.push(text) };
  try {
    const argv = ['demo', '--as-of', '2026-11-18', '--color', '--quiet'];
    await main(argv, { ...nodeIo(), cwd, env: { LANG: 'C.UTF-8' }, stdout });
  } finally {
    rmSync(cwd, { recursive: true });
  }
  return terminalPicture(`$ npx auxeng demo\n\n${chunks.join('')}`);
}
