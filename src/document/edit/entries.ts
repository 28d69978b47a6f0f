import { CST, Parser } from 'yaml';
import type { Span } from '../locations.ts';

/** One entry of a mapping, or one item of a list, by offsets in the text. */
export interface Entry {
  name: string | undefined;
  /** Its first sign: a key or a dash; in a list in flow style, the value. */
  start: number;
  /** Just behind the colon or the dash; nothing for a key that has no colon. */
  head: number | undefined;
  /** Nothing where it is blank. */
  value: CST.Token | undefined;
  /** Just behind its last sign. Comments behind it are not part of it. */
  end: number;
}

export interface Collection {
  isList: boolean;
  isFlow: boolean;
  entries: Entry[];
  start: number;
  end: number;
  /** Just behind a comma that follows the last entry in flow style. */
  commaEnd: number | undefined;
}

const offsetOf = (tokens: readonly CST.SourceToken[] | undefined, ...types: CST.SourceToken['type'][]) =>
  tokens?.find(({ type }) => types.includes(type))?.offset;

/** Just behind a sign of one character. */
const behind = (offset: number | undefined) => (offset === undefined ? undefined : offset + 1);

/** Without the comment and the line break that follow it. */
const sourceOf = (token: CST.Token): string =>
  CST.stringify('end' in token ? ({ ...token, end: [] } as CST.Token) : token);

export const spanOf = (token: CST.Token): Span =>
  collectionOf(token) ?? { start: token.offset, end: token.offset + sourceOf(token).length };

/** The parser takes what stands between a colon and a comma for a value, even where that is nothing. */
const isBlank = (token: CST.Token | undefined) => token?.type === 'scalar' && token.source === '';

function mappingEntry({ start, key, sep, value: found }: CST.CollectionItem): Entry | undefined {
  if (!key) return undefined;
  const value = isBlank(found) ? undefined : found;
  const head = behind(offsetOf(sep, 'map-value-ind'));
  return {
    name: CST.resolveAsScalar(key)?.value,
    start: offsetOf(start, 'explicit-key-ind') ?? key.offset,
    head,
    value,
    end: value ? spanOf(value).end : (head ?? spanOf(key).end),
  };
}

function blockItem({ start, value }: CST.CollectionItem): Entry | undefined {
  const dash = offsetOf(start, 'seq-item-ind');
  if (dash === undefined) return undefined;
  return { name: undefined, start: dash, head: dash + 1, value, end: value ? spanOf(value).end : dash + 1 };
}

/** Of a pair without braces, `[a: 1]`, no more is known than where it stands: nobody writes that. */
function flowItem(item: CST.CollectionItem): Entry | undefined {
  const pair = mappingEntry(item);
  if (pair) return { ...pair, name: undefined, head: undefined, value: undefined };
  if (!item.value) return undefined;
  const { start, end } = spanOf(item.value);
  return { name: undefined, start, head: start, value: item.value, end };
}

const present = (entries: (Entry | undefined)[]): Entry[] => entries.filter((entry) => entry !== undefined);

function blockCollection({ type, items }: CST.BlockMap | CST.BlockSequence): Collection | undefined {
  const isList = type === 'block-seq';
  const entries = present(items.map(isList ? blockItem : mappingEntry));
  const [first, last] = [entries[0], entries.at(-1)];
  return first && last && { isList, isFlow: false, entries, start: first.start, end: last.end, commaEnd: undefined };
}

function flowCollection({ offset, start, items, end }: CST.FlowCollection): Collection {
  const isList = start.type === 'flow-seq-start';
  const entries = present(items.map(isList ? flowItem : mappingEntry));
  const closing = offsetOf(end, 'flow-seq-end', 'flow-map-end') ?? offset;
  const last = items.at(-1);
  const commaEnd = last && !last.key && !last.value ? behind(offsetOf(last.start, 'comma')) : undefined;
  return { isList, isFlow: true, entries, start: offset, end: closing + 1, commaEnd };
}

/** What a list or mapping holds; nothing for any other token. */
export function collectionOf(token: CST.Token | undefined): Collection | undefined {
  switch (token?.type) {
    case 'block-map':
    case 'block-seq':
      return blockCollection(token);
    case 'flow-collection':
      return flowCollection(token);
    default:
      return undefined;
  }
}

export const entryAt = ({ isList, entries }: Collection, step: string | number): Entry | undefined =>
  isList ? entries[Number(step)] : entries.find(({ name }) => name === step);

/** What a YAML text holds; nothing where it holds no more than comments. */
export function rootOf(yaml: string): Collection | undefined {
  for (const token of new Parser().parse(yaml)) if (token.type === 'document') return collectionOf(token.value);
  return undefined;
}
