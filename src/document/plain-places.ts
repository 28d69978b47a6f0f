import type { Finder, Spot } from './places.ts';
import { parsePlain } from './plain-yaml.ts';
import type { Source } from './source.ts';

const nameOf = (path: readonly (string | number)[]): string => JSON.stringify(path.map(String));

/** Finds fields of plain front matter. It is read again when first asked: few files are. */
export function plainFinder(source: Source, start: number, end: number): Finder {
  let spots: Map<string, Spot> | undefined;
  return (path) => {
    if (!spots) {
      const found = new Map<string, Spot>();
      parsePlain(source.text, start, end, (way, key, value) => found.set(nameOf(way), { key, value }));
      spots = found;
    }
    return spots.get(nameOf(path));
  };
}
