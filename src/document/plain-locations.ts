import { type FieldSpans, type FindField, type LocatedYaml, Locations } from './locations.ts';
import { parsePlain } from './plain-yaml.ts';
import type { Source } from './source.ts';

const pathKey = (path: readonly (string | number)[]): string => JSON.stringify(path.map(String));

/** Finds fields of plain front matter. Reads it again on first use, since few files need locations. */
function findInPlain(source: Source, start: number, end: number): FindField {
  let known: Map<string, FieldSpans> | undefined;
  return (path) => {
    if (!known) {
      const found = new Map<string, FieldSpans>();
      parsePlain(source.text, start, end, (fieldPath, key, value) => found.set(pathKey(fieldPath), { key, value }));
      known = found;
    }
    return known.get(pathKey(path));
  };
}

/** Plain YAML between two offsets of a file; `undefined` for any other. */
export function plainYaml(source: Source, start: number, end: number): LocatedYaml | undefined {
  const value = parsePlain(source.text, start, end);
  return value && { value, diagnostics: [], locations: new Locations(source, start, findInPlain(source, start, end)) };
}
