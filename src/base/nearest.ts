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

/**
 * The most likely intended candidate: the only one with this prefix, or one with at most a third of the letters
 * different.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best = uniqueCompletion(wanted, candidates);
  if (best !== undefined) return best;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = editDistance(wanted, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

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
