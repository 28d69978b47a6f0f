import { distance } from 'fastest-levenshtein';

/** Whether two texts differ only by two swapped neighbours. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** Typing errors between two texts. */
const editDistance = (a: string, b: string): number => (isSwap(a, b) ? 1 : distance(a, b));

/** The candidate with this prefix, if there is exactly one. */
function uniqueCompletion(beginning: string, candidates: readonly string[]): string | undefined {
  const [first, ...others] = candidates.filter((candidate) => candidate.toLowerCase().startsWith(beginning));
  return beginning !== '' && others.length === 0 ? first : undefined;
}

/** The candidate that takes the fewest typing errors, and at most so many. */
function fewestErrors(
  candidates: readonly string[],
  errors: (candidate: string) => number,
  most: number,
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const steps = errors(candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Typing errors between a word and the nearest part of a longer name: `serach` and `search-builds`. */
function partDistance(wanted: string, candidate: string): number {
  const parts = [...candidate.split('-'), candidate.slice(0, wanted.length)];
  return Math.min(...parts.map((part) => editDistance(wanted, part)));
}

/** The one candidate of which a part is nearest; a part that several have says nothing. */
function onlyNearPart(wanted: string, candidates: readonly string[], most: number): string | undefined {
  const errors = (candidate: string) => partDistance(wanted, candidate);
  const best = fewestErrors(candidates, errors, most);
  if (best === undefined) return undefined;
  const least = errors(best.toLowerCase());
  return candidates.filter((other) => errors(other.toLowerCase()) <= least).length === 1 ? best : undefined;
}

/** No name is longer, and comparing takes time with its square. */
const longest = 200;

/**
 * The most likely intended candidate: the only one with this prefix, or one with at most a third of the letters
 * different, or else one of which a part is as near.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > longest) return undefined;
  const wanted = name.toLowerCase();
  const third = Math.floor(wanted.length / 3);
  return (
    uniqueCompletion(wanted, candidates) ??
    fewestErrors(candidates, (candidate) => editDistance(wanted, candidate), Math.max(2, third)) ??
    (third === 0 ? undefined : onlyNearPart(wanted, candidates, third))
  );
}

/** Nobody keeps more goals, and of thousands each with thousands of others, comparing would take minutes. */
const few = 30;

/** The same for names in documents, where there is no end to how many are unknown, among how many. */
export const nearestOfFew = (name: string, candidates: readonly string[]): string | undefined =>
  candidates.length > few ? undefined : nearest(name, candidates);

/** Longer lists are not readable in one line. */
const maxListed = 15;

/** The candidates, or if there are many the first of them, and how to list the others. */
export function offered(candidates: readonly string[], listHint = ''): string {
  if (candidates.length <= maxListed) return candidates.join(', ');
  const rest = `and ${candidates.length - 3} more`;
  return [...candidates.slice(0, 3), rest].join(', ') + (listHint && `; ${listHint}`);
}

/** `did you mean "…"?`, or the candidates, or nothing. `listHint` says how to list many of them. */
export function suggestion(name: string, candidates: readonly string[], listHint?: string): string {
  const near = nearest(name, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  return candidates.length === 0 ? '' : `available: ${offered(candidates, listHint)}`;
}
