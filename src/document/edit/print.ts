import { type CST, Scalar, stringify } from 'yaml';
import { isDay } from '../../base/calendar.ts';
import { isMapping } from '../../base/fields.ts';
import { isFilled } from './data.ts';

/** How a document is written, as far as it shows. */
export interface Habits {
  /** By how many columns the fields of a mapping stand further right than its key. */
  fieldIndent: number;
  /** By how many columns the items of a list do. */
  itemIndent: number;
  /** Whether items are in flow style that are lists or mappings themselves. */
  flowItems: boolean;
}

/** Where a value is written within a line. */
export interface LineStyle {
  isFlow: boolean;
  /** What stands inside of the braces of a mapping: a space or nothing. */
  padding: string;
  /** What stood there before. */
  replaced?: CST.Token | undefined;
}

/** Quoted so that readers of YAML 1.1 agree; each text on one line. */
const options = {
  compat: 'yaml-1.1',
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  flowCollectionPadding: false,
  nullStr: 'null',
} as const;

const printed = (value: unknown, isFlow: boolean): string =>
  stringify(value, { ...options, collectionStyle: isFlow ? 'flow' : 'block' });

/** A key and its colon. */
const keyText = (key: string, isFlow: boolean): string => {
  const text = printed({ [key]: 0 }, isFlow);
  return isFlow ? text.slice('{'.length, -' 0}\n'.length) : text.slice(0, -' 0\n'.length);
};

const quotes: Partial<Record<CST.Token['type'], Scalar.Type>> = {
  'single-quoted-scalar': 'QUOTE_SINGLE',
  'double-quoted-scalar': 'QUOTE_DOUBLE',
};

function quoteOf(text: string, replaced: CST.Token | undefined): Scalar.Type | undefined {
  // To readers of YAML 1.1 these signs mean something of their own.
  if (text.includes('\n') || text === '=' || text === '<<') return 'QUOTE_DOUBLE';
  return replaced && quotes[replaced.type];
}

/** In the quotes of the value that it replaces; a day without any, where there were none. */
function scalarText(value: unknown, { isFlow, replaced }: LineStyle): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    if (isDay(value) && replaced?.type === 'scalar' && isDay(replaced.source)) return value;
    const quote = quoteOf(value, replaced);
    if (quote) scalar.type = quote;
  }
  const list = printed([scalar], isFlow);
  return isFlow ? list.slice('['.length, -']\n'.length) : list.slice('- '.length, -'\n'.length);
}

/** `a: 1`: an entry of a mapping in flow style. */
export const flowEntry = (key: string, value: unknown, padding: string): string =>
  `${keyText(key, true)} ${inline(value, { isFlow: true, padding })}`;

/** A value within a line: lists and mappings in flow style. */
export function inline(value: unknown, style: LineStyle): string {
  const { padding } = style;
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, { isFlow: true, padding })).join(', ')}]`;
  if (!isMapping(value)) return scalarText(value, style);
  if (!isFilled(value)) return '{}';
  const entries = Object.entries(value).map(([key, inner]) => flowEntry(key, inner, padding));
  return `{${padding}${entries.join(', ')}${padding}}`;
}

export const indented = (lines: readonly string[], columns: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));

/** An item of a list, behind a dash and a gap. */
export function itemLines(item: unknown, habits: Habits, gap = ' ', padding = ' '): string[] {
  const isLine = !isFilled(item) || habits.flowItems;
  const [first, ...others] = isLine ? [inline(item, { isFlow: false, padding })] : blockLines(item, habits);
  return [`-${gap}${first}`, ...indented(others, `-${gap}`.length)];
}

/** The lines below a key, by columns further right than it. */
export const linesBelow = (value: object, habits: Habits): string[] =>
  indented(blockLines(value, habits), Array.isArray(value) ? habits.itemIndent : habits.fieldIndent);

/** A field of a mapping, on lines of its own. */
export function fieldLines(key: string, value: unknown, habits: Habits): string[] {
  const text = keyText(key, false);
  if (isFilled(value)) return [text, ...linesBelow(value, habits)];
  return [`${text} ${inline(value, { isFlow: false, padding: ' ' })}`];
}

/** The lines of a list or mapping that holds something, in block style. */
function blockLines(value: object, habits: Habits): string[] {
  return Array.isArray(value)
    ? value.flatMap((item) => itemLines(item, habits))
    : Object.entries(value).flatMap(([key, inner]) => fieldLines(key, inner, habits));
}

/** A text of several lines as it stands in block style: the header, then its lines, two columns further right. */
export function literalLines(text: string): string[] {
  const scalar = new Scalar(text);
  scalar.type = 'BLOCK_LITERAL';
  return stringify({ a: scalar }, options).slice('a: '.length).replace(/\n$/, '').split('\n');
}
