import { type Finder, type LocatedYaml, Places, type Spot } from './places.ts';
import { parsePlain } from './plain-yaml.ts';
import type { Source } from './source.ts';

const nameOf = (path: readonly (string | number)[]): string => JSON.stringify(path.map(String));

/** Finds fields of plain front matter. It is read again when first asked: few files are. */
function plainFinder(source: Source, start: number, end: number): Finder {
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

/** Plain YAML between two offsets of a file; `undefined` for any other. */
export function plainYaml(source: Source, start: number, end: number): LocatedYaml | undefined {
  const value = parsePlain(source.text, start, end);
  return value && { value, diagnostics: [], places: new Places(source, start, plainFinder(source, start, end)) };
}
