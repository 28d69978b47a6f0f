import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../../base/diagnostic.ts';
import { isMapping, ownValue } from '../../base/fields.ts';

/** A value to be set in a document; `undefined` takes out what is there. */
export interface Edit {
  path: Path;
  value: unknown;
}

type Mapping = Record<string, unknown>;

/** Whether it is a list or mapping that holds something. */
export const isFilled = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** What keeps an edit from being made: the value at the path. */
export class Misfit extends Error {
  readonly path: Path;

  constructor(path: Path, message: string) {
    super(message);
    this.path = path;
  }
}

function inList(list: unknown, [step, ...rest]: [number, ...Path], value: unknown, way: Path): unknown[] {
  if (!Array.isArray(list)) throw new Misfit(way, 'is not a list');
  if (step > list.length) throw new Misfit(way, `has no item ${step + 1}, only ${list.length}`);
  const inner = withValue(list[step], rest, value, [...way, step]);
  return inner === undefined ? list.toSpliced(step, 1) : list.toSpliced(step, 1, inner);
}

function inMapping(mapping: unknown, [step, ...rest]: [string, ...Path], value: unknown, way: Path): Mapping {
  if (!isMapping(mapping)) throw new Misfit(way, 'is not a mapping of names to values');
  const inner = withValue(ownValue(mapping, step), rest, value, [...way, step]);
  // In its place among the others: entries are taken out in their order.
  const entries = Object.entries({ ...mapping, [step]: inner });
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

/** The data with a value set in it, and with what is missing on the way there. Throws a Misfit where something is in the way. */
export function withValue(data: unknown, path: Path, value: unknown, way: Path = []): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const isMissing = data === undefined || data === null;
  if (isMissing && value === undefined) return data;
  return typeof step === 'number'
    ? inList(isMissing ? [] : data, [step, ...rest], value, way)
    : inMapping(isMissing ? {} : data, [step, ...rest], value, way);
}

/** How many items are the same in both, counted from one end. */
function sameItems(a: readonly unknown[], b: readonly unknown[]): number {
  const different = a.findIndex((item, index) => index >= b.length || !isDeepStrictEqual(item, b[index]));
  return different === -1 ? a.length : different;
}

/** What is the same at both ends stays; what is between is compared in pairs, then taken out or appended. */
function listEdits(path: Path, before: readonly unknown[], after: readonly unknown[]): Edit[] {
  const head = sameItems(before, after);
  const shorter = before.length - after.length;
  const tail = shorter < 0 ? 0 : sameItems(before.slice(head).reverse(), after.slice(head).reverse());
  const changed = after.slice(head, after.length - tail).flatMap((item, index) => {
    const at = head + index;
    return at < before.length ? differences([...path, at], before[at], item) : [{ path: [...path, at], value: item }];
  });
  const firstGone = after.length - tail;
  const gone = Array.from({ length: Math.max(0, shorter) }, () => ({ path: [...path, firstGone], value: undefined }));
  return [...changed, ...gone];
}

/** What comes in goes first: a mapping that is emptied on the way would lose its shape. */
function mappingEdits(path: Path, before: Mapping, after: Mapping): Edit[] {
  const set = Object.keys(after).flatMap((key) => differences([...path, key], ownValue(before, key), after[key]));
  const gone = Object.keys(before).filter((key) => ownValue(after, key) === undefined);
  return [...set, ...gone.map((key) => ({ path: [...path, key], value: undefined }))];
}

/** The smallest edits that make one value another, to be made one after the other. */
export function differences(path: Path, before: unknown, after: unknown): Edit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listEdits(path, before, after);
  if (isMapping(before) && isMapping(after)) return mappingEdits(path, before, after);
  return [{ path, value: after }];
}
