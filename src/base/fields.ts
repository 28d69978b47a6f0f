import type { Path } from './diagnostic.ts';

/** The fields of a document or a mapping, by name. */
export type Fields = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a mapping itself has under a key: not what all objects have. */
export const ownValue = <T>(
  mapping: Readonly<Record<string, T | undefined>> | undefined,
  key: string,
): T | undefined => (mapping !== undefined && Object.hasOwn(mapping, key) ? mapping[key] : undefined);

/** Whether two values would be written alike. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A value with as much around it as its path needs. */
export const wrapped = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);

/** The value at a path; `undefined` where there is none. */
export function valueAt(fields: unknown, path: Path): unknown {
  let value = fields;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
