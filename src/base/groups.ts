/** Values by their key, both in their order. To look for those of each key among all takes the square of their number. */
export function grouped<V>(entries: Iterable<readonly [string, V]>): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The same of whole items. */
export const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> =>
  grouped(items.map((item) => [keyOf(item), item]));
